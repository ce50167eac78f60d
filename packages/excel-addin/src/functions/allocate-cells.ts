import { allocate, isAmount, BadWeightError, NoWeightError } from '@bekal/core'
import { messages } from '../messages.js'
import { amountInCell, textInCell } from './cell-value.js'
import { invalidValue } from './invalid-value.js'

/**
 * Splits a total over a range of weights; the shares are whole and add up to the total exactly.
 * The result has the shape of the weights. Empty cells count as zero, as everywhere in Excel.
 * @customfunction ALLOCATE ALLOCATE
 * @param total A whole number of at most 15 digits.
 * @param weights A row, a column or a block of whole numbers from zero up, at least one above zero.
 * @returns One share for each weight.
 * @throws {CustomFunctions.Error} #VALUE! with words, when the total or a weight cannot be used.
 */
export function allocateCells(total: unknown, weights: unknown[][]): number[][] {
  const amount = amountInCell(total)
  if (amount === undefined) throw invalidValue(messages.cellTotalNotNumber({ text: textInCell(total) }))
  if (!isAmount(amount)) throw invalidValue(messages.cellTotalNotAmount)
  const columns = weights[0]?.length ?? 0
  const shares = sharesOf(amount, weights.flatMap(weightsOfRow), columns)
  return weights.map((_, row) => shares.slice(row * columns, (row + 1) * columns))
}

function weightsOfRow(cells: readonly unknown[], row: number): number[] {
  return cells.map((cell, column) => {
    const weight = amountInCell(cell)
    if (weight !== undefined) return weight
    throw invalidValue(messages.cellWeightNotNumber({ text: textInCell(cell), row: row + 1, column: column + 1 }))
  })
}

function sharesOf(total: number, weights: readonly number[], columns: number): number[] {
  try {
    return allocate(total, weights)
  } catch (error) {
    if (error instanceof NoWeightError) throw invalidValue(messages.weightsMissing)
    if (!(error instanceof BadWeightError)) throw error
    if (error.weight >= 0 && Number.isSafeInteger(error.weight)) throw invalidValue(messages.weightsTooLarge)
    const position = { row: Math.floor(error.at / columns) + 1, column: (error.at % columns) + 1 }
    throw invalidValue(messages.cellWeightBad({ text: String(error.weight), ...position }))
  }
}
