import {
  computed,
  form,
  input,
  limits,
  money,
  numbered,
  plainInteger,
  reference,
  resultTable,
  text,
  type ComputedColumn,
  type FormulaContext,
} from '../definition/index.js'
import { growthSteps, pastLastBand, plainTotal, type Figures, type GrowthPoint } from '../figures/index.js'
import { placesIn } from './places.js'

/** The question of the dashboard: which scheme is drawn. Nothing of the plan; a reader passes it over. */
export const growthChoice = form({
  key: 'growthChoice',
  title: { id: 'Siapa membayar bila biaya bertambah', en: 'Who pays as the cost grows' },
  fields: [
    input('scheme', 'Skema yang digambar', 'Scheme to draw', reference('schemes', 'id', 20), {
      initial: ({ growth }) => growth.scheme?.scheme.id,
      hint: {
        id: 'Pilih skema; gambar di bawah ikut berubah. Bukan bagian dari rencana.',
        en: 'Choose a scheme; the picture below follows. Not part of the plan.',
      },
    }),
    computed('label', 'Nama skema yang digambar', 'Name of the scheme drawn', text(20), {
      formula: (at) => {
        const row = at.cellAt('costGrowth', 'scheme', 0)
        return `IF(${row}=0,"",INDEX(${at.range('schemes', 'label')},${row})&"")`
      },
      result: ({ growth }) => growth.scheme?.scheme.label ?? '',
    }),
  ],
})

const pointAt = ({ growth }: Figures, row: number) => growth.points[row] as GrowthPoint

const step = (
  key: string,
  label: [string, string],
  formula: (at: FormulaContext) => string,
  of: (point: GrowthPoint, figures: Figures) => number,
) =>
  computed(key, label[0], label[1], plainInteger({}, 12), {
    working: true,
    formula,
    result: (figures, row) => of(pointAt(figures, row), figures),
  })

const ofScheme = (at: FormulaContext, column: string) => `INDEX(${at.range('schemes', column)},${at.cell('scheme')})`
const ofBand = (at: FormulaContext, column: string) =>
  `IF(${at.cell('band')}=0,0,N(INDEX(${at.range('schemeBands', column)},${at.cell('band')})))`
/** 1 for each band of the scheme that holds for accounts in general. */
const itsBands = (at: FormulaContext) =>
  `(${at.range('schemeBands', 'schemeId')}=${at.cell('id')})*(${at.range('schemeBands', 'prefix')}="")`
const isUsable = (at: FormulaContext) => `IF(${at.cell('scheme')}=0,0,${ofScheme(at, 'usable')})`

const steps: readonly ComputedColumn[] = [
  step(
    'scheme',
    ['Baris skema', 'Row of the scheme'],
    (at) => {
      const [choice, ids] = [at.field('growthChoice', 'scheme'), at.range('schemes', 'id')]
      const first = `IF(${at.cellAt('schemes', 'id', 0)}="",0,1)`
      return `IF(${choice}="",${first},IFERROR(MATCH(${choice},${ids},0),${first}))`
    },
    (_, { growth }) => (growth.scheme === undefined ? 0 : 1),
  ),
  step(
    'least',
    ['Langkah terkecil', 'Least step'],
    (at) => {
      const lastFrom = `SUMPRODUCT(MAX(${itsBands(at)}*${at.range('schemeBands', 'fromMinor')}))`
      const cash = `ROUND(${at.field('splitTotals', 'cash')}*${at.scale},0)`
      const most = `IF(${lastFrom}>0,${pastLastBand}*${lastFrom},IF(${cash}>0,${cash},${plainTotal * at.scale}))`
      return `IF(${at.cell('scheme')}=0,1,MAX(1,${most}/${growthSteps}))`
    },
    (_, { growth }) => growth.least,
  ),
  step(
    'step',
    ['Langkah (satuan terkecil)', 'Step (minor units)'],
    (at) => {
      const power = `10^(LEN(TEXT(INT(${at.cell('least')}),"0"))-1)`
      const times = `${at.cell('least')}/${power}`
      return `${power}*IF(${times}<=1,1,IF(${times}<=2,2,IF(${times}<=5,5,10)))`
    },
    (_, { growth }) => growth.step,
  ),
  step(
    'minor',
    ['Jumlah (satuan terkecil)', 'Total (minor units)'],
    (at) => `${at.row}*${at.cell('step')}`,
    ({ total }) => total,
  ),
  step(
    'band',
    ['Baris pita', 'Row of the band'],
    (at) => {
      const begun = `(${at.range('schemeBands', 'fromMinor')}<=${at.cell('minor')})`
      return `IF(${at.cell('scheme')}=0,0,SUMPRODUCT(MAX(${itsBands(at)}*${begun}*${placesIn(at, 'schemeBands', 'schemeId')})))`
    },
    ({ band }) => band,
  ),
  step(
    'whole',
    ['Jumlah bobot', 'Sum of weights'],
    (at) => {
      const plain = `SUM(INDEX(${at.block('schemes', 'weight1', `weight${limits.parties}`)},${at.cell('scheme')},0))`
      const ofPlaces = numbered(limits.places, (n) => ofBand(at, `weight${n}`)).join('+')
      return `IF(${at.cell('scheme')}=0,0,IF(${ofScheme(at, 'flat')}=1,${plain},${ofPlaces}))`
    },
    ({ whole }) => whole,
  ),
]

/** What place `n` has of the total: what it had at the start of the band, and its part of the rest. */
function amountOf(at: FormulaContext, n: number): string {
  const plain = n > limits.parties ? '0' : `N(${ofScheme(at, `weight${n}`)})`
  const weight = `IF(${ofScheme(at, 'flat')}=1,${plain},${ofBand(at, `weight${n}`)})`
  const before = ofBand(at, `before${n}`)
  const part = `ROUND(${before}+(${at.cell('minor')}-${ofBand(at, 'fromMinor')})*${weight}/${at.cell('whole')},0)`
  const amount = `IF(${at.cell('whole')}=0,${before},${part})`
  return `IF(${isUsable(at)}=0,"",${at.scale === 1 ? amount : `${amount}/${at.scale}`})`
}

const amountAt = (figures: Figures, row: number, place: number): number | '' => {
  const amount = pointAt(figures, row).amounts[place - 1]
  return amount === undefined ? '' : amount / figures.scale
}

/** Who pays as a total grows, by the scheme chosen on the dashboard, whose picture it is drawn from. */
export const costGrowthTable = resultTable({
  key: 'costGrowth',
  title: growthChoice.title,
  note: {
    id: 'Bagian tiap pihak pada jumlah biaya yang makin besar, menurut skema yang dipilih di lembar Dasbor.',
    en: 'What each party has of a growing total, by the scheme chosen on the sheet Dashboard.',
  },
  rows: { count: () => growthSteps + 1 },
  foldRow: ({ growth }) => growth.scheme === undefined,
  inColumnsOf: 'splitMonths',
  columns: [
    computed('id', 'Menurut skema', 'By scheme', text(18), {
      formula: (at) => `IF(${at.cell('scheme')}=0,"",${ofScheme(at, 'id')}&"")`,
      result: ({ growth }) => growth.scheme?.scheme.id ?? '',
    }),
    computed('cash', 'Bila jumlah biaya', 'Where the total is', money(15), {
      formula: (at) => `IF(${at.cell('scheme')}=0,"",${at.cell('minor')}/${at.scale})`,
      result: (figures, row) =>
        figures.growth.scheme === undefined ? '' : pointAt(figures, row).total / figures.scale,
    }),
    ...numbered(limits.parties, (n) =>
      computed(`party${n}`, `Pihak ${n}`, `Party ${n}`, money(15), {
        foldedWhen: ({ plan }) => n > plan.parties.length,
        caption: {
          formula: (at) => `IF(${at.cellAt('parties', 'id', n - 1)}="","",${at.cellAt('parties', 'id', n - 1)})`,
          result: ({ plan }) => plan.parties[n - 1]?.id ?? '',
        },
        formula: (at) => `IF(${at.cellAt('parties', 'id', n - 1)}="","",${amountOf(at, n)})`,
        result: (figures, row) => (n > figures.plan.parties.length ? '' : amountAt(figures, row, n)),
      }),
    ),
    computed('unassigned', 'Tanpa pihak', 'Nobody', money(15), {
      formula: (at) => amountOf(at, limits.places),
      result: (figures, row) => amountAt(figures, row, limits.places),
    }),
    ...steps,
  ],
})
