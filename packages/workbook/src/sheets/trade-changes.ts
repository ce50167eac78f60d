import { sensitivityPercents, type Judged, type Labels, type SensitivityRow } from '@bekal/core'
import {
  computed,
  integer,
  money,
  resultTable,
  tenths,
  text,
  toMajor,
  type ComputedColumn,
  type FormulaContext,
} from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { programsSheet } from './programs.js'
import { rowsOf } from './rows-of.js'
import { contributionOfMonth } from './trade-results.js'
import { never, shownAnswer, unknown, whenKnown } from './trade-words.js'

interface Change {
  readonly changed: SensitivityRow['changed']
  readonly percent: number
}

/** In the order of the library's table: price, then volume, each from the lowest to the highest. */
const changes: readonly Change[] = (['price', 'unitsPerDay'] as const).flatMap((changed) =>
  sensitivityPercents.map((percent) => ({ changed, percent })),
)
const names: Readonly<Record<Change['changed'], Labels>> = {
  price: { id: 'Harga', en: 'Price' },
  unitsPerDay: { id: 'Volume', en: 'Volume' },
}
const still: Labels = { id: 'Upah pemilik terbayar', en: 'Pays the owner’s wage' }
const short: Labels = { id: 'Upah tidak terbayar penuh', en: 'Wage not paid in full' }

const programOf = (row: number) => Math.floor(row / changes.length)
const changeAt = (row: number) => changes[row % changes.length] as Change
const rowOf = ({ trades }: Figures, row: number) => trades[programOf(row)]?.report.sensitivity[row % changes.length]
const of = (at: FormulaContext, column: string) => at.cellAt('trades', column, programOf(at.row))

const nameOf = ({ changed, percent }: Change): Labels => {
  const sign = percent < 0 ? '−' : '+'
  const part = `${sign}${Math.abs(percent)}%`
  return { id: `${names[changed].id} ${part}`, en: `${names[changed].en} ${part}` }
}

type Whose = 'withoutWage' | 'withWage'

/** A month's result in minor units when the change has come; a step. */
const resultStep = (whose: Whose): ComputedColumn =>
  computed(
    `${whose}Minor`,
    `Langkah: hasil ${whose === 'withWage' ? 'dengan' : 'tanpa'} upah`,
    `Step: result ${whose === 'withWage' ? 'with' : 'without'} wage`,
    integer({}, 16),
    {
      working: true,
      formula: (at) => {
        const { changed, percent } = changeAt(at.row)
        const [price, cost, volume, costs] = [
          of(at, 'price'),
          of(at, 'variableCost'),
          of(at, 'volume'),
          of(at, whose === 'withWage' ? 'costs1' : 'costs0'),
        ]
        const unit = changed === 'price' ? `(ROUND(${price}*${100 + percent}/100,0)-${cost})` : of(at, 'unitMinor')
        const units = `(${volume}*${changed === 'price' ? 100 : 100 + percent})`
        return `IF(COUNT(${price},${cost},${volume},${costs})<4,"",${contributionOfMonth(unit, units)}-${costs})`
      },
      result: (figures, row) => {
        const result = rowOf(figures, row)?.[whose].monthlyResult
        return result?.answer === 'known' ? result.value : ''
      },
    },
  )

const shown = (figures: Figures, judged: Judged<number> | undefined, scale = 1) =>
  judged === undefined ? '' : shownAnswer(figures, judged, (value) => value / scale)

const result = (whose: Whose, id: string, en: string, width: number): ComputedColumn =>
  computed(whose, id, en, money(width), {
    signal: 'negative-is-bad',
    formula: (at) =>
      `IF(${of(at, 'id')}="","",${whenKnown(at, [at.cell(`${whose}Minor`)], toMajor(at.cell(`${whose}Minor`), at))})`,
    result: (figures, row) => shown(figures, rowOf(figures, row)?.[whose].monthlyResult, figures.scale),
  })

const payback = (whose: Whose, id: string, en: string, width: number): ComputedColumn =>
  computed(`${whose}Payback`, id, en, tenths(width), {
    formula: (at) => {
      const [minor, startUp] = [at.cell(`${whose}Minor`), of(at, 'startUpCost')]
      const months = `IF(${minor}<=0,${at.text(never)},ROUND(${startUp}/${minor},1))`
      return `IF(${of(at, 'id')}="","",${whenKnown(at, [minor, startUp], months)})`
    },
    result: (figures, row) => shown(figures, rowOf(figures, row)?.[whose].paybackMonths),
  })

/** What becomes of each trade when price or volume turn out 10 or 20 percent lower or higher. */
export const tradeChangesTable = resultTable({
  key: 'tradeChanges',
  title: { id: 'Bila harga atau volume lain daripada rencana', en: 'If price or volume differ from the plan' },
  note: {
    id: 'Satu angka berubah, yang lain tetap. Harga yang berubah dibulatkan ke satuan terkecil mata uang.',
    en: 'One figure changes, the others stay. A changed price is rounded to the minor unit of the currency.',
  },
  rows: { count: ({ plan }) => changes.length * rowsOf(programsSheet, 'programs', plan) },
  foldRow: (figures, row) => rowOf(figures, row) === undefined,
  columns: [
    computed('id', 'Kode program', 'Program id', text(18), {
      formula: (at) => `${of(at, 'id')}&""`,
      result: ({ trades }, row) => trades[programOf(row)]?.programId ?? '',
    }),
    computed('change', 'Perubahan', 'Change', text(28), {
      formula: (at) => `IF(${of(at, 'id')}="","",${at.text(nameOf(changeAt(at.row)))})`,
      result: (figures, row) => (rowOf(figures, row) === undefined ? '' : figures.say(nameOf(changeAt(row)))),
    }),
    result('withoutWage', 'Hasil, tanpa upah', 'Result, without wage', 16),
    result('withWage', 'Hasil, dengan upah', 'Result, with wage', 16),
    computed('verdict', 'Penilaian', 'Verdict', text(28), {
      signal: { good: still, bad: [short] },
      formula: (at) => {
        const minor = at.cell('withWageMinor')
        const judged = `IF(${minor}>=0,${at.text(still)},${at.text(short)})`
        return `IF(${of(at, 'id')}="","",IF(${minor}="",${at.text(unknown)},${judged}))`
      },
      result: (figures, row) => {
        const one = rowOf(figures, row)
        if (one === undefined) return ''
        return shownAnswer(figures, one.withWage.monthlyResult, (value) => figures.say(value >= 0 ? still : short))
      },
    }),
    payback('withWage', 'Modal kembali, bulan, dengan upah', 'Payback, months, with wage', 40),
    payback('withoutWage', 'Modal kembali, bulan, tanpa upah', 'Payback, months, without wage', 26),
    resultStep('withoutWage'),
    resultStep('withWage'),
  ],
})
