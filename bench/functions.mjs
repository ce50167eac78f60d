/** `=BEKAL.ALLOCATE` over 10,000 totals: one formula that spills, against a formula in every row. As built for Excel. */
import { existsSync } from 'node:fs'
import { allocate } from '@bekal/core'
import { median, paired, ratios, seeded } from './measure.mjs'

const rows = 10_000
const rounds = 15
const built = new URL('../packages/excel-addin/dist/functions.js', import.meta.url)

/** @returns one entry for each number of parties; undefined where the add-in is not built */
export async function benchFunctions() {
  if (!existsSync(built)) return undefined
  const allocateInExcel = await registered('ALLOCATE')
  const results = []
  for (const parties of [3, 8]) results.push(await benchParties(parties, allocateInExcel))
  return results
}

async function benchParties(parties, allocateInExcel) {
  const random = seeded(parties)
  const weights = Array.from({ length: parties }, () => 1 + Math.floor(random() * 10_000))
  const totals = Array.from({ length: rows }, () => 5_000 + Math.floor(random() * 500_000_000))
  const column = totals.map((total) => [total])
  const nothing = [null, null, null]
  const spill = () => allocateInExcel(column, [weights], ...nothing)
  const perRow = () => totals.map((total) => allocateInExcel([[total]], [weights], ...nothing)[0])
  const bare = () => totals.map((total) => allocate(total, weights))
  const times = await paired({ spill, perRow, bare }, { rounds, warmUp: 5 })
  const right =
    JSON.stringify(spill()) === JSON.stringify(bare()) && JSON.stringify(perRow()) === JSON.stringify(bare())
  return {
    parties,
    rows,
    rounds,
    right,
    milliseconds: Object.fromEntries(Object.entries(times).map(([name, of]) => [name, median(of)])),
    perRowToSpill: ratios(times.perRow, times.spill),
    spillToLibrary: ratios(times.spill, times.bare),
  }
}

/** What the add-in hands to Excel under an id, taken from the very file that is served. */
async function registered(id) {
  const functions = new Map()
  globalThis.CustomFunctions = { associate: (name, run) => functions.set(name, run) }
  const { registerFunctions } = await import(built)
  registerFunctions()
  return functions.get(id)
}
