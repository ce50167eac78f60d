/**
 * Cases of `large`, each run once in a process of its own: writing the sheet of cost lines alone, building the whole
 * workbook, reading it. What is prepared beforehand is not counted in the time, only in the memory.
 */
import { buildWorkbook, readWorkbook } from '@bekal/workbook'
import { draftWorkbook } from '@bekal/workbook/layout'
import { readFileSync } from 'node:fs'
import { largePlan } from './large-plan.mjs'
import { processorTime } from './measure.mjs'
import { writeLayout } from '../packages/workbook/dist/writing.js'

const locale = 'id'

/** The sheet that planners fill, by itself; its rows are not made yet. */
function costSheet(lines) {
  const plan = largePlan(Number(lines))
  const draft = draftWorkbook(plan, { locale })
  // The longest sheet that people type into: that of the cost lines.
  const sheet = draft.sheets.find(({ name }) => name === 'RAB')
  return { ...draft, sheets: [{ ...sheet, charts: [] }] }
}

/** The same with its rows, as those get it who are handed the cells. */
function madeCostSheet(lines) {
  const draft = costSheet(lines)
  const [{ pieces, ...sheet }] = draft.sheets
  const [cells, rows] = [[], new Map()]
  for (const piece of pieces()) {
    for (const cell of piece.cells) cells.push(cell)
    for (const [row, look] of piece.rows) rows.set(row, look)
  }
  return { ...draft, sheets: [{ ...sheet, cells, rows }] }
}

async function timed(work) {
  const start = processorTime()
  const result = await work()
  return { milliseconds: processorTime() - start, ...result }
}

const sized = (bytes) => ({ fileBytes: bytes.length })

/** Ours makes the rows from the plan's figures while it writes them. */
export async function writeLines(lines) {
  const draft = costSheet(lines)
  return timed(async () => sized(await writeLayout(draft)))
}

/** exceljs is handed finished cells. */
export async function writeLinesPlainly(lines) {
  const layout = madeCostSheet(lines)
  const { writePlainly } = await import('./plain-exceljs.mjs')
  return timed(async () => sized(await writePlainly(layout)))
}

/** So is hucre: values, formulas, results and looks, but no rules. Putting them into its shape is not counted. */
export async function writeLinesHucre(lines) {
  const layout = madeCostSheet(lines)
  const { writeXlsx } = await import('hucre')
  const looks = new Map()
  const cells = new Map()
  for (const { row, column, value = null, formula, style: look } of layout.sheets[0].cells) {
    const style = looks.get(look) ?? hucreStyle(look)
    looks.set(look, style)
    const content =
      formula === undefined
        ? { value, type: value === null ? 'empty' : typeof value }
        : { value: null, type: 'formula', formula, formulaResult: value ?? '' }
    cells.set(`${row - 1},${column - 1}`, { ...content, style })
  }
  return timed(async () => sized(await writeXlsx({ sheets: [{ name: layout.sheets[0].name, rows: [], cells }] })))
}

function hucreStyle({ font, fill, border, format, horizontal, vertical, wrap, indent, locked }) {
  const color = (argb) => ({ rgb: argb.slice(2) })
  const edge = border && { style: 'thin', color: color(border) }
  return {
    font: { ...font, name: 'Calibri', color: color(font.color) },
    alignment: { horizontal, vertical: vertical === 'middle' ? 'center' : vertical, wrapText: wrap, indent },
    protection: { locked },
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: color(fill) } }),
    ...(edge && { border: { top: edge, right: edge, bottom: edge, left: edge } }),
    ...(format && { numFmt: format }),
  }
}

export async function buildLines(lines) {
  const plan = largePlan(Number(lines))
  return timed(async () => sized(await buildWorkbook(plan, { locale })))
}

/** Reads a workbook of so many lines; the lines it found say whether it was right. */
export async function readLines(file) {
  const bytes = readFileSync(file)
  return timed(async () => ({ lines: (await readWorkbook(bytes)).plan?.costLines.length }))
}

export async function readLinesPlainly(file) {
  const bytes = readFileSync(file)
  const { readPlainly } = await import('./plain-exceljs.mjs')
  return timed(async () => ({ cells: await readPlainly(bytes) }))
}
