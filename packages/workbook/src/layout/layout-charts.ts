import type { Language } from '@bekal/core'
import {
  columnLetter,
  toSerial,
  type CellValue,
  type Chart,
  type ChartRange,
  type ChartRow,
} from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { UnknownBlockError, type BlockPlace } from './block-place.js'
import type { Desk, Strip } from './layout-block.js'
import type { ChartCells, LayoutChart, LayoutColumn, LayoutSheet } from './layout.js'

/** Dark and light in turn, told apart in grey and by colour-blind readers; a white edge parts neighbours. */
const colours = ['0B4F5C', 'E2A400', '8795A1', 'B4481F', '6CA6CD', '5B3E77', 'B7C96A', '3B3B3B'] as const
/** Part of the shelf's width that stays free between two charts. */
const gap = 0.02
/** From here on an axis counts in millions. */
const millions = 10_000_000

/** Draws the charts of a sheet: which cells they show, with what stands in them now, and where they stand. */
export function layoutCharts(
  places: readonly BlockPlace[],
  { columns, print }: Pick<LayoutSheet, 'columns' | 'print'>,
  cells: CellsOf,
  desk: Desk,
): LayoutChart[] {
  return places.flatMap(({ block, firstRow, lastRow }) => {
    if (block.block !== 'charts') return []
    const width = (1 - gap * (block.charts.length - 1)) / block.charts.length
    return block.charts.map((chart, at): LayoutChart => {
      const start = at * (width + gap)
      const shown = columns.slice(0, print.lastColumn)
      return {
        ...drawnFrom(chart, cells, desk),
        area: { firstRow, lastRow, left: columnAtPart(start, shown), right: columnAtPart(start + width, shown) },
      }
    })
  })
}

function drawnFrom(chart: Chart, cells: CellsOf, { figures, placement }: Desk): Omit<LayoutChart, 'area'> {
  const { language, plan } = figures
  const find = (range: ChartRange) => cellsOf(range, placement.place(range.table), cells, language)
  const series = chart.series(figures).map(({ name, values, unseen }, at) => ({
    name: find({ table: name.table, row: name.row, columns: [name.column, name.column] }),
    values: find(values),
    colour: unseen === true ? undefined : (colours[at % colours.length] as string),
  }))
  return {
    key: chart.key,
    title: chart.values === 'amount' ? `${chart.title[language]} (${plan.currency})` : chart.title[language],
    reads: chart.reads[language],
    kind: chart.kind,
    categories: find(chart.categories),
    series,
    axis: axisOf(
      chart.values,
      series.flatMap(({ values }) => values.values),
      figures,
    ),
  }
}

/** What stands in a cell of a laid-out sheet. */
export type CellsOf = (sheet: string, row: number, column: number) => CellValue | undefined

/** Looks cells up, laying out only the blocks that are asked for. */
export function cellsByPlace({ placement, context }: Desk, stripsOf: (place: BlockPlace) => Iterable<Strip>): CellsOf {
  const known = new Map<BlockPlace, ReadonlyMap<number, CellValue>>()
  return (name, row, column) => {
    const place = placement.places.find(
      ({ sheet, titleRow, lastRow }) => sheet.name[context.language] === name && titleRow <= row && row <= lastRow,
    )
    if (place === undefined) return undefined
    const values = known.get(place) ?? valuesByPlace(stripsOf(place))
    known.set(place, values)
    return values.get(keyOf(row, column))
  }
}

/** A cell as one number: a sheet has 16,384 columns. */
const keyOf = (row: number, column: number) => row * 16_384 + column

function valuesByPlace(strips: Iterable<Strip>): ReadonlyMap<number, CellValue> {
  const values = new Map<number, CellValue>()
  for (const { cells } of strips)
    for (const { row, column, value } of cells) if (value !== undefined) values.set(keyOf(row, column), value)
  return values
}

function cellsOf(range: ChartRange, place: BlockPlace, valueAt: CellsOf, language: Language): ChartCells {
  const name = place.sheet.name[language]
  const columnOf = (key: string) => {
    const column = place.columns.get(key)
    if (column === undefined) throw new UnknownBlockError(`${place.block.key}.${key}`)
    return column
  }
  const [first, last] = 'column' in range ? [range.column, range.column] : range.columns
  const [left, right] = [columnOf(first), columnOf(last)]
  const [top, bottom] =
    'column' in range
      ? [place.firstRow + (range.from ?? 0), place.lastRow]
      : [rowOf(place, range.row), rowOf(place, range.row)]
  const values: (CellValue | undefined)[] = []
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) values.push(valueAt(name, row, column))
  const from = `$${columnLetter(left)}$${top}`
  const to = `$${columnLetter(right)}$${bottom}`
  return { ref: `'${name}'!${from === to ? from : `${from}:${to}`}`, values }
}

function rowOf({ block, firstRow, captionRow, headerRow }: BlockPlace, row: ChartRow): number {
  const place = row === 'caption' ? captionRow : row === 'header' ? headerRow : firstRow + row
  if (place === undefined) throw new UnknownBlockError(`${block.key}.${row}`)
  return place
}

/** How numbers along the axis look, and where it begins and ends if that is not left to the program that draws it. */
function axisOf(
  values: Chart['values'],
  drawn: readonly (CellValue | undefined)[],
  { language, plan }: Figures,
): LayoutChart['axis'] {
  if (values === 'date') {
    return { format: 'd mmm', from: toSerial(`${plan.fiscalYear}-01-01`), to: toSerial(`${plan.fiscalYear}-12-31`) }
  }
  if (values === 'score') return { format: '0', from: 0, to: 100 }
  const largest = Math.max(0, ...drawn.map((value) => (typeof value === 'number' ? Math.abs(value) : 0)))
  if (largest < millions) return { format: '#,##0' }
  const digits = largest < 10 * millions ? '#,##0.0' : '#,##0'
  return { format: `${digits},,"${language === 'id' ? ' jt' : ' m'}"` }
}

/** A place along the columns of a sheet, in columns: 2.5 is the middle of the third. */
function columnAtPart(part: number, columns: readonly LayoutColumn[]): number {
  const widths = columns.map(({ width, folded }) => (folded === true ? 0 : width))
  let left = part * widths.reduce((sum, width) => sum + width, 0)
  for (const [at, width] of widths.entries()) {
    if (left < width) return at + left / width
    left -= width
  }
  return widths.length
}
