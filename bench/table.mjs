/** `allocateTable` on long tables, with all cells open, with forbidden ones, and where no table exists. */
import { allocateTable } from '@bekal/core'
import { median, paired, ratios, seeded } from './measure.mjs'

const columns = 12
const lengths = [500, 1_000, 2_000]
const largest = 10_000_000_000_000
const rounds = 5

/** @returns one entry for each kind of table: milliseconds by rows, growth from half as many rows, whether all held */
export async function benchTable() {
  const results = []
  for (const [kind, make] of Object.entries({ open: openTable, forbidden: forbiddenTable, impossible: clashTable })) {
    const tables = lengths.map((rows) => make(rows, seeded(rows)))
    const answers = tables.map(({ weights, margins }) => allocateTable(weights, margins))
    const cases = tables.map(({ weights, margins }, at) => [lengths[at], () => void allocateTable(weights, margins)])
    const times = await paired(Object.fromEntries(cases), { rounds, warmUp: 1 })
    results.push({
      kind,
      rounds,
      milliseconds: Object.fromEntries(lengths.map((rows) => [rows, median(times[rows])])),
      growth: ratios(times[2_000], times[1_000]),
      right: answers.every((answer, at) => isRight(answer, tables[at])),
    })
  }
  return results
}

/** Margins of a table that exists, so that there is an answer; weights of up to six digits. */
function openTable(rows, random, forbid = () => false) {
  const weights = rowsOf(rows, (row, column) => (forbid(row, column) ? 0 : 1 + Math.floor(random() * 1_000_000)))
  const most = Math.floor((2 * largest) / rows / columns)
  const filling = weights.map((row) => row.map((weight) => (weight === 0 ? 0 : Math.floor(random() * most))))
  return { weights, margins: marginsOf(filling) }
}

/** A third of the cells are forbidden; no row and no column is. */
function forbiddenTable(rows, random) {
  return openTable(rows, random, (row, column) => column !== row % columns && random() < 1 / 3)
}

/** Every second row may pay into the first three columns only, which hold less than those rows bring. */
function clashTable(rows, random) {
  const { weights, margins } = openTable(rows, random)
  const confined = weights.map((row, at) =>
    at % 2 === 0 ? row.map((weight, column) => (column < 3 ? weight : 0)) : row,
  )
  const bring = margins.rows.reduce((sum, margin, at) => sum + (at % 2 === 0 ? margin : 0), 0)
  const room = margins.columns[0] + margins.columns[1] + margins.columns[2]
  return { weights: confined, margins, short: bring - room }
}

function rowsOf(rows, cell) {
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => cell(row, column)))
}

function marginsOf(table) {
  const sum = (cells) => cells.reduce((all, cell) => all + cell, 0)
  return { rows: table.map(sum), columns: table[0].map((_, column) => sum(table.map((row) => row[column]))) }
}

function isRight(answer, { weights, margins, short }) {
  if (short !== undefined) return !answer.ok && answer.clash.amount === short
  if (!answer.ok) return false
  const forbiddenEmpty = answer.table.every((row, at) =>
    row.every((cell, column) => weights[at][column] > 0 || cell === 0),
  )
  return forbiddenEmpty && JSON.stringify(marginsOf(answer.table)) === JSON.stringify(margins)
}
