import { parsePlan } from '@bekal/core/schema'
import { buildWorkbook } from '@bekal/workbook'
import { layoutWorkbook, type LayoutChart } from '@bekal/workbook/layout'
import { parseWorkbook } from '@bekal/workbook/parsing'
import { readFileSync } from 'node:fs'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { writtenSheets, type WrittenSheet } from '../../workbook/test/written-sheets.js'
import { officeHost } from '../src/office/office-host.js'
import { isRefusal } from '../src/host/index.js'
import { addressOf, installFakeExcel, placesOf, type FakeExcel, type SheetModel } from './fake-excel/index.js'
import { resultsOf } from './layout-results.js'

const example = readFileSync(new URL('../../../examples/lapas-selong/plan.json', import.meta.url), 'utf8')
const plan = parsePlan(JSON.parse(example)).plan as NonNullable<ReturnType<typeof parsePlan>['plan']>

afterEach(() => vi.unstubAllGlobals())

describe.each(['id', 'en'] as const)('the example in Excel, in %s', (locale) => {
  let written: WrittenSheet[]
  let fake: FakeExcel
  const layout = layoutWorkbook(plan, { locale })

  beforeAll(async () => {
    written = await writtenSheets(await buildWorkbook(plan, { locale }))
    fake = installFakeExcel({ results: resultsOf(layout) })
    expect(await officeHost().apply(layout)).toBeUndefined()
  })

  const pairs = () => written.map((file) => [file, fake.sheet(file.name)] as const)

  test('has the sheets of the exported file behind its own', () => {
    expect(fake.book.sheets.map(({ name }) => name)).toEqual(['Sheet1', ...written.map(({ name }) => name)])
    expect(fake.book.active?.name).toBe(written[0]?.name)
  })

  test('holds in every cell what the exported file holds, and shows it alike', () => {
    for (const [file, sheet] of pairs()) expect(cellsOf(sheet), file.name).toEqual(expectedCells(file))
  })

  test('has widths, heights, folds and merged cells of the exported file', () => {
    for (const [file, sheet] of pairs()) {
      const folded = (side: 'rows' | 'columns') =>
        [...sheet[side]]
          .filter(([, { hidden, level }]) => hidden && level === 1)
          .map(([number]) => number)
          .sort((a, b) => a - b)
      expect(folded('columns'), file.name).toEqual(file.foldedColumns)
      expect(folded('rows'), file.name).toEqual(file.foldedRows)
      const heights = [...sheet.rows].flatMap(([row, { size }]) => (size === undefined ? [] : [[row, size] as const]))
      expect(new Map(heights), file.name).toEqual(file.heights)
      // Seven pixels a character and five beside them; a pixel is three quarters of a point.
      for (const [column, width] of file.widths) {
        expect(sheet.columns.get(column)?.size, `${file.name} ${column}`).toBe(Math.trunc(width * 7 + 5) * 0.75)
      }
      expect(sheet.merges.map(addressOf).sort(), file.name).toEqual([...file.merges].sort())
    }
  })

  test('prints, freezes, filters, hides and protects as the exported file does', () => {
    for (const [file, { page, ...sheet }] of pairs()) {
      const { left, right, top, bottom, header, footer } = file.page.margins ?? {}
      expect(page.setPrintMargins, file.name).toEqual(['Inches', { left, right, top, bottom, header, footer }])
      expect(String(page.orientation).toLowerCase(), file.name).toBe(file.page.orientation)
      expect(page.setPrintArea, file.name).toBe(file.page.printArea)
      expect(page.setPrintTitleRows, file.name).toBe(file.page.printTitlesRow)
      expect(`&L${String(page.leftFooter)}&R${String(page.rightFooter)}`, file.name).toBe(file.footer)
      expect(page.zoom, file.name).toEqual({
        horizontalFitToPages: file.page.fitToWidth,
        ...(file.page.fitToHeight === 1 && { verticalFitToPages: 1 }),
      })
      expect(page).toMatchObject({ paperSize: 'A4', centerHorizontally: true })
      expect(sheet.frozenRows, file.name).toBe(file.frozenRows)
      expect(sheet.filter, file.name).toBe(file.filter)
      expect(sheet.visibility === 'Hidden', file.name).toBe(file.hidden)
      expect(sheet.tabColor, file.name).toBe(`#${file.tabColor}`)
      expect(sheet.protection.on, file.name).toBe(file.isProtected)
      expect(sheet.showGridlines).toBe(false)
    }
  })

  test('colours by the rules of the exported file, in their order', () => {
    for (const [file, { conditions }] of pairs()) {
      expect(
        conditions.map(({ areas, formula }) => [areas.map(addressOf).join(' '), formula]),
        file.name,
      ).toEqual(file.conditions.map(({ range, formula }) => [range, `=${formula}`]))
      const fills = file.conditions.map(
        ({ style }) => `#${(style as { fill: { bgColor: { argb: string } } }).fill.bgColor.argb.slice(-6)}`,
      )
      expect(
        conditions.map(({ fill }) => fill),
        file.name,
      ).toEqual(fills)
    }
  })

  test('offers, limits and explains what is typed', () => {
    for (const { name, validations } of layout.sheets) {
      const own = fake.sheet(name).validations
      expect(own.length, name).toBe(new Set(validations.map(({ range }) => range)).size)
      for (const { range, rule, prompt, error } of validations) {
        const found = own.find(({ areas }) => addressOf(areas[0] as never) === range)
        expect(found, `${name} ${range}`).toBeDefined()
        const { type } = rule
        const expected = {
          list: type === 'list' && { list: { inCellDropDown: true, source: `=${rule.source}` } },
          number: type === 'number' && {
            [rule.whole ? 'wholeNumber' : 'decimal']: {
              operator: 'Between',
              formula1: rule.min ?? -999_999_999_999_999,
              formula2: rule.max ?? 999_999_999_999_999,
            },
          },
          date: { date: { operator: 'Between', formula1: '1900-01-01', formula2: '9999-12-31' } },
          any: undefined,
        }[type]
        expect(found?.rule).toEqual(expected)
        expect((found?.prompt as { message?: string } | undefined)?.message).toBe(prompt?.text)
        expect((found?.errorAlert as { message?: string } | undefined)?.message).toBe(error)
      }
    }
  })

  test('draws the charts from the same cells', () => {
    const drawn = layout.sheets.flatMap(({ name, charts }) => charts.map((chart) => ({ name, chart })))
    expect(drawn.length).toBeGreaterThan(3)
    for (const { name, chart } of drawn) {
      const found = fake.sheet(name).charts.find((one) => one.name === chart.key)
      expect(found?.title).toBe(chart.title)
      expect(found?.series.map(({ values, categories, name: called }) => ({ values, categories, called }))).toEqual(
        seriesOf(chart),
      )
    }
  })

  test('names cells and explains headings as the exported file does', () => {
    expect([...fake.book.names]).toEqual(layout.names.map(({ name, ref }) => [name, `=${ref}`]))
    expect(layout.names.length).toBeGreaterThan(10)
    for (const { name, notes } of layout.sheets) {
      expect(fake.sheet(name).notes.map(({ content }) => content)).toEqual(
        notes.map(({ title, text }) => `${title}\n${text}`),
      )
    }
  })

  test('is read back as the same plan', async () => {
    const host = officeHost()
    const raw = await host.read()
    expect(host.name).toBe('Buku1.xlsx')
    if (raw === undefined || isRefusal(raw)) throw new TypeError('refused')
    const reading = parseWorkbook(raw)
    expect(reading.plan).toEqual(plan)
    expect(reading.issues.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

const seriesOf = (chart: LayoutChart) =>
  chart.series.map(({ name, values }) => ({
    values: values.ref.replaceAll('$', ''),
    categories: chart.categories.ref.replaceAll('$', ''),
    called: String(name.values[0] ?? ''),
  }))

const sides = ['top', 'bottom', 'left', 'right'] as const
const upper = { left: 'Left', right: 'Right', center: 'Center', top: 'Top', middle: 'Center' } as const

function cellsOf(sheet: SheetModel) {
  return new Map(
    placesOf(sheet).flatMap(({ row, column, cell: { value, formula, look } }) =>
      // The ground look covers the whole rectangle; what no cell of the layout is has nothing else.
      Object.keys(look).length <= 4 && value === undefined && formula === undefined
        ? []
        : [
            [
              `${row},${column}`,
              {
                value: value === '' ? undefined : value,
                formula: formula?.slice(1),
                font: {
                  name: look.fontName,
                  size: look.fontSize,
                  color: look.fontColor?.slice(1),
                  bold: look.bold === true,
                  italic: look.italic === true,
                  underline: look.underline === 'Single',
                },
                fill: look.fill?.slice(1),
                lines: sides.map((side) => {
                  const line = look[side]
                  return (
                    line && `${line.style === 'Continuous' ? line.weight?.toLowerCase() : ''} ${line.color?.slice(1)}`
                  )
                }),
                format: look.numberFormat ?? 'General',
                horizontal: look.horizontal,
                vertical: look.vertical,
                wrap: look.wrap === true,
                indent: look.indent ?? 0,
                locked: look.locked !== false,
              },
            ] as const,
          ],
    ),
  )
}

function expectedCells({ cells }: WrittenSheet) {
  return new Map(
    [...cells].map(([key, cell]) => [
      key,
      {
        ...cell,
        horizontal: cell.horizontal && upper[cell.horizontal as keyof typeof upper],
        vertical: cell.vertical && upper[cell.vertical as keyof typeof upper],
      },
    ]),
  )
}
