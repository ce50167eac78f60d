import { startPlan, type TrainingPlan } from '@bekal/core'
import { describe, expect, test } from 'vitest'
import { examplePlan, examples } from '../../test/cells.js'
import { isComputed } from '../definition/index.js'
import { computeFigures } from '../figures/index.js'
import { layoutWorkbook, placeSheets, type LayoutSheet } from '../layout/index.js'
import { sheets } from './index.js'

const tables = sheets.flatMap(({ blocks }) => blocks.filter(({ block }) => block === 'table'))

describe('tables that people fill in', () => {
  /** Those that need fewer than twenty empty rows, with what a planner may want to add at most. */
  const fewer: Readonly<Record<string, number>> = {
    parties: 3, // eight in all: each is a column elsewhere
    breaks: 6, // of one day
    signatories: 6,
    agreements: 10,
    programs: 10,
    adaptations: 10,
    cohorts: 10,
    eligibilityRules: 10,
    rubrics: 5,
    bandGuards: 10,
  }
  /** Those that fill up sooner: two courses of sixteen people, the lines of a program, its payments. */
  const more: Readonly<Record<string, number>> = {
    participants: 40,
    outcomes: 40,
    costLines: 30,
    actuals: 40,
  }

  test.each([
    ...examples.map((name) => ({ name, plan: examplePlan(name) })),
    { name: 'a plan just begun', plan: begun() },
  ])('$name: have at least twenty empty rows, in the look of rows to fill, or as many as make sense', ({ plan }) => {
    const layout = layoutWorkbook(plan, { locale: 'id' })
    const { places } = placeSheets(sheets, computeFigures(plan, 'id'))
    let seen = 0
    for (const { block, sheet, firstRow, lastRow, columns: numbers } of places) {
      if (block.block !== 'table') continue
      const room = lastRow - firstRow + 1 - block.source.rows(plan).length
      expect(room, block.key).toBeGreaterThanOrEqual(more[block.key] ?? fewer[block.key] ?? 20)
      const laid = layout.sheets.find(({ name }) => name === sheet.name.id) as LayoutSheet
      const lastCells = laid.cells.filter(({ row }) => row === lastRow)
      for (const column of block.columns) {
        const cell = lastCells.find((one) => one.column === numbers.get(column.key))
        expect(cell?.style, `${block.key}.${column.key}`).toBeDefined()
        if (isComputed(column)) expect(cell?.formula === undefined, column.key).toBe(column.stored === true)
      }
      seen += 1
    }
    expect(seen).toBe(tables.length)
  })

  test('the exceptions are tables that there are', () => {
    const keys = tables.map(({ key }) => key)
    expect([...Object.keys(fewer), ...Object.keys(more)].filter((key) => !keys.includes(key))).toEqual([])
  })
})

function begun(): TrainingPlan {
  return startPlan({
    id: 'mulai',
    title: 'Mulai',
    fiscalYear: 2027,
    locale: 'id',
    site: { id: 'lokasi', name: 'Lapas', kind: 'prison', timeZone: 'Asia/Makassar' },
    lessonHoursPerDay: { mon: 4, tue: 4, wed: 4, thu: 4, fri: 2, sat: 0, sun: 0 },
    parties: [
      { id: 'lapas', name: 'Lapas', kind: 'prison' },
      { id: 'llk', name: 'LLK', kind: 'llk' },
    ],
    programs: ['vehicle-wash', 'welding'],
  })
}
