import type { AllocateOptions } from '@bekal/core'
import type { Result } from '../definition/cell-value.js'
import { weight } from '../definition/cell-kind.js'
import { defineFunction } from '../definition/define-function.js'
import { cellsAt } from '../definition/example.js'
import { range, type Range } from '../definition/parameter.js'
import { FunctionRefusal } from '../definition/refusal.js'
import { functionMessages } from '../messages.js'
import { optionsOf, sharesOf } from './allocated.js'
import { rounding, total } from './methods.js'

/** `=BEKAL.ALLOCATE(total; weights; …)`: one total, or a whole column of them, by weight. */
export const allocateFunction = defineFunction({
  id: 'ALLOCATE',
  description: {
    id: 'Membagi total menurut bobot. Setiap bagian bilangan bulat dan jumlahnya tepat sama dengan total.',
    en: 'Splits a total by weight. Every share is a whole number and the shares add up to the total exactly.',
  },
  parameters: {
    total,
    weights: range(weight, {
      name: { id: 'bobot', en: 'weights' },
      description: {
        id: 'Baris, kolom, atau blok bobot berupa bilangan bulat. Sel kosong dihitung nol.',
        en: 'A row, column or block of whole-number weights. Empty cells count as zero.',
      },
    }),
    ...rounding,
  },
  gives: {
    id: 'Satu bagian untuk tiap bobot, dalam bentuk yang sama. Untuk satu kolom total: satu baris bagian per total, menurut satu baris bobot bersama atau baris bobotnya sendiri (untuk satu baris total, sebaliknya).',
    en: 'One share for each weight, in the same shape. For a column of totals: one row of shares for each, by one row of weights for all or by a row of its own (for a row of totals, the other way round).',
  },
  examples: [
    {
      what: { id: 'Membagi Rp100 dengan bobot 2 : 3 : 1', en: 'Dividing Rp100 by the weights 2 : 3 : 1' },
      args: [100, cellsAt('B2', [[2], [3], [1]])],
    },
    {
      what: {
        id: 'Dua total sekaligus dengan satu baris bobot',
        en: 'Two totals at once by one row of weights',
      },
      args: [cellsAt('A2', [[1_000_001], [-1003]]), cellsAt('C1', [[6500, 3500]])],
    },
    {
      what: {
        id: 'Kelipatan Rp1.000 menurut D’Hondt; sisanya untuk yang ketiga',
        en: 'Multiples of Rp1,000 by D’Hondt; the rest goes to the third',
      },
      args: [43_500, cellsAt('B2', [[5, 3, 2]]), 'dhondt', 1000, 3],
    },
  ],
  run: ({ total, weights, ...rounding }) => allocated(total, weights, optionsOf(rounding)),
})

function allocated(totals: Range<number>, weights: Range<number>, options: AllocateOptions): Result {
  const [first = []] = totals
  if (totals.length === 1 && first.length === 1) return inShape(first[0] as number, weights, options)
  if (first.length === 1) {
    const column = totals.map(([one]) => one as number)
    return eachRow(column, weights, options, functionMessages.weightsForColumn({ totals: column.length }))
  }
  if (totals.length > 1) throw new FunctionRefusal(functionMessages.notOneLine({ name: total.name }))
  const refusal = functionMessages.weightsForRow({ totals: first.length })
  return transposed(eachRow(first, transposed(weights), options, refusal))
}

function inShape(total: number, weights: Range<number>, options: AllocateOptions): Result {
  const columns = weights[0]?.length ?? 0
  const shares = sharesOf(total, weights.flat(), options)
  return weights.map((_, row) => shares.slice(row * columns, (row + 1) * columns))
}

function eachRow(
  totals: readonly number[],
  weights: Range<number>,
  options: AllocateOptions,
  refusal: { readonly id: string; readonly en: string },
): number[][] {
  const shared = weights.length === 1
  if (!shared && weights.length !== totals.length) throw new FunctionRefusal(refusal)
  return totals.map((one, at) =>
    sharesOf(one, weights[shared ? 0 : at] as readonly number[], options, shared ? undefined : at + 1),
  )
}

function transposed(table: Range<number>): number[][] {
  return (table[0] ?? []).map((_, column) => table.map((row) => row[column] as number))
}
