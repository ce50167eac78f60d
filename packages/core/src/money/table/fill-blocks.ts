import { fairTable } from './fair-table.js'
import { columnByColumn, preferEarlier, rowByRow } from './prefer-earlier.js'
import { tableBlocks } from './table-blocks.js'
import { tiedCells } from './tied-cells.js'

type Table = readonly (readonly number[])[]

/**
 * The biproportional table with the margins of a filling; of equally fair ones the one that holds most in the first
 * cell, then in the second, row by row. Each block of the table is filled on its own; nothing can be outside of them.
 */
export function fillBlocks(weights: Table, filling: Table): number[][] {
  const table = weights.map((row) => row.map(() => 0))
  for (const { rows, columns } of tableBlocks(weights, filling)) {
    const within = (all: Table) => rows.map((row) => columns.map((column) => all[row]?.[column] as number))
    fillBlock(within(weights), within(filling)).forEach((cells, at) => {
      const row = table[rows[at] as number] as number[]
      cells.forEach((cell, place) => {
        row[columns[place] as number] = cell
      })
    })
  }
  return table
}

/** Units move between the columns of a block: it is filled with its shorter side as columns. */
function fillBlock(weights: Table, filling: Table): number[][] {
  const wide = (weights[0] as readonly number[]).length > weights.length
  if (wide) return transposed(filled(transposed(weights), transposed(filling), columnByColumn))
  return filled(weights, filling, rowByRow)
}

function filled(weights: Table, filling: Table, inOrder: typeof rowByRow): number[][] {
  const simplest = weights.map(inLowestTerms)
  const { table } = fairTable(simplest, filling)
  preferEarlier(table, tiedCells(table, simplest), inOrder)
  return table
}

/** A row's weights as small as their proportion allows, so that rows of one proportion are alike. */
function inLowestTerms(weights: readonly number[]): number[] {
  const divisor = weights.reduce(commonDivisor, 0)
  return weights.map((weight) => weight / divisor)
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other)
}

function transposed(table: Table): number[][] {
  return (table[0] ?? []).map((_, column) => table.map((row) => row[column] as number))
}
