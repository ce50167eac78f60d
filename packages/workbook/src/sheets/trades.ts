import { amountInputs, evidenceStatuses, opportunityInputs, type Labels, type OpportunityInput } from '@bekal/core'
import {
  computed,
  decimal,
  integer,
  plainInteger,
  resultTable,
  text,
  toMinor,
  type ComputedColumn,
  type FormulaContext,
} from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { packed } from './packed-list.js'
import { shownAnswer, unknown, whenKnown } from './trade-words.js'

const anyNumber: Labels = { id: 'berapa pun', en: 'any number' }
const saturated: Labels = { id: 'Jenuh', en: 'Saturated' }
const roomLeft: Labels = { id: 'Cukup untuk semua', en: 'Enough for all' }
const trained: Labels = { id: ' orang dilatih', en: ' people trained' }

/** Nothing on rows of programs without figures. */
const whenTrade = (at: FormulaContext, formula: string) => `IF(${at.cell('id')}="","",${formula})`
const tradeAt = ({ trades }: Figures, row: number) => trades[row]

/** One step of a trade: a whole number, amounts in minor units, counts in hundredths; blank where it is not known. */
function step(
  key: string,
  id: string,
  en: string,
  formula: (at: FormulaContext) => string,
  of: (value: (input: OpportunityInput) => number | undefined) => number | undefined,
): ComputedColumn {
  return computed(key, id, en, plainInteger({}, 16), {
    working: true,
    formula: (at) => whenTrade(at, formula(at)),
    result: ({ plan }, row) => of((input) => wholeOf(input, plan.programs[row]?.opportunity?.[input]?.value)) ?? '',
  })
}

function wholeOf(input: OpportunityInput, value: number | undefined): number | undefined {
  return value === undefined || amountInputs.includes(input) ? value : Math.round(value * 100)
}

const sumOf = (...values: (number | undefined)[]) =>
  values.reduce((sum, value) => (sum === undefined || value === undefined ? undefined : sum + value), 0)

/** The figure of the trade in this row, looked up in the table of figures by program and name. */
function inputStep(input: OpportunityInput): ComputedColumn {
  const find = (at: FormulaContext, ...more: string[]) =>
    `SUMPRODUCT(${[
      `--(${at.range('opportunity', 'programId')}=${at.cell('id')})`,
      `--(${at.range('opportunity', 'item')}=${at.label('opportunity-input', input)})`,
      ...more,
    ].join(',')})`
  const whole = (at: FormulaContext, found: string) =>
    amountInputs.includes(input) ? toMinor(found, at) : `ROUND(${found}*100,0)`
  return step(
    input,
    opportunityInputs.label(input, 'id'),
    opportunityInputs.label(input, 'en'),
    (at) => `IF(${find(at)}=0,"",${whole(at, find(at, at.range('opportunity', 'value')))})`,
    (value) => value(input),
  )
}

/** Everybody named in the program's cohorts, all seats of a cohort that names nobody, of one course where there is none. */
function graduatesFormula(at: FormulaContext): string {
  const ofProgram = `--(${at.range('cohorts', 'programId')}=${at.cell('id')})`
  const named = at.range('cohorts', 'participantCount')
  const seats = `N(${at.cell('seats.max', 'programs')})`
  const people = `SUMPRODUCT(${ofProgram},${named})+${seats}*SUMPRODUCT(${ofProgram},--(${named}=0))`
  return whenTrade(at, `IF(SUMPRODUCT(${ofProgram})=0,${seats},${people})`)
}

/** How many people a cohort names. Stands on `Angkatan/Cohorts`. */
export const participantCount = computed('participantCount', 'Jumlah peserta', 'Participants', integer({}, 11), {
  formula: (at) => {
    const list = packed(at.cell('participantCodes'))
    return `IF(${at.cell('id')}="","",LEN(${list})-LEN(SUBSTITUTE(${list},";",""))-1)`
  },
  result: ({ plan }, row) => {
    const cohort = plan.cohorts[row]
    return cohort === undefined ? '' : (cohort.participantCodes ?? []).length
  },
})

/** The market of each trade, and beside it what its results are computed from. */
export const tradesTable = resultTable({
  key: 'trades',
  title: { id: 'Pasar setempat', en: 'Local market' },
  note: {
    id: 'Permintaan setempat dibandingkan dengan yang akan ditawarkan semua peserta bersama-sama.',
    en: 'The local demand against what all who are trained would offer together.',
  },
  rows: { of: 'programs' },
  foldRow: (figures, row) => tradeAt(figures, row) === undefined,
  columns: [
    computed('id', 'Kode program', 'Program id', text(18), {
      formula: (at) => {
        const id = at.cell('id', 'programs')
        return `IF(${id}="","",IF(SUMPRODUCT(--(${at.range('opportunity', 'programId')}=${id}))=0,"",${id}))`
      },
      result: (figures, row) => tradeAt(figures, row)?.programId ?? '',
    }),
    computed('title', 'Nama program', 'Title', text(28), {
      formula: (at) => whenTrade(at, `${at.cell('title', 'programs')}&""`),
      result: (figures, row) => (tradeAt(figures, row) === undefined ? '' : (figures.plan.programs[row]?.title ?? '')),
    }),
    computed('demand', 'Permintaan sehari', 'Demand a day', decimal({}, 16), {
      formula: (at) =>
        whenTrade(at, whenKnown(at, [at.cell('localDemandPerDay')], `${at.cell('localDemandPerDay')}/100`)),
      result: (figures, row) => {
        const trade = tradeAt(figures, row)
        if (trade === undefined) return ''
        return figures.plan.programs[row]?.opportunity?.localDemandPerDay?.value ?? figures.say(unknown)
      },
    }),
    computed('businesses', 'Usaha yang ditanggung', 'Businesses it bears', integer({}, 16), {
      formula: (at) => {
        const [demand, units] = [at.cell('localDemandPerDay'), at.cell('unitsPerDay')]
        const borne = `IF(${units}=0,${at.text(anyNumber)},INT(${demand}/${units}))`
        return whenTrade(at, whenKnown(at, [demand, units], borne))
      },
      result: (figures, row) => {
        const trade = tradeAt(figures, row)
        if (trade === undefined) return ''
        return shownAnswer(figures, trade.report.saturation, ({ businesses }) => businesses ?? figures.say(anyNumber))
      },
    }),
    computed('market', 'Pasar', 'Market', text(28), {
      signal: { good: roomLeft, bad: [saturated] },
      formula: (at) => {
        const [demand, units] = [at.cell('localDemandPerDay'), at.cell('unitsPerDay')]
        const judged = `IF(${units}*${at.cell('graduates')}>${demand},${at.text(saturated)},${at.text(roomLeft)})`
        return whenTrade(at, whenKnown(at, [demand, units], judged))
      },
      result: (figures, row) => {
        const trade = tradeAt(figures, row)
        if (trade === undefined) return ''
        return shownAnswer(figures, trade.report.saturation, (one) => figures.say(one.saturated ? saturated : roomLeft))
      },
    }),
    computed('trained', 'Yang dilatih', 'Who is trained', text(40), {
      formula: (at) => whenTrade(at, `${at.cell('graduates')}&${at.text(trained)}`),
      result: (figures, row) => {
        const trade = tradeAt(figures, row)
        return trade === undefined ? '' : `${trade.graduates}${figures.say(trained)}`
      },
    }),
    computed('weakest', 'Kepastian terendah', 'Least sure figure', text(26), {
      formula: (at) => {
        const has = (code: string) =>
          `SUMPRODUCT(--(${at.range('opportunity', 'programId')}=${at.cell('id')}),--(${at.range('opportunity', 'status')}=${at.label('evidence-status', code)}))>0`
        const [first, ...weaker] = evidenceStatuses.codes
        const start = `IF(${has(first)},${at.label('evidence-status', first)},"")`
        return whenTrade(
          at,
          weaker.reduce((rest, code) => `IF(${has(code)},${at.label('evidence-status', code)},${rest})`, start),
        )
      },
      result: (figures, row) => {
        const weakest = tradeAt(figures, row)?.report.weakest
        return weakest ? evidenceStatuses.label(weakest, figures.language) : ''
      },
    }),
    ...opportunityInputs.codes.map(inputStep),
    step(
      'unitMinor',
      'Sisa per satuan',
      'Left of each unit',
      (at) =>
        `IF(COUNT(${at.cell('price')},${at.cell('variableCost')})<2,"",${at.cell('price')}-${at.cell('variableCost')})`,
      (value) => sumOf(value('price'), negative(value('variableCost'))),
    ),
    step(
      'volume',
      'Satuan sebulan × 10.000',
      'Units a month × 10,000',
      (at) => {
        const [units, days] = [at.cell('unitsPerDay'), at.cell('workingDaysPerMonth')]
        return `IF(COUNT(${units},${days})<2,"",${units}*${days})`
      },
      (value) => productOf(value('unitsPerDay'), value('workingDaysPerMonth')),
    ),
    step(
      'costs0',
      'Biaya sebulan tanpa upah',
      'Costs of a month without wage',
      (at) => `${at.cell('fixedCostPerMonth')}`,
      (value) => value('fixedCostPerMonth'),
    ),
    step(
      'costs1',
      'Biaya sebulan dengan upah',
      'Costs of a month with wage',
      (at) => {
        const [fixed, wage] = [at.cell('fixedCostPerMonth'), at.cell('ownerWagePerMonth')]
        return `IF(COUNT(${fixed},${wage})<2,"",${fixed}+${wage})`
      },
      (value) => sumOf(value('fixedCostPerMonth'), value('ownerWagePerMonth')),
    ),
    computed('graduates', 'Orang dilatih', 'People trained', integer({}, 12), {
      working: true,
      formula: graduatesFormula,
      result: (figures, row) => tradeAt(figures, row)?.graduates ?? '',
    }),
  ],
})

function negative(value: number | undefined): number | undefined {
  return value === undefined ? undefined : 0 - value
}

function productOf(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one * other
}
