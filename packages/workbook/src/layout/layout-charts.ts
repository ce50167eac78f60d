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
import { amountScale } from './amount-scale.js'
import { chartColours } from './chart-colours.js'
import type { Desk, Strip } from './layout-block.js'
import type { ChartCells, LayoutChart, LayoutColumn, LayoutSheet } from './layout.js'

/** Parts of the shelf's width that stay free between two charts, and at its end: print would cut the last edge off. */
const [gap, end] = [0.02, 0.004]

/** Draws the charts of a sheet: which cells they show, with what stands in them now, and where they stand. */
export function layoutCharts(
  places: readonly BlockPlace[],
  { columns, print }: Pick<LayoutSheet, 'columns' | 'print'>,
  laid: Laid,
  desk: Desk,
): LayoutChart[] {
  return places.flatMap(({ block, firstRow, lastRow }) => {
    if (block.block !== 'charts') return []
    const shownCharts = block.charts.filter(({ shownWhen }) => shownWhen?.(desk.figures) ?? true)
    const width = (1 - end - gap * (shownCharts.length - 1)) / shownCharts.length
    return shownCharts.map((chart, at): LayoutChart => {
      const start = at * (width + gap)
      const shown = columns.slice(0, print.lastColumn)
      return {
        ...drawnFrom(chart, laid, desk),
        area: { firstRow, lastRow, left: columnAtPart(start, shown), right: columnAtPart(start + width, shown) },
      }
    })
  })
}

function drawnFrom(chart: Chart, laid: Laid, { figures, placement }: Desk): Omit<LayoutChart, 'area'> {
  const { language } = figures
  const find = (range: ChartRange) => cellsOf(range, placement.place(range.table), laid, language)
  const series = chart.series(figures).flatMap(({ name, values, unseen }, at) => {
    const named = find({ table: name.table, row: name.row, columns: [name.column, name.column] })
    // A series of a spare place waits, folded, for what may be added. Where its cells are in view it would be blank.
    const isSpare = (named.values[0] ?? '') === ''
    if (isSpare && !isFolded(values, placement.place(values.table), laid, figures)) return []
    const colour = unseen === true ? undefined : (chartColours[at % chartColours.length] as string)
    return [{ name: named, values: find(values), colour }]
  })
  const categories = find(chart.categories)
  return {
    key: chart.key,
    title: chart.title[language],
    reads: chart.reads[language],
    kind: chart.kind,
    categories,
    along: alongOf(chart, categories, figures),
    series,
    axis: axisOf(chart, heights(chart, series), figures),
  }
}

function alongOf({ along }: Chart, { values }: ChartCells, figures: Figures): LayoutChart['along'] {
  if (along === undefined) return { format: '#,##0' }
  const { format, name } = amountScale(values, figures)
  return { format, title: `${along.title[figures.language]} (${name})`, every: along.every }
}

/** The sheets as they are laid out: what stands in a cell, and which columns are folded away. */
export interface Laid {
  readonly valueAt: CellsOf
  readonly columns: ReadonlyMap<string, readonly LayoutColumn[]>
}

/** What stands in a cell of a laid-out sheet. */
export type CellsOf = (sheet: string, row: number, column: number) => CellValue | undefined

/** Looks cells up, laying out only the blocks that are asked for, and those only as far down as is asked. */
export function cellsByPlace({ placement, context }: Desk, stripsOf: (place: BlockPlace) => Iterable<Strip>): CellsOf {
  const known = new Map<BlockPlace, (row: number, column: number) => CellValue | undefined>()
  return (name, row, column) => {
    const place = placement.places.find(
      ({ sheet, titleRow, lastRow }) => sheet.name[context.language] === name && titleRow <= row && row <= lastRow,
    )
    if (place === undefined) return undefined
    const valueAt = known.get(place) ?? valuesIn(stripsOf(place))
    known.set(place, valueAt)
    return valueAt(row, column)
  }
}

/** A cell as one number: a sheet has 16,384 columns. */
const keyOf = (row: number, column: number) => row * 16_384 + column

/** Strips come from the top down. */
function valuesIn(strips: Iterable<Strip>): (row: number, column: number) => CellValue | undefined {
  const values = new Map<number, CellValue>()
  const left = strips[Symbol.iterator]()
  let laid = 0
  return (wanted, across) => {
    while (laid < wanted) {
      const { done, value: strip } = left.next()
      if (done === true) break
      laid = strip.to
      for (const { row, column, value } of strip.cells) if (value !== undefined) values.set(keyOf(row, column), value)
    }
    return values.get(keyOf(wanted, across))
  }
}

/** Whether the column or row that a series is drawn from is folded away. */
function isFolded(range: ChartRange, place: BlockPlace, { columns }: Laid, figures: Figures): boolean {
  if ('column' in range) {
    const own = columns.get(place.sheet.name[figures.language])
    return own?.[columnOf(place, range.column) - 1]?.folded === true
  }
  const { block } = place
  return block.block === 'result' && typeof range.row === 'number' && block.foldRow?.(figures, range.row) === true
}

function columnOf(place: BlockPlace, key: string): number {
  const column = place.columns.get(key)
  if (column === undefined) throw new UnknownBlockError(`${place.block.key}.${key}`)
  return column
}

function cellsOf(range: ChartRange, place: BlockPlace, { valueAt }: Laid, language: Language): ChartCells {
  const name = place.sheet.name[language]
  const [first, last] = 'column' in range ? [range.column, range.column] : range.columns
  const [left, right] = [columnOf(place, first), columnOf(place, last)]
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

/** How far each bar or stack reaches. */
function heights({ kind }: Chart, series: LayoutChart['series']): number[] {
  const rows = series.map(({ values }) => values.values.map((value) => (typeof value === 'number' ? value : 0)))
  if (kind === 'clustered-bar') return rows.flat()
  return (rows[0] ?? []).map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0))
}

/** How numbers along the axis look, and where it begins and ends if that is not left to the program that draws it. */
function axisOf({ values }: Chart, drawn: readonly number[], figures: Figures): LayoutChart['axis'] {
  const { language, plan } = figures
  if (values === 'date') {
    const [from, to] = [toSerial(`${plan.fiscalYear}-01-01`), toSerial(`${plan.fiscalYear}-12-31`)]
    return { format: `${monthNames[language]}d mmm`, from, to, step: (to - from) / 4 }
  }
  if (values === 'score') {
    return { format: '0', title: { id: 'Nilai (0–100)', en: 'Score (0–100)' }[language], from: 0, to: 100, step: 20 }
  }
  const { format, name } = amountScale(drawn, figures)
  return { format, title: name }
}

/** Months in the workbook's language, whatever the language of the program that shows it. */
const monthNames = { id: '[$-421]', en: '[$-809]' } as const

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
