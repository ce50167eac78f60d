import { assignmentKinds, contributions, programOfLine } from '@bekal/core'
import {
  cleanSum,
  computed,
  limits,
  money,
  moneyOrDash,
  numbered,
  plainInteger,
  text,
  toMajor,
  toMinor,
  type ComputedColumn,
  type FormulaContext,
} from '../definition/index.js'
import { payerSlots, quantityScale, type Figures, type LineWorking } from '../figures/index.js'

const payers = limits.payers
const fine = { id: 'Lengkap', en: 'Complete' }
const partly = { id: 'Belum lengkap', en: 'Incomplete' }

/** A step of the calculation: one number per payer, 0 on rows without a line. */
const step = (
  key: string,
  label: [string, string],
  formula: (at: FormulaContext, n: number) => string,
  of: (line: LineWorking) => readonly (number | string)[],
): ComputedColumn[] =>
  numbered(payers, (n) =>
    computed(
      `${key}${n}`,
      `${label[0]} ${n}`,
      `${label[1]} ${n}`,
      typeof blankOf(key) === 'string' ? text(12) : plainInteger({}, 12),
      {
        working: true,
        formula: (at) => formula(at, n),
        result: ({ lines }, row) => {
          const line = lines[row]
          return line === undefined ? blankOf(key) : (of(line)[n - 1] as number | string)
        },
      },
    ),
  )

const blankOf = (key: string): number | string => (['slotParty', 'payParty', 'payFund'].includes(key) ? '' : 0)

const number = (
  key: string,
  label: [string, string],
  formula: (at: FormulaContext) => string,
  of: (line: LineWorking, figures: Figures, row: number) => number,
  blank = 0,
) =>
  computed(key, label[0], label[1], plainInteger({}, 12), {
    working: true,
    formula,
    result: (figures, row) => {
      const line = figures.lines[row]
      return line === undefined ? blank : of(line, figures, row)
    },
  })

const isMode = (at: FormulaContext, kind: (typeof assignmentKinds.codes)[number]) =>
  `${at.cell('mode')}=${assignmentKinds.codes.indexOf(kind) + 1}`
const lookUp = (at: FormulaContext, what: string, table: string, column: string) =>
  `IFERROR(INDEX(${at.range(table, column)},MATCH(${what},${at.range(table, 'id')},0)),"")`
const slotFund = (at: FormulaContext, n: number) => at.cell(`fund${n}`, 'costLines')
const slotQuantity = (at: FormulaContext, n: number) => at.cell(`share${n}`, 'costLines')
const all = (at: FormulaContext, key: string) => at.across(`${key}1`, `${key}${payers}`)

/** What planners read: the line, who pays what of it, and whether anything is left. */
const answers: ComputedColumn[] = [
  computed('id', 'Kode', 'Id', text(18), {
    formula: (at) => `IF(${at.cell('id', 'costLines')}="","",${at.cell('id', 'costLines')})`,
    result: ({ plan }, row) => plan.costLines[row]?.id ?? '',
  }),
  computed('account', 'Akun', 'Account', text(15), {
    formula: (at) => `IF(${at.cell('account', 'costLines')}="","",${at.cell('account', 'costLines')}&"")`,
    result: ({ plan }, row) => plan.costLines[row]?.account ?? '',
  }),
  computed('description', 'Uraian', 'Description', text(44), {
    formula: (at) => `IF(${at.cell('description', 'costLines')}="","",${at.cell('description', 'costLines')})`,
    result: ({ plan }, row) => plan.costLines[row]?.description ?? '',
  }),
  computed('contribution', 'Bentuk', 'Contribution', text(15), {
    formula: (at) => `IF(${at.cell('contribution', 'costLines')}="","",${at.cell('contribution', 'costLines')})`,
    result: ({ plan, language }, row) => {
      const line = plan.costLines[row]
      return line === undefined ? '' : contributions.label(line.contribution, language)
    },
  }),
  computed('total', 'Jumlah biaya', 'Line total', money(15), {
    formula: (at) => `IF(${at.cell('id')}="","",${toMajor(at.cell('minor'), at)})`,
    result: ({ lines, scale }, row) => (lines[row] === undefined ? '' : lines[row].total / scale),
  }),
  ...numbered(limits.parties, (n) =>
    computed(`party${n}`, `Pihak ${n}`, `Party ${n}`, moneyOrDash(15), {
      foldedWhen: ({ plan }) => n > plan.parties.length,
      caption: {
        formula: (at) => `IF(${at.cellAt('parties', 'id', n - 1)}="","",${at.cellAt('parties', 'id', n - 1)})`,
        result: ({ plan }) => plan.parties[n - 1]?.id ?? '',
      },
      formula: (at) => {
        const party = at.cellAt('parties', 'id', n - 1)
        const paid = `SUMPRODUCT(--(${all(at, 'payParty')}=${party}),${all(at, 'payAmount')})`
        return `IF(OR(${at.cell('id')}="",${party}=""),"",${toMajor(paid, at)})`
      },
      result: ({ plan, lines, scale }, row) => {
        const party = plan.parties[n - 1]?.id
        const line = lines[row]
        if (party === undefined || line === undefined) return ''
        return line.amounts.reduce((sum, amount, at) => sum + (line.parties[at] === party ? amount : 0), 0) / scale
      },
    }),
  ),
  computed('unassigned', 'Belum dibebankan', 'Not assigned', moneyOrDash(15), {
    formula: (at) =>
      `IF(${at.cell('id')}="","",${cleanSum(`${at.cell('total')}-SUM(${at.across('party1', `party${limits.parties}`)})`, at)})`,
    result: ({ lines, scale }, row) => (lines[row] === undefined ? '' : lines[row].unassigned / scale),
  }),
  computed('state', 'Keadaan', 'State', text(18), {
    signal: { good: fine },
    formula: (at) => `IF(${at.cell('id')}="","",IF(${at.cell('unassigned')}=0,${at.text(fine)},${at.text(partly)}))`,
    result: ({ lines, say }, row) => (lines[row] === undefined ? '' : say(lines[row].unassigned === 0 ? fine : partly)),
  }),
]

/** How the answers come about; see LineWorking for the meaning of each step. */
const working: ComputedColumn[] = [
  number(
    'mode',
    ['Cara bebanan', 'Assignment kind'],
    (at) =>
      `IF(${at.cell('id')}="",0,IFERROR(MATCH(${at.cell('assignment', 'costLines')},${at.choices('assignment-kind')},0),${assignmentKinds.codes.length}))`,
    ({ mode }) => mode,
  ),
  computed('programId', 'Program', 'Program', text(12), {
    working: true,
    formula: (at) => {
      const [program, cohort] = [at.cell('programId', 'costLines'), at.cell('cohortId', 'costLines')]
      const ofCohort = `IFERROR(INDEX(${at.range('cohorts', 'programId')},MATCH(${cohort},${at.range('cohorts', 'id')},0)),"")`
      return `IF(${at.cell('id')}="","",IF(${program}<>"",${program},IF(${cohort}="","",${ofCohort})))`
    },
    result: ({ plan }, row) => {
      const line = plan.costLines[row]
      return line === undefined ? '' : (programOfLine(plan, line) ?? '')
    },
  }),
  computed('cohortId', 'Angkatan', 'Cohort', text(12), {
    working: true,
    formula: (at) => `${at.cell('cohortId', 'costLines')}&""`,
    result: ({ plan }, row) => {
      const scope = plan.costLines[row]?.scope ?? {}
      return 'cohortId' in scope ? scope.cohortId : ''
    },
  }),
  number(
    'isCash',
    ['Tunai', 'Is cash'],
    (at) => `IF(AND(${at.cell('id')}<>"",${at.cell('contribution')}=${at.label('contribution', 'cash')}),1,0)`,
    ({ isCash }) => isCash,
  ),
  number(
    'minor',
    ['Jumlah (satuan terkecil)', 'Total (minor units)'],
    (at) =>
      `IF(OR(${at.cell('id')}="",${at.cell('contribution')}=${at.label('contribution', 'in-kind-unvalued')}),0,${toMinor(`N(${at.cell('total', 'costLines')})`, at)})`,
    ({ total }) => total,
  ),
  number(
    'quantityScale',
    ['Skala volume', 'Quantity scale'],
    (at) =>
      `IF(${numbered(payers, (n) => `(N(${slotQuantity(at, n)})<>INT(N(${slotQuantity(at, n)})))`).join('+')}=0,1,10000)`,
    (_, { plan }, row) => {
      const line = plan.costLines[row]
      return line === undefined ? 1 : quantityScale(payerSlots(line, plan))
    },
    1,
  ),
  number(
    'quantityGap',
    ['Selisih volume', 'Quantity gap'],
    (at) => {
      const assigned = numbered(payers, (n) => `N(${slotQuantity(at, n)})`).join('+')
      return `IF(${isMode(at, 'by-quantity')},ROUND(${assigned}-N(${at.cell('factor1', 'costLines')}),4),0)`
    },
    (_, { plan }, row) => {
      const line = plan.costLines[row]
      if (line?.assignment.kind !== 'by-quantity') return 0
      const assigned = Object.values(line.assignment.quantities).reduce((sum, n) => sum + Math.round(n * 1e4), 0)
      return (assigned - Math.round((line.factors[0]?.value ?? 0) * 1e4)) / 1e4
    },
  ),
  ...step(
    'slotParty',
    ['Pemilik dana', 'Owner of fund'],
    (at, n) => `IF(${slotFund(at, n)}="","",${ownerOf(at, n)})`,
    ({ slotParties }) => slotParties,
  ),
  ...step(
    'payWeight',
    ['Bobot', 'Weight'],
    (at, n) => {
      const scheme = at.cell('schemeId', 'costLines')
      const byScheme = `IFERROR(INDEX(${at.range('schemes', `weight${n}`)},MATCH(${scheme},${at.range('schemes', 'id')},0)),0)`
      const alone = n === 1 ? `IF(OR(${isMode(at, 'whole-line')},${isMode(at, 'provided')}),1,0)` : '0'
      return `IF(${isMode(at, 'by-quantity')},ROUND(N(${slotQuantity(at, n)})*${at.cell('quantityScale')},0),IF(${isMode(at, 'scheme')},${byScheme},${alone}))`
    },
    ({ weights }) => weights,
  ),
  ...step(
    'payParty',
    ['Penanggung', 'Payer'],
    (at, n) => {
      const provider = n === 1 ? lookUp(at, at.cell('providerId', 'costLines'), 'parties', 'id') : '""'
      return `IF(${at.cell(`payWeight${n}`)}=0,"",IF(${isMode(at, 'scheme')},${at.cellAt('parties', 'id', n - 1)}&"",IF(${isMode(at, 'provided')},${provider},${at.cell(`slotParty${n}`)})))`
    },
    ({ parties }) => parties,
  ),
  ...step(
    'payFund',
    ['Dari dana', 'From fund'],
    (at, n) => {
      const party = at.cell(`payParty${n}`)
      const sole = `IFERROR(INDEX(${at.range('parties', 'soleFund')},MATCH(${party},${at.range('parties', 'id')},0)),"")`
      const named = numbered(payers, (slot) => slot).reduceRight(
        (otherwise, slot) => `IF(${at.cell(`slotParty${slot}`)}=${party},${slotFund(at, slot)},${otherwise})`,
        sole,
      )
      return `IF(OR(${at.cell(`payWeight${n}`)}=0,${at.cell('isCash')}=0,${isMode(at, 'provided')}),"",IF(${isMode(at, 'scheme')},${named},${slotFund(at, n)}&""))`
    },
    ({ funds }) => funds,
  ),
  number(
    'weightSum',
    ['Jumlah bobot', 'Sum of weights'],
    (at) => `SUM(${all(at, 'payWeight')})`,
    ({ weightSum }) => weightSum,
  ),
  number(
    'whole',
    ['Hasil bagi', 'Quotient'],
    (at) => `IF(${at.cell('weightSum')}=0,0,INT(ABS(${at.cell('minor')})/${at.cell('weightSum')}))`,
    ({ whole }) => whole,
  ),
  number(
    'rest',
    ['Sisa bagi', 'Remainder'],
    (at) => `IF(${at.cell('weightSum')}=0,0,ABS(${at.cell('minor')})-${at.cell('weightSum')}*${at.cell('whole')})`,
    ({ rest }) => rest,
  ),
  ...step(
    'payFloor',
    ['Dibulatkan ke bawah', 'Rounded down'],
    (at, n) => `IF(${at.cell('weightSum')}=0,0,${at.cell('whole')}*${at.cell(`payWeight${n}`)}+${partOf(at, n)})`,
    ({ floors }) => floors,
  ),
  ...step(
    'payKey',
    ['Urutan sisa', 'Queue for remainders'],
    (at, n) => {
      const byFund = `IFERROR(MATCH(${slotFund(at, n)},${at.range('funds', 'id')},0),${900 + n})`
      const rank = `IF(OR(${isMode(at, 'scheme')},${isMode(at, 'provided')}),${n},${byFund})`
      const remainder = `${at.cell('rest')}*${at.cell(`payWeight${n}`)}-${at.cell('weightSum')}*${partOf(at, n)}`
      return `IF(${at.cell(`payWeight${n}`)}=0,0,1000*(${remainder})+1000-${rank})`
    },
    ({ keys }) => keys,
  ),
  number(
    'missing',
    ['Satuan tersisa', 'Units missing'],
    (at) => `IF(${at.cell('weightSum')}=0,0,ABS(${at.cell('minor')})-SUM(${all(at, 'payFloor')}))`,
    ({ missing }) => missing,
  ),
  ...step(
    'payAmount',
    ['Bagian', 'Share'],
    (at, n) => {
      const ahead = `COUNTIF(${all(at, 'payKey')},">"&${at.cell(`payKey${n}`)})`
      return `IF(${at.cell('weightSum')}=0,0,SIGN(${at.cell('minor')})*(${at.cell(`payFloor${n}`)}+(${ahead}<${at.cell('missing')})))`
    },
    ({ amounts }) => amounts,
  ),
]

function ownerOf(at: FormulaContext, n: number): string {
  const owner = lookUp(at, slotFund(at, n), 'funds', 'partyId')
  return lookUp(at, owner, 'parties', 'id')
}

function partOf(at: FormulaContext, n: number): string {
  return `INT(${at.cell('rest')}*${at.cell(`payWeight${n}`)}/${at.cell('weightSum')})`
}

export const splitLineColumns: ComputedColumn[] = [...answers, ...working]
