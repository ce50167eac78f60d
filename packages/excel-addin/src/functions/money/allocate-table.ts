import { allocateTable, MarginsDifferError, NotAnAmountError, type MarginClash } from '@bekal/core'
import { amountFromZero, weight } from '../definition/cell-kind.js'
import { defineFunction } from '../definition/define-function.js'
import { cellsAt } from '../definition/example.js'
import { lineOf, ofSize } from '../definition/line.js'
import { range } from '../definition/parameter.js'
import { FunctionRefusal } from '../definition/refusal.js'
import { functionMessages } from '../messages.js'
import { grouped } from './written.js'

const rowTotals = range(amountFromZero, {
  name: { id: 'total_baris', en: 'row_totals' },
  description: { id: 'Total tiap baris, mulai nol.', en: 'The total of each row, from zero up.' },
})
const columnTotals = range(amountFromZero, {
  name: { id: 'total_kolom', en: 'column_totals' },
  description: { id: 'Total tiap kolom, mulai nol.', en: 'The total of each column, from zero up.' },
})

/** `=BEKAL.ALLOCATETABLE(weights; row totals; column totals)`: both margins hold, or the clash is named. */
export const allocateTableFunction = defineFunction({
  id: 'ALLOCATETABLE',
  description: {
    id: 'Mengisi tabel dengan bilangan bulat sehingga jumlah tiap baris dan tiap kolom tepat. Sel berbobot nol tetap nol.',
    en: 'Fills a table with whole numbers so that every row and column total holds exactly. A cell with weight zero stays zero.',
  },
  parameters: {
    weights: range(weight, {
      name: { id: 'bobot', en: 'weights' },
      description: {
        id: 'Tabel bobot berupa bilangan bulat; nol atau kosong berarti sel itu terlarang.',
        en: 'A table of whole-number weights; zero or empty means that the cell is forbidden.',
      },
    }),
    rowTotals,
    columnTotals,
  },
  gives: {
    id: 'Tabel sebesar tabel bobot. Bila tidak ada tabel yang memenuhi kedua jumlah, pesannya menyebut baris dan kolom yang bertentangan serta selisihnya.',
    en: 'A table of the size of the weights. Where no table meets both totals, the message names the rows and columns that clash, and by how much.',
  },
  examples: [
    {
      what: {
        id: 'Tiga baris biaya, dua pihak; baris terakhir hanya boleh dibayar pihak pertama',
        en: 'Three cost lines, two parties; only the first may pay the last line',
      },
      args: [
        cellsAt('B2', [
          [60, 40],
          [60, 40],
          [1, 0],
        ]),
        cellsAt('D2', [[500_000], [250_001], [100_000]]),
        cellsAt('B5', [[550_000, 300_001]]),
      ],
    },
  ],
  run: ({ weights, ...margins }) => {
    const rows = lineOf(margins.rowTotals, rowTotals.name)
    const columns = lineOf(margins.columnTotals, columnTotals.name)
    return filled(weights, {
      rows: ofSize(rows, weights.length, rowTotals.name),
      columns: ofSize(columns, weights[0]?.length ?? 0, columnTotals.name),
    })
  },
})

function filled(weights: readonly (readonly number[])[], margins: Parameters<typeof allocateTable>[1]) {
  try {
    const found = allocateTable(weights, margins)
    if (found.ok) return found.table
    throw new FunctionRefusal(functionMessages.tableClash(clashWords(found.clash)))
  } catch (error) {
    if (error instanceof MarginsDifferError) {
      const { rows, columns } = error
      throw new FunctionRefusal(functionMessages.marginsDiffer({ rows: grouped(rows), columns: grouped(columns) }))
    }
    if (error instanceof NotAnAmountError) throw new FunctionRefusal(functionMessages.marginTooLarge)
    throw error
  }
}

function clashWords({ rows, columns, amount }: MarginClash) {
  const places = (at: readonly number[]) => at.map((one) => one + 1).join(', ')
  return { rows: places(rows), columns: places(columns), amount: grouped(amount) }
}
