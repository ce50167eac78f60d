import { parameterOverlaps, ruleWeights, type TrainingPlan } from '@bekal/core'
import { fieldFlag, flag, type CheckRule } from './check-rule.js'

const newYear = ({ fiscalYear }: TrainingPlan) => `${String(fiscalYear).padStart(4, '0')}-01-01`
const yearEnd = ({ fiscalYear }: TrainingPlan) => `${String(fiscalYear).padStart(4, '0')}-12-31`

/** What parties and policy have settled: parameters, schemes, agreements, the currency. */
export const agreedRules: readonly CheckRule[] = [
  {
    key: 'currency-has-decimals',
    code: 'minor-unit-missing',
    label: {
      id: 'Lokasi: mata uang selain rupiah menyebut jumlah desimalnya',
      en: 'Site: a currency other than the rupiah states its decimals',
    },
    flags: [
      fieldFlag(
        'plan',
        'currencyMinorUnit',
        (cell, at) => {
          const currency = at.field('plan', 'currency')
          return `(${cell}="")*(${currency}<>"")*(${currency}<>"IDR")`
        },
        ({ plan }) => plan.currency !== 'IDR' && plan.currencyMinorUnit === undefined,
      ),
    ],
  },
  {
    key: 'parameters-apart',
    code: 'parameters-overlap',
    label: {
      id: 'Kalender: tidak ada dua nilai satu parameter yang berlaku bersamaan',
      en: 'Calendar: no two values of one parameter hold at the same time',
    },
    flags: [
      flag(
        'parameters',
        'validTo',
        (range) => `(${range('overlapped')}=1)*1`,
        ({ plan: { parameters = [] } }) => {
          const found = parameterOverlaps(parameters).map(({ at }) => at)
          return parameters.map((_, at) => found.includes(at))
        },
      ),
    ],
  },
  {
    key: 'schemes-give-shares',
    code: 'scheme-without-weight',
    label: {
      id: 'Skema: setiap skema memberi bagian kepada suatu pihak',
      en: 'Schemes: every scheme gives some party a share',
    },
    flags: [
      flag(
        'schemes',
        'kind',
        (range) => `(${range('id')}<>"")*(${range('flat')}=1)*(${range('sum')}=0)`,
        ({ plan }) =>
          plan.schemes.map(({ rule }) => {
            const weights = ruleWeights(rule)
            return weights !== undefined && [...weights.values()].every((weight) => weight === 0)
          }),
      ),
    ],
  },
  {
    key: 'residual-to-payer',
    code: 'residual-without-share',
    label: {
      id: 'Skema: sisa pembulatan diberikan kepada pihak yang punya bagian',
      en: 'Schemes: what rounding leaves goes to a party with a share',
    },
    flags: [
      flag(
        'schemes',
        'residualTo',
        (range, at) => {
          const [scheme, party] = [at.range('schemeShares', 'schemeId'), at.range('schemeShares', 'partyId')]
          const shares = `COUNTIFS(${scheme},${range('id')}&"",${party},${range('residualTo')}&"")`
          const known = `(COUNTIF(${at.range('parties', 'id')},${range('residualTo')}&"")>0)`
          return `(${range('residualTo')}<>"")*(${range('flat')}=1)*${known}*(${shares}=0)`
        },
        ({ plan }) =>
          plan.schemes.map(({ rule, rounding: { residualTo } = {} }) => {
            const weights = ruleWeights(rule)
            const isKnown = plan.parties.some(({ id }) => id === residualTo)
            return weights !== undefined && residualTo !== undefined && isKnown && !weights.has(residualTo)
          }),
      ),
    ],
  },
  {
    key: 'agreements-have-schemes',
    code: 'scheme-gap',
    label: {
      id: 'Perjanjian: selama berlaku, skema targetnya juga berlaku',
      en: 'Agreements: while one is in force, so is its target scheme',
    },
    flags: [
      flag(
        'agreements',
        'schemeId',
        (range, at) => {
          const [first, last] = ['1,1', '12,31'].map((day) => `DATE(${at.field('plan', 'fiscalYear')},${day})`)
          const [from, to] = [range('validFrom'), range('validTo')]
          const ofScheme = (column: string) =>
            `SUMIF(${at.range('schemes', 'id')},${range('schemeId')}&"",${at.range('schemes', column)})`
          const [begins, ends] = [ofScheme('validFrom'), ofScheme('validTo')]
          // Compared, never added up: a date that was typed as text must not spoil the whole row.
          const inYear = `(((${to}="")+(${to}>=${first}))>0)*(${from}<=${last})*(((${to}="")+(${from}<=${to}))>0)`
          const late = `(${begins}>${first})*(${begins}>${from})`
          const past = `(${ends}>0)*(${ends}<${last})*(((${to}="")+(${ends}<${to}))>0)`
          return `(${range('schemeId')}<>"")*${inYear}*((${late}+${past})>0)`
        },
        ({ plan }) =>
          plan.agreements.map(({ schemeId, validFrom = '', validTo = '9999' }) => {
            const scheme = plan.schemes.find(({ id }) => id === schemeId)
            if (scheme === undefined) return false
            const from = validFrom > newYear(plan) ? validFrom : newYear(plan)
            const to = validTo < yearEnd(plan) ? validTo : yearEnd(plan)
            return from <= to && ((scheme.validFrom ?? '') > from || (scheme.validTo ?? '9999') < to)
          }),
      ),
    ],
  },
  {
    key: 'marks-recorded',
    code: 'flag-not-recorded',
    label: {
      id: 'Peserta: setiap tanda yang ditanyakan aturan kelayakan tercatat pada seorang peserta',
      en: 'Participants: every mark that a rule of eligibility asks for is on record for somebody',
    },
    flags: (['flag', 'onlyIf.flag'] as const).map((column) =>
      flag(
        'eligibilityRules',
        column,
        (range, at) => {
          const marks = at.range('participants', 'flags')
          const written = ['', '*;', '*; ', '*,', '*, '].flatMap((before) =>
            [':', ' :', '=', ' ='].map((after) => `COUNTIF(${marks},"${before}"&${range(column)}&"${after}*")`),
          )
          const anybody = `(SUMPRODUCT(--(${at.range('participants', 'code')}<>""))>0)`
          const active = `(${range('active')}<>${at.label('yes-no', 'no')})`
          return `(${range(column)}<>"")*${active}*${anybody}*((${written.join('+')})=0)`
        },
        ({ plan: { eligibilityRules = [], participants } }) => {
          const known = new Set(participants.flatMap(({ flags = {} }) => Object.keys(flags)))
          return eligibilityRules.map((rule) => {
            const asked = column === 'onlyIf.flag' ? rule.onlyIf?.flag : 'flag' in rule ? rule.flag : undefined
            return participants.length > 0 && rule.active !== false && asked !== undefined && !known.has(asked)
          })
        },
      ),
    ),
  },
]
