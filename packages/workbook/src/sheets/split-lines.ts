import { assignmentKinds, contributions, programOfLine, type CostLine } from '@bekal/core'
import {
  cleanSum,
  computed,
  limits,
  money,
  moneyOrDash,
  numbered,
  plainInteger,
  stored,
  text,
  toMajor,
  toMinor,
  type ComputedColumn,
  type FormulaContext,
} from '../definition/index.js'
import {
  checkedBase,
  checkedLetters,
  lineChecksum,
  payerSlots,
  quantityScale,
  type Figures,
  type LineWorking,
} from '../figures/index.js'
import { accountColumns } from './split-views.js'

const payers = limits.payers
const fine = { id: 'Lengkap', en: 'Complete' }
const partly = { id: 'Belum lengkap', en: 'Incomplete' }

/** A step of the calculation: one number per payer, 0 on rows without a line. */
const step = (
  key: string,
  label: [string, string],
  formula: (at: FormulaContext, n: number) => string,
  of: (line: LineWorking) => readonly (number | string)[],
  count: number = limits.places,
): ComputedColumn[] =>
  numbered(count, (n) =>
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

const word = (
  key: string,
  label: [string, string],
  formula: (at: FormulaContext) => string,
  of: (line: LineWorking, figures: Figures, costLine: CostLine) => string,
) =>
  computed(key, label[0], label[1], text(12), {
    working: true,
    formula,
    result: (figures, row) => {
      const [line, costLine] = [figures.lines[row], figures.plan.costLines[row]]
      return line === undefined || costLine === undefined ? '' : of(line, figures, costLine)
    },
  })

const isMode = (at: FormulaContext, kind: (typeof assignmentKinds.codes)[number]) =>
  `${at.cell('mode')}=${assignmentKinds.codes.indexOf(kind) + 1}`
const lookUp = (at: FormulaContext, what: string, table: string, column: string) =>
  `IFERROR(INDEX(${at.range(table, column)},MATCH(${what},${at.range(table, 'id')},0)),"")`
const slotFund = (at: FormulaContext, n: number) => at.cell(`fund${n}`, 'costLines')
const slotQuantity = (at: FormulaContext, n: number) => at.cell(`share${n}`, 'costLines')
const all = (at: FormulaContext, key: string) => at.across(`${key}1`, `${key}${limits.places}`)

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

const places = limits.places
/** Of the line's scheme: a cell in the table of schemes. */
const ofScheme = (at: FormulaContext, column: string) => `INDEX(${at.range('schemes', column)},${at.cell('schemeRow')})`
/** No scheme, or the line's own total is what it shares. */
const sharesAlone = (at: FormulaContext) => {
  const over = at.cell('over', 'costLines')
  return `OR(${over}="",${over}=${at.label('shared-total', 'line')})`
}

/** How the answers come about; see LineWorking for the meaning of each step. */
const working: ComputedColumn[] = [
  number(
    'mode',
    ['Cara bebanan', 'Assignment kind'],
    (at) =>
      `IF(${at.cell('id')}="",0,IFERROR(MATCH(${at.cell('assignment', 'costLines')},${at.choices('assignment-kind')},0),${assignmentKinds.codes.length}))`,
    ({ mode }) => mode,
  ),
  word(
    'programId',
    ['Program', 'Program'],
    (at) => {
      const [program, cohort] = [at.cell('programId', 'costLines'), at.cell('cohortId', 'costLines')]
      const ofCohort = `IFERROR(INDEX(${at.range('cohorts', 'programId')},MATCH(${cohort},${at.range('cohorts', 'id')},0)),"")`
      return `IF(${at.cell('id')}="","",IF(${program}<>"",${program},IF(${cohort}="","",${ofCohort})))`
    },
    (_, { plan }, line) => programOfLine(plan, line) ?? '',
  ),
  word(
    'cohortId',
    ['Angkatan', 'Cohort'],
    (at) => `${at.cell('cohortId', 'costLines')}&""`,
    (_, __, { scope }) => ('cohortId' in scope ? scope.cohortId : ''),
  ),
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
    payers,
  ),
  number(
    'schemeRow',
    ['Urutan skema', 'Place of scheme'],
    (at) =>
      `IF(${isMode(at, 'scheme')},IFERROR(MATCH(${at.cell('schemeId', 'costLines')},${at.range('schemes', 'id')},0),0),0)`,
    ({ schemeRow }) => schemeRow,
  ),
  number(
    'byLibrary',
    ['Dibagi program', 'Shared by the program'],
    (at) => `IF(${at.cell('schemeRow')}=0,0,IF(OR(${ofScheme(at, 'byLibrary')}=1,NOT(${sharesAlone(at)})),1,0))`,
    ({ byLibrary }) => byLibrary,
  ),
  number(
    'hasBands',
    ['Memakai pita', 'Uses bands'],
    (at) =>
      `IF(OR(${at.cell('schemeRow')}=0,${at.cell('byLibrary')}=1),0,IF(AND(${ofScheme(at, 'usable')}=1,${ofScheme(at, 'flat')}=0),1,0))`,
    ({ bandRow }) => (bandRow > 0 ? 1 : 0),
  ),
  word(
    'prefix',
    ['Kelompok akun', 'Group of accounts'],
    (at) => {
      const [account, prefixes] = [at.cell('account'), at.range('schemeBands', 'prefix')]
      const scheme = at.cell('schemeId', 'costLines')
      const fits = `(${at.range('schemeBands', 'schemeId')}=${scheme})*EXACT(LEFT(${account},LEN(${prefixes})),${prefixes}&"")`
      return `IF(${at.cell('hasBands')}=0,"",LEFT(${account},SUMPRODUCT(MAX(${fits}*LEN(${prefixes})))))`
    },
    ({ prefix }) => prefix,
  ),
  number(
    'unit',
    ['Kelipatan', 'Rounded to'],
    (at) =>
      `IF(OR(${at.cell('schemeRow')}=0,${at.cell('byLibrary')}=1),1,IF(${ofScheme(at, 'usable')}=1,MAX(1,N(${ofScheme(at, 'unit')})),1))`,
    ({ unit }) => unit,
    1,
  ),
  number(
    'odd',
    ['Di bawah kelipatan', 'Below a multiple'],
    (at) => {
      const size = `ABS(${at.cell('minor')})`
      return `${size}-${at.cell('unit')}*INT(${size}/${at.cell('unit')})`
    },
    ({ odd }) => odd,
  ),
  number(
    'bandRow',
    ['Urutan pita', 'Place of band'],
    (at) => bandRow(at, at.cell('schemeId', 'costLines'), at.cell('prefix'), at.cell('minor'), at.cell('hasBands')),
    ({ bandRow: row }) => row,
  ),
  number(
    'from',
    ['Mulai pita', 'Start of band'],
    (at) => `IF(${at.cell('bandRow')}=0,0,INDEX(${at.range('schemeBands', 'fromMinor')},${at.cell('bandRow')}))`,
    ({ from }) => from,
  ),
  number(
    'slice',
    ['Irisan', 'Slice'],
    (at) => `(ABS(${at.cell('minor')})-${at.cell('odd')}-${at.cell('from')})/${at.cell('unit')}`,
    ({ slice }) => slice,
  ),
  ...step(
    'payWeight',
    ['Bobot', 'Weight'],
    (at, n) => {
      const ofBand = `INDEX(${at.range('schemeBands', `weight${n}`)},${at.cell('bandRow')})`
      const flat = n < places ? `IF(${at.cell('schemeRow')}=0,0,${ofScheme(at, `weight${n}`)})` : '0'
      const byScheme = `IF(${at.cell('byLibrary')}=1,0,IF(${at.cell('bandRow')}>0,${ofBand},${flat}))`
      const alone = n === 1 ? `IF(OR(${isMode(at, 'whole-line')},${isMode(at, 'provided')}),1,0)` : '0'
      const byQuantity = n < places ? `ROUND(N(${slotQuantity(at, n)})*${at.cell('quantityScale')},0)` : '0'
      return `IF(${isMode(at, 'by-quantity')},${byQuantity},IF(${isMode(at, 'scheme')},${byScheme},${alone}))`
    },
    ({ weights }) => weights,
  ),
  ...step(
    'payBefore',
    ['Sebelum pita', 'Before the band'],
    (at, n) => `IF(${at.cell('bandRow')}=0,0,INDEX(${at.range('schemeBands', `before${n}`)},${at.cell('bandRow')}))`,
    ({ before }) => before,
  ),
  number(
    'weightSum',
    ['Jumlah bobot', 'Sum of weights'],
    (at) => `SUM(${all(at, 'payWeight')})`,
    ({ weightSum }) => weightSum,
  ),
  number(
    'residual',
    ['Penerima sisa', 'Takes what is left'],
    (at) => {
      const largest = `MATCH(MAX(${all(at, 'payWeight')}),${all(at, 'payWeight')},0)`
      const named = `IF(${ofScheme(at, 'residualTo')}="",${largest},IFERROR(MATCH(${ofScheme(at, 'residualTo')},${at.range('parties', 'id')},0),0))`
      return `IF(OR(${at.cell('odd')}=0,${at.cell('weightSum')}=0),0,${named})`
    },
    ({ residual }) => residual,
  ),
  word(
    'shareKey',
    ['Kunci total bersama', 'Key of the shared total'],
    (at) => {
      const over = at.cell('over', 'costLines')
      const ofCohort = `IF(${at.cell('cohortId')}="","("&${at.cell('programId')}&")",${at.cell('cohortId')})`
      const where = `IF(${over}=${at.label('shared-total', 'cohort')},${ofCohort},IF(${over}=${at.label('shared-total', 'program')},${at.cell('programId')},""))`
      const key = [at.cell('schemeId', 'costLines'), over, where, at.cell('isCash')].join('&"|"&')
      return `IF(NOT(${isMode(at, 'scheme')}),"",IF(${sharesAlone(at)},"",${key}))`
    },
    ({ shareKey }) => shareKey,
  ),
  number(
    'shareTotal',
    ['Total bersama', 'Shared total'],
    (at) =>
      `IF(${at.cell('shareKey')}="",0,SUMPRODUCT(--(${at.range('splitLines', 'shareKey')}=${at.cell('shareKey')}),${at.range('splitLines', 'minor')}))`,
    ({ shareTotal }) => shareTotal,
  ),
  word(
    'basis',
    ['Isi sekarang', 'Content now'],
    (at) => {
      const funds = numbered(payers, (n) => slotFund(at, n)).join('&";"&')
      const texts = [
        at.cell('id'),
        `TEXT(${at.cell('minor')},"0")`,
        at.cell('account'),
        at.cell('schemeId', 'costLines'),
        at.cell('over', 'costLines'),
        `TEXT(${at.cell('shareTotal')},"0")`,
        funds,
      ]
      return `IF(${at.cell('byLibrary')}=0,"",${texts.join('&"|"&')})`
    },
    ({ basis }) => basis,
  ),
  stored(
    'basisKept',
    'Isi saat dihitung',
    'Content when computed',
    text(12),
    ({ lines }, row) => lines[row]?.basis ?? '',
    { working: true },
  ),
  number(
    'fresh',
    ['Masih sesuai', 'Still holds'],
    (at) => {
      const funds = `SUM(${at.range('funds', 'changed')})=0`
      const same = `AND(EXACT(${at.cell('basis')},${at.cell('basisKept')}),${ofScheme(at, 'stale')}=0,OR(${sharesAlone(at)},${funds}))`
      return `IF(${at.cell('byLibrary')}=0,0,IF(${same},1,0))`
    },
    ({ byLibrary }) => byLibrary,
  ),
  ...numbered(places, (n) =>
    stored(
      `given${n}`,
      `Dibagi program ${n}`,
      `Shared by the program ${n}`,
      plainInteger({}, 12),
      ({ lines }, row) => (lines[row]?.byLibrary === 1 ? (lines[row].given[n - 1] as number) : ''),
      { working: true },
    ),
  ),
  ...step(
    'payParty',
    ['Penanggung', 'Payer'],
    (at, n) => {
      if (n === places) return '""'
      const provider = n === 1 ? lookUp(at, at.cell('providerId', 'costLines'), 'parties', 'id') : '""'
      const [weight, before] = [at.cell(`payWeight${n}`), at.cell(`payBefore${n}`)]
      const given = `${at.cell('fresh')}*N(${at.cell(`given${n}`)})`
      const pays = `OR(${weight}<>0,${before}<>0,${at.cell('residual')}=${n},${given}<>0)`
      return `IF(NOT(${pays}),"",IF(${isMode(at, 'scheme')},${at.cellAt('parties', 'id', n - 1)}&"",IF(${isMode(at, 'provided')},${provider},${at.cell(`slotParty${n}`)})))`
    },
    ({ parties }) => parties,
  ),
  ...step(
    'payFund',
    ['Dari dana', 'From fund'],
    (at, n) => {
      if (n === places) return '""'
      const party = at.cell(`payParty${n}`)
      const sole = `IFERROR(INDEX(${at.range('parties', 'soleFund')},MATCH(${party},${at.range('parties', 'id')},0)),"")`
      const named = numbered(payers, (slot) => slot).reduceRight(
        (otherwise, slot) => `IF(${at.cell(`slotParty${slot}`)}=${party},${slotFund(at, slot)},${otherwise})`,
        sole,
      )
      return `IF(OR(${party}="",${at.cell('isCash')}=0,${isMode(at, 'provided')}),"",IF(${isMode(at, 'scheme')},${named},${slotFund(at, n)}&""))`
    },
    ({ funds }) => funds,
  ),
  number(
    'whole',
    ['Hasil bagi', 'Quotient'],
    (at) => `IF(${at.cell('weightSum')}=0,0,INT(${at.cell('slice')}/${at.cell('weightSum')}))`,
    ({ whole }) => whole,
  ),
  number(
    'rest',
    ['Sisa bagi', 'Remainder'],
    (at) => `IF(${at.cell('weightSum')}=0,0,${at.cell('slice')}-${at.cell('weightSum')}*${at.cell('whole')})`,
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
      const byFund =
        n < places ? `IFERROR(MATCH(${slotFund(at, n)},${at.range('funds', 'id')},0),${900 + n})` : `${900 + n}`
      const rank = `IF(OR(${isMode(at, 'scheme')},${isMode(at, 'provided')}),${n},${byFund})`
      const remainder = `${at.cell('rest')}*${at.cell(`payWeight${n}`)}-${at.cell('weightSum')}*${partOf(at, n)}`
      const byWeight = `IF(${at.cell('schemeRow')}=0,FALSE,${ofScheme(at, 'method')}=${at.label('rounding-method', 'largest-weight')})`
      return `IF(${at.cell(`payWeight${n}`)}=0,0,1000*IF(${byWeight},${at.cell(`payWeight${n}`)},${remainder})+1000-${rank})`
    },
    ({ keys }) => keys,
  ),
  number(
    'missing',
    ['Satuan tersisa', 'Units missing'],
    (at) => `IF(${at.cell('weightSum')}=0,0,${at.cell('slice')}-SUM(${all(at, 'payFloor')}))`,
    ({ missing }) => missing,
  ),
  ...step(
    'payAmount',
    ['Bagian', 'Share'],
    (at, n) => {
      const ahead = `COUNTIF(${all(at, 'payKey')},">"&${at.cell(`payKey${n}`)})`
      const part = `${at.cell(`payBefore${n}`)}+${at.cell('unit')}*(${at.cell(`payFloor${n}`)}+(${ahead}<${at.cell('missing')}))+IF(${at.cell('residual')}=${n},${at.cell('odd')},0)`
      const divided = `IF(${at.cell('weightSum')}=0,0,SIGN(${at.cell('minor')})*(${part}))`
      return `IF(${at.cell('byLibrary')}=1,${at.cell('fresh')}*N(${at.cell(`given${n}`)}),${divided})`
    },
    ({ amounts }) => amounts,
  ),
  number(
    'checksum',
    ['Jumlah periksa', 'Checksum'],
    (at) => {
      const places = `ROW($1:$${checkedLetters})`
      const codes = `CODE(MID(${at.cell('account')}&REPT(" ",${checkedLetters}),${places},1))`
      const rest = `(${at.cell('minor')}-${checkedBase}*INT(${at.cell('minor')}/${checkedBase}))`
      return `IF(${at.cell('id')}="",0,${rest}*(1+SUMPRODUCT(${codes},${places})))`
    },
    ({ total }, { plan }, row) => lineChecksum(total, plan.costLines[row]?.account ?? ''),
  ),
]

/** The band of a scheme in which an amount ends: the last of its group of accounts that starts no higher. */
export function bandRow(at: FormulaContext, scheme: string, prefix: string, minor: string, hasBands: string): string {
  const starts = at.range('schemeBands', 'fromMinor')
  const place = `(ROW(${starts})-ROW(${at.cellAt('schemeBands', 'fromMinor', 0)})+1)`
  const own = `(${at.range('schemeBands', 'schemeId')}=${scheme})*EXACT(${at.range('schemeBands', 'prefix')}&"",${prefix})`
  return `IF(${hasBands}=0,0,SUMPRODUCT(MAX(${own}*(${starts}<=ABS(${minor})-${at.cell('odd')})*${place})))`
}

function ownerOf(at: FormulaContext, n: number): string {
  const owner = lookUp(at, slotFund(at, n), 'funds', 'partyId')
  return lookUp(at, owner, 'parties', 'id')
}

function partOf(at: FormulaContext, n: number): string {
  return `INT(${at.cell('rest')}*${at.cell(`payWeight${n}`)}/${at.cell('weightSum')})`
}

export const splitLineColumns: ComputedColumn[] = [...answers, ...working, ...accountColumns]
