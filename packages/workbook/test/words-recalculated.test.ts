import { amountInWords, type Language, type MoneyWords } from '@bekal/core'
import { aPlan } from '@bekal/core/testing'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { address } from '../src/definition/index.js'
import { writeLayout } from '../src/exceljs/index.js'
import { layoutWorkbook, type LayoutCell, type WorkbookLayout } from '../src/layout/index.js'
import { cellsOf, findCell } from './cells.js'
import { recalculate } from './recalculate.js'
import { libreOffice } from './tools.js'

/** Amounts in minor units: every word of the language, every place in which groups of digits begin, and signs. */
const chosen = [
  ...Array.from({ length: 121 }, (_, n) => n),
  ...[200, 999, 1000, 1001, 1010, 1011, 1100, 1999, 2000, 10_000, 11_000, 21_000, 100_000, 101_001, 999_999],
  ...[6, 7, 8, 9, 10, 11, 12, 13, 14].flatMap((power) => [10 ** power - 1, 10 ** power, 10 ** power + 1]),
  ...[999_999_999_999_999, 999_000_000_000_000, 1_000_001_000_001, 806_400, 26_634_764, 91_223_200],
]
const drawn = fc.sample(fc.oneof(fc.nat({ max: 999_999 }), fc.nat({ max: 999_999_999_999_999 })), {
  numRuns: 200,
  seed: 20261129,
})
const amounts = [...chosen, ...drawn].flatMap((amount) => (amount === 0 ? [0] : [amount, -amount]))

const cases: readonly {
  readonly language: Language
  readonly currency: string
  readonly decimals: number
  readonly words: MoneyWords
}[] = [
  { language: 'id', currency: 'IDR', decimals: 0, words: {} },
  { language: 'en', currency: 'IDR', decimals: 0, words: {} },
  { language: 'id', currency: 'MYR', decimals: 2, words: { unit: 'ringgit', minor: { name: 'sen', decimals: 2 } } },
  { language: 'en', currency: 'USD', decimals: 2, words: { unit: 'USD', minor: { name: 'cents', decimals: 2 } } },
]

interface Prepared {
  readonly layout: WorkbookLayout
  readonly sheet: string
  readonly column: number
  readonly firstRow: number
}

/**
 * The workbook reduced to what says amounts in words, with a row for each amount: the row of the cash total, its formulas
 * as they are, written out below each other, and a typed amount in place of the one that is looked up.
 */
function prepare({ language, currency, decimals }: (typeof cases)[number]): Prepared {
  const plan = aPlan({ currency, ...(decimals > 0 && { currencyMinorUnit: decimals }) })
  const layout = layoutWorkbook(plan, { locale: language })
  const sheet = language === 'id' ? 'Pembagian' : 'Split'
  const heading = findCell(layout, sheet, language === 'id' ? 'Dengan huruf' : 'Written out')
  const amountColumn = findCell(layout, sheet, language === 'id' ? 'Dengan angka' : 'In figures').column
  const row = heading.row + 1
  const own = layout.sheets.find(({ name }) => name === sheet)?.cells ?? []
  const pattern = own.filter((cell) => cell.row === row)
  const words = findCell(layout, sheet, language === 'id' ? 'Kata bilangan' : 'Number words').row
  const rows = amounts.flatMap((amount, at) =>
    pattern.map((cell): LayoutCell => {
      const place = { row: row + at, column: cell.column, style: cell.style }
      if (cell.column === amountColumn) return { ...place, value: amount / 10 ** decimals }
      if (cell.column === 1) return { ...place, value: 'x' }
      return { ...place, value: -1, formula: cell.formula as string }
    }),
  )
  const moved = rows.map((cell) =>
    cell.formula === undefined
      ? cell
      : { ...cell, formula: cell.formula.replace(new RegExp(`(\\$[A-Z]+)${row}\\b`, 'gu'), `$1${cell.row}`) },
  )
  const kept = own.filter((cell) => cell.row >= words && cell.row < row)
  const sheets = layout.sheets
    .filter(({ name }) => name === sheet || name === 'Lokasi' || name === 'Site')
    .map((one) => ({ ...one, charts: [], validations: [], conditions: [], rows: new Map(), merges: [] }))
    .map((one) => (one.name === sheet ? { ...one, cells: [...kept, ...moved] } : one))
  return { layout: { ...layout, sheets }, sheet, column: heading.column, firstRow: row }
}

describe.skipIf(libreOffice.missing)(`amounts in words, by formulas [skipped when: ${libreOffice.reason}]`, () => {
  const prepared = cases.map(prepare)
  let said: string[][]

  beforeAll(async () => {
    const files = recalculate(await Promise.all(prepared.map(({ layout }) => writeLayout(layout))))
    said = await Promise.all(
      prepared.map(async ({ sheet, column, firstRow }, at) => {
        const cell = await cellsOf(files[at] as Uint8Array)
        return amounts.map((_, n) => String(cell(sheet, address(column, firstRow + n))))
      }),
    )
  }, 300_000)

  test.each(cases.map((one, at) => ({ ...one, at })))(
    'in $language, of $currency: every amount is said as the library says it',
    ({ at, language, words }) => {
      expect(amounts.length).toBeGreaterThan(600)
      expect(said[at]).toEqual(amounts.map((amount) => amountInWords(amount, language, words)))
    },
  )

  test('as written by hand', () => {
    const at = (which: number, amount: number) => said[which]?.[amounts.indexOf(amount)]
    expect([1011, 101_001, -1000].map((amount) => at(0, amount))).toEqual([
      'seribu sebelas rupiah',
      'seratus satu ribu satu rupiah',
      'minus seribu rupiah',
    ])
    expect(at(1, 999_999)).toBe('nine hundred ninety-nine thousand nine hundred ninety-nine rupiah')
    expect([5, 100, 1011].map((amount) => at(2, amount))).toEqual([
      'lima sen',
      'satu ringgit',
      'sepuluh ringgit sebelas sen',
    ])
    expect(at(3, 1001)).toBe('ten USD and one cents')
  })
})
