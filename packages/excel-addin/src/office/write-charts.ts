/// <reference types="office-js" />
import type { ChartCells, LayoutChart, LayoutSheet } from '@bekal/workbook/layout'
import { columnPoints } from './write-set-up.js'
import { areaOf } from './write-looks.js'

const types = {
  'stacked-column': 'ColumnStacked',
  'clustered-bar': 'BarClustered',
  'stacked-area': 'AreaStacked',
  'stacked-bar': 'BarStacked',
} as const satisfies Record<LayoutChart['kind'], `${Excel.ChartType}`>

/** The charts of a sheet as Excel's own, tied to the cells. They need all sheets to be there. */
export function writeCharts(book: Excel.Workbook, sheet: Excel.Worksheet, { charts, columns }: LayoutSheet): void {
  for (const chart of charts) writeChart(book, sheet, chart, columns)
}

function writeChart(
  { worksheets }: Excel.Workbook,
  sheet: Excel.Worksheet,
  layout: LayoutChart,
  columns: LayoutSheet['columns'],
): void {
  const [first] = layout.series
  if (first === undefined) return
  const rangeOf = ({ ref }: ChartCells) => {
    const { sheet: name, cells } = partsOf(ref)
    return worksheets.getItem(name).getRange(cells)
  }
  const chart = sheet.charts.add(types[layout.kind], rangeOf(first.values), byOf(first.values))
  chart.name = layout.key
  chart.title.text = layout.title
  layout.series.forEach((series, at) => {
    const drawn = at === 0 ? chart.series.getItemAt(0) : chart.series.add(nameOf(series))
    if (at === 0) drawn.name = nameOf(series)
    else drawn.setValues(rangeOf(series.values))
    drawn.setXAxisValues(rangeOf(layout.categories))
    if (series.colour === undefined) {
      drawn.format.fill.clear()
      drawn.format.line.clear()
    } else drawn.format.fill.setSolidColor(`#${series.colour}`)
    if (layout.kind !== 'stacked-area') drawn.gapWidth = 60
    if (layout.kind === 'stacked-bar' || layout.kind === 'stacked-column') drawn.overlap = 100
  })
  writeAxes(chart, layout)
  writeLegend(chart, layout)
  placeChart(chart, layout, columns)
}

function writeAxes({ axes }: Excel.Chart, { kind, along, axis }: LayoutChart): void {
  axes.valueAxis.numberFormat = axis.format
  axes.categoryAxis.numberFormat = along.format
  if (axis.title !== undefined) axes.valueAxis.title.text = axis.title
  if (along.title !== undefined) axes.categoryAxis.title.text = along.title
  if (axis.step !== undefined) axes.valueAxis.majorUnit = axis.step
  if (along.every !== undefined) {
    axes.categoryAxis.tickLabelSpacing = along.every
    axes.categoryAxis.tickMarkSpacing = along.every
  }
  if (axis.from !== undefined) axes.valueAxis.minimum = axis.from
  if (axis.to !== undefined) axes.valueAxis.maximum = axis.to
  axes.categoryAxis.tickLabelPosition = 'Low'
  // Bars run from the top down in the order of the cells; their axis stays below.
  if (kind === 'clustered-bar' || kind === 'stacked-bar') {
    axes.categoryAxis.reversePlotOrder = true
    axes.categoryAxis.position = 'Maximum'
  }
}

/** None where the title says all that it could: a single series that is seen. */
function writeLegend({ legend }: Excel.Chart, { series }: LayoutChart): void {
  legend.visible = series.filter(({ colour }) => colour !== undefined).length > 1
  legend.position = 'Bottom'
  series.forEach(({ colour }, at) => {
    if (colour === undefined) legend.legendEntries.getItemAt(at).visible = false
  })
}

/** Rows place it up and down; left and right it may begin within a column. */
function placeChart(chart: Excel.Chart, { area }: LayoutChart, columns: LayoutSheet['columns']): void {
  const points = (place: number) =>
    columns.reduce((sum, { width, folded }, at) => {
      const part = Math.min(1, Math.max(0, place - at))
      return folded === true ? sum : sum + part * columnPoints(width)
    }, 0)
  chart.setPosition(`A${area.firstRow}`, `A${area.lastRow}`)
  chart.left = points(area.left)
  chart.width = points(area.right) - points(area.left)
}

/** What stands in the cell now: Excel gives a series no name that follows a cell. */
function nameOf({ name }: LayoutChart['series'][number]): string {
  return String(name.values[0] ?? '')
}

function byOf({ ref }: ChartCells): 'Rows' | 'Columns' {
  const { top, bottom, left, right } = areaOf(partsOf(ref).cells)
  return top === bottom && left < right ? 'Rows' : 'Columns'
}

function partsOf(ref: string): { readonly sheet: string; readonly cells: string } {
  const at = ref.lastIndexOf('!')
  return { sheet: ref.slice(1, at - 1).replaceAll("''", "'"), cells: ref.slice(at + 1).replaceAll('$', '') }
}
