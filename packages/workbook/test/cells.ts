import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { TrainingPlan } from '@bekal/core'
import { parsePlan } from '@bekal/core/schema'
import { address, type CellValue, type RawWorkbook } from '../src/definition/index.js'
import { readPackage } from '../src/package-read/index.js'
import type { LayoutCell, WorkbookLayout } from '../src/layout/index.js'

/** A plan from the folder of examples. */
export function examplePlan(name: string): TrainingPlan {
  const file = fileURLToPath(new URL(`../../../examples/${name}/plan.json`, import.meta.url))
  const { plan, issues } = parsePlan(JSON.parse(readFileSync(file, 'utf8')))
  if (plan === undefined) throw new Error(`Example ${name} is no plan: ${JSON.stringify(issues)}`)
  return plan
}

export const examples = ['lapas-selong', 'community-college-penang'] as const

/** The cells of a file as they are, by sheet name and address. */
export async function cellsOf(bytes: Uint8Array): Promise<(sheet: string, address: string) => CellValue | ''> {
  const opened = readPackage(bytes)
  if ('unreadable' in opened) throw new Error(`The file is ${opened.unreadable}.`)
  const { sheets }: RawWorkbook = opened.workbook
  return (name, at) => {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/u.exec(at) ?? []
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
    const cell = sheets
      .find((sheet) => sheet.name === name)
      ?.rows.get(Number(digits))
      ?.get(column)
    return cell?.error ?? cell?.value ?? ''
  }
}

/** Every formula cell of a layout, with its sheet. */
export function formulaCells({ sheets }: WorkbookLayout): (LayoutCell & { sheet: string; at: string })[] {
  return sheets.flatMap(({ name, cells }) =>
    cells
      .filter(({ formula }) => formula !== undefined)
      .map((cell) => ({ ...cell, sheet: name, at: address(cell.column, cell.row) })),
  )
}

/** The cell right of a label, or below a heading: where a person would look. */
export function findCell(layout: WorkbookLayout, sheet: string, value: CellValue, nth = 0): LayoutCell {
  const found = layout.sheets.find(({ name }) => name === sheet)?.cells.filter((cell) => cell.value === value)[nth]
  if (found === undefined) throw new Error(`“${value}” is not on ${sheet}.`)
  return found
}
