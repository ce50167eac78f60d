import { languages } from '@bekal/core'
import { aCohort, aCostLine, aFund, aPlan, aProgram } from '@bekal/core/testing'
import { describe, expect, test } from 'vitest'
import { isComputed, type Column } from '../definition/index.js'
import { computeFigures } from '../figures/index.js'
import { sheets } from '../sheets/index.js'
import { UnknownBlockError } from './block-place.js'
import { layoutWorkbook } from './layout-workbook.js'
import { placeSheets } from './placement.js'

const plan = aPlan({
  costLines: [aCostLine(), aCostLine({ id: 'honor' })],
  programs: [aProgram()],
  cohorts: [aCohort()],
})
const placement = placeSheets(sheets, computeFigures(plan, 'id'))
const { place, places } = placement
const rows = (key: string) => place(key).lastRow - place(key).firstRow + 1

describe('a table has room', () => {
  test.each([
    ['costLines', 2 + 30],
    ['funds', 2 + 20],
    ['parties', 8],
    ['holidays', 20],
  ])('for what %s holds and for more: %d rows', (key, room) => {
    expect(rows(key)).toBe(room)
  })

  test('and the tables that mirror it have exactly as much', () => {
    expect(rows('splitLines')).toBe(rows('costLines'))
    expect(rows('splitParties')).toBe(rows('parties'))
    expect(rows('fundUse')).toBe(rows('funds'))
    expect(rows('dashboardFunds')).toBe(rows('funds'))
    expect(rows('cohortHours')).toBe(rows('cohorts'))
  })

  test('that grows with the plan', () => {
    const more = aPlan({ funds: Array.from({ length: 30 }, (_, at) => aFund({ id: `dana-${at}` })) })
    const grown = placeSheets(sheets, computeFigures(more, 'id')).place('fundUse')
    expect(grown.lastRow - grown.firstRow + 1).toBe(50)
  })
})

test('blocks of a sheet stand below each other, apart, and none begins above the first', () => {
  for (const sheet of sheets) {
    const own = places.filter((one) => one.sheet === sheet)
    own.forEach((one, at) => {
      expect(one.titleRow).toBeGreaterThan(at === 0 ? 4 : (own[at - 1]?.lastRow ?? 0) + 1)
      expect(one.firstRow).toBeGreaterThan(one.headerRow ?? one.titleRow)
      expect(one.lastRow).toBeGreaterThanOrEqual(one.firstRow)
    })
  }
})

test('every column of a table has a place of its own', () => {
  for (const { block, columns } of places) {
    if (block.block !== 'table' && block.block !== 'result') continue
    expect(columns.size).toBe(block.columns.length)
    expect(new Set(columns.values()).size).toBe(columns.size)
  }
})

test('steps of a calculation stand right of every answer on their sheet, so that folding them hides nothing else', () => {
  const working = (column: Column) => isComputed(column) && column.working === true
  let steps = 0
  for (const sheet of sheets) {
    const own = places.filter((one) => one.sheet === sheet)
    const at = (wanted: boolean) =>
      own.flatMap(({ block, columns }) =>
        block.block === 'table' || block.block === 'result'
          ? block.columns
              .filter((column: Column) => working(column) === wanted)
              .map(({ key }) => columns.get(key) as number)
          : [],
      )
    steps += at(true).length
    expect(Math.min(...at(true), Infinity)).toBeGreaterThan(Math.max(...at(false), 0))
  }
  expect(steps).toBeGreaterThan(50)
})

describe('a formula’s references', () => {
  const at = placement.formulas(place('costLines'), 1)
  const { firstRow, lastRow } = place('costLines')

  test('name cells of the same row, on this sheet and on others', () => {
    expect(at.cell('id')).toBe(`$A${firstRow + 1}`)
    expect(at.cell('id', 'splitLines')).toBe(`'Pembagian'!$A${place('splitLines').firstRow + 1}`)
  })

  test('name a fixed cell, a column, a block and part of a row or column', () => {
    expect(at.cellAt('parties', 'id', 0)).toBe(`'Pihak'!$A$${place('parties').firstRow}`)
    expect(at.range('costLines', 'id')).toBe(`$A$${firstRow}:$A$${lastRow}`)
    expect(at.range('funds', 'id')).toBe(`'Dana'!$A$${place('funds').firstRow}:$A$${place('funds').lastRow}`)
    expect(at.block('costLines', 'id', 'description')).toBe(`$A$${firstRow}:$C$${lastRow}`)
    expect(at.across('id', 'description')).toBe(`$A${firstRow + 1}:$C${firstRow + 1}`)
    expect(at.rows('id', 0, 2)).toBe(`$A$${firstRow}:$A$${firstRow + 2}`)
  })

  test('name a form’s value and a sheet', () => {
    const form = place('plan')
    expect(at.field('plan', 'id')).toBe(`'Lokasi'!$B$${form.firstRow}`)
    expect(at.sheetLink('funds')).toBe("'Dana'!A1")
  })

  test('speak the language of the workbook', () => {
    for (const language of languages) {
      const english = placeSheets(sheets, computeFigures(plan, language))
      const { label, text, choices } = english.formulas(english.place('costLines'), 0)
      expect(label('contribution', 'cash')).toBe(language === 'id' ? '"Tunai"' : '"Cash"')
      expect(text({ id: 'a"b', en: 'c' })).toBe(language === 'id' ? '"a""b"' : '"c"')
      expect(choices('contribution')).toMatch(language === 'id' ? /^'Daftar'!\$/u : /^'Lists'!\$/u)
    }
  })

  test('to what is not there are refused by name', () => {
    const wrong = [
      () => at.cell('nothing'),
      () => at.cell('id', 'nothing'),
      () => at.cellAt('nothing', 'id', 0),
      () => at.range('costLines', 'nothing'),
      () => at.block('costLines', 'id', 'nothing'),
      () => at.across('id', 'nothing'),
      () => at.rows('nothing', 0, 1),
      () => at.field('plan', 'nothing'),
      () => at.field('costLines', 'id'),
      () => at.choices('nothing'),
      () => at.label('nothing', 'x'),
      () => at.sheetLink('nothing'),
    ]
    for (const reach of wrong) expect(reach).toThrow(UnknownBlockError)
    expect(() => place('nothing')).toThrow(expect.objectContaining({ code: 'unknown-block' }))
  })
})

test('a column that one table shows stays open, though a table below it would fold it', () => {
  const { sheets: laidOut } = layoutWorkbook(aPlan(), { locale: 'id' })
  const open = (name: string, headings: readonly string[]) => {
    const sheet = laidOut.find((one) => one.name === name)
    return headings.map((heading) => {
      const at = sheet?.cells.find(({ value }) => value === heading)?.column ?? 0
      return sheet?.columns[at - 1] !== undefined && sheet.columns[at - 1]?.folded !== true
    })
  }
  // Two parties: on `Pembagian` the party columns from the third on are empty, and the targets' stand above them.
  expect(open('Pembagian', ['Toleransi', 'Keadaan target'])).toEqual([true, true])
  expect(open('Skema', ['Kelipatan', 'Sisa kepada', 'Aturan lengkap (JSON)'])).toEqual([true, true, true])
})
