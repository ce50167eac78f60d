/** Building and reading the workbook of the founding example, against plain exceljs on the very same cells. */
import { parsePlan } from '@bekal/core/schema'
import { buildWorkbook, readWorkbook } from '@bekal/workbook'
import { draftWorkbook, layoutWorkbook } from '@bekal/workbook/layout'
import ExcelJS from 'exceljs'
import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { median, paired, ratios } from './measure.mjs'
import { readPlainly, writePlainly } from './plain-exceljs.mjs'

const rounds = 7
const warmUp = 3
export const locale = 'id'
export const planFile = new URL('../examples/lapas-selong/plan.json', import.meta.url)

export function readPlan() {
  const { plan, issues } = parsePlan(JSON.parse(readFileSync(planFile, 'utf8')))
  if (plan === undefined) throw new Error(`The example is not a plan: ${issues.map(({ code }) => code).join(', ')}`)
  return plan
}

export async function benchWorkbook() {
  const plan = readPlan()
  const layout = layoutWorkbook(plan, { locale })
  const bytes = await buildWorkbook(plan, { locale })
  const plain = await writePlainly(layout)

  const build = await paired(
    {
      ours: () => buildWorkbook(plan, { locale }),
      exceljs: () => writePlainly(layout),
      layout: () => void makeRows(draftWorkbook(plan, { locale })),
    },
    { rounds, warmUp },
  )
  const read = await paired({ ours: () => readWorkbook(bytes), exceljs: () => readPlainly(bytes) }, { rounds, warmUp })
  const sum = (count) => layout.sheets.reduce((total, sheet) => total + count(sheet), 0)
  return {
    plan: plan.id,
    rounds,
    sheets: layout.sheets.length,
    cells: sum(({ cells }) => cells.length),
    formulas: sum(({ cells }) => cells.filter(({ formula }) => formula !== undefined).length),
    fileBytes: { ours: bytes.length, exceljs: plain.length },
    sameCells: isDeepStrictEqual(await contents(bytes), await contents(plain)),
    planComesBack: isDeepStrictEqual((await readWorkbook(bytes)).plan, plan),
    build: {
      milliseconds: { ours: median(build.ours), exceljs: median(build.exceljs) },
      ratio: ratios(build.ours, build.exceljs),
      layout: median(build.layout),
    },
    read: {
      milliseconds: { ours: median(read.ours), exceljs: median(read.exceljs) },
      ratio: ratios(read.ours, read.exceljs),
    },
  }
}

/** What of building is deciding which cell stands where, with figures and formulas. */
function makeRows({ sheets }) {
  let cells = 0
  for (const { pieces } of sheets) for (const piece of pieces()) cells += piece.cells.length
  return cells
}

/** Everything the two files must have in common: values, formulas, results and looks of all cells. */
async function contents(bytes) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes)
  return book.worksheets.map((sheet) => ({
    name: sheet.name,
    validations: sheet.dataValidations.model,
    conditions: sheet.conditionalFormattings,
    widths: sheet.columns.map(({ width }) => width),
    cells: sheet._rows.flatMap((row) => row._cells.map(contentOf)),
  }))
}

/** A formula that is shared with the cell above counts as written out. */
function contentOf({ address, formula, result, value, style }) {
  return { address, style, ...(formula === undefined ? { value } : { formula, result }) }
}
