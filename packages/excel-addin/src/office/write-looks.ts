/// <reference types="office-js" />
import { fontName, palette, type CellStyle, type LayoutSheet } from '@bekal/workbook/layout'
import type { Steps } from '@bekal/workbook/parsing'
import { areaAddress, areasOf, grouped, joinedAddresses, type Area, type Place } from './areas.js'

/** A cell with its look; cells that a merged one covers look like it. */
interface Styled extends Place {
  readonly style: CellStyle
}

/** All cells of one look. */
interface Looks {
  readonly style: CellStyle
  readonly cells: readonly Styled[]
}

/**
 * One side of how cells look. Each is laid over the sheet by itself: cells that differ in one side only still share the
 * calls for all others, and a whole table is one rectangle.
 */
interface Layer {
  /** Equal for cells that are to look the same; undefined where nothing has to be done. */
  readonly key: (style: CellStyle) => string | undefined
  readonly apply: (format: Excel.RangeFormat, style: CellStyle) => void
}

const base = { size: 10, color: palette.ink } as const

const layers: readonly Layer[] = [
  {
    key: ({ font }) => {
      const key = `${font.size} ${font.color} ${font.bold ?? ''} ${font.italic ?? ''} ${font.underline ?? ''}`
      return key === `${base.size} ${base.color}   ` ? undefined : key
    },
    apply({ font }, { font: { size, color, bold, italic, underline } }) {
      if (size !== base.size) font.size = size
      if (color !== base.color) font.color = rgb(color)
      if (bold === true) font.bold = true
      if (italic === true) font.italic = true
      if (underline === true) font.underline = 'Single'
    },
  },
  {
    key: ({ fill }) => fill,
    apply: ({ fill }, style) => (fill.color = rgb(style.fill as string)),
  },
  {
    key: ({ horizontal }) => horizontal,
    apply: (format, { horizontal }) => (format.horizontalAlignment = sides[horizontal as keyof typeof sides]),
  },
  {
    // Only behind the alignment: Excel turns a cell with an indent and none to the left.
    key: ({ indent }) => indent?.toString(),
    apply: (format, { indent = 0 }) => (format.indentLevel = indent),
  },
  {
    key: ({ vertical }) => (vertical === 'middle' ? undefined : vertical),
    apply: (format) => (format.verticalAlignment = 'Top'),
  },
  {
    key: ({ wrap }) => (wrap === true ? 'wrap' : undefined),
    apply: (format) => (format.wrapText = true),
  },
  {
    key: ({ locked }) => (locked ? undefined : 'open'),
    apply: ({ protection }) => (protection.locked = false),
  },
]

const sides = { left: 'Left', right: 'Right', center: 'Center' } as const

/** Gives the cells of a sheet their looks, number formats apart, one side after the other. */
export function* writeLooks(sheet: Excel.Worksheet, layout: LayoutSheet): Steps<void> {
  const cells = styledCells(layout)
  // Cells that look the same share one object: each side is asked once for each look, not for each cell.
  const looks: Looks[] = [...grouped(cells, ({ style }) => style)].map(([style, alike]) => ({ style, cells: alike }))
  yield
  const { font, verticalAlignment } = wholeOf(sheet, cells)
  font.name = fontName
  font.size = base.size
  font.color = rgb(base.color)
  verticalAlignment()
  for (const { key, apply } of layers) {
    for (const alike of grouped(looks, ({ style }) => key(style)).values()) {
      const [{ style }] = alike as [Looks]
      for (const format of formatsOf(sheet, areasOf(alike.flatMap(({ cells }) => cells)))) apply(format, style)
      yield
    }
  }
  for (const [colour, alike] of grouped(looks, ({ style }) => style.border)) {
    drawBorders(sheet, areasOf(alike.flatMap(({ cells }) => cells)), colour)
    yield
  }
}

function wholeOf(sheet: Excel.Worksheet, cells: readonly Styled[]) {
  const bottom = cells.reduce((most, { row }) => Math.max(most, row), 1)
  const right = cells.reduce((most, { column }) => Math.max(most, column), 1)
  const { format } = sheet.getRange(areaAddress({ top: 1, left: 1, bottom, right }))
  return { font: format.font, verticalAlignment: () => (format.verticalAlignment = 'Center') }
}

function styledCells({ cells, merges }: LayoutSheet): Styled[] {
  const merged = merges.map(areaOf)
  const rows = new Set(merged.flatMap(({ top, bottom }) => [...Array(bottom - top + 1).keys()].map((at) => top + at)))
  const besideMerged = cells.filter(({ row }) => rows.has(row))
  const styles = new Map(besideMerged.map(({ row, column, style }) => [`${row},${column}`, style]))
  const covered = merged.flatMap(({ top, left, bottom, right }) => {
    const style = styles.get(`${top},${left}`)
    if (style === undefined) return []
    const own: Styled[] = []
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1)
        if (!styles.has(`${row},${column}`)) own.push({ row, column, style })
    return own
  })
  return [...cells, ...covered]
}

/** Excel has no inside lines to give where an area is one cell high or wide, so areas are told apart by shape. */
function drawBorders(sheet: Excel.Worksheet, areas: readonly Area[], colour: string): void {
  const shapes = grouped(areas, ({ top, left, bottom, right }) => `${top < bottom} ${left < right}`)
  for (const group of shapes.values()) {
    const [{ top, left, bottom, right }] = group as [Area]
    const lines: Excel.BorderIndex[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as Excel.BorderIndex[]
    if (top < bottom) lines.push('InsideHorizontal' as Excel.BorderIndex)
    if (left < right) lines.push('InsideVertical' as Excel.BorderIndex)
    for (const { borders } of formatsOf(sheet, group)) {
      for (const line of lines) {
        const border = borders.getItem(line)
        border.style = 'Continuous'
        border.weight = 'Thin'
        border.color = rgb(colour)
      }
    }
  }
}

function formatsOf(sheet: Excel.Worksheet, areas: readonly Area[]): Excel.RangeFormat[] {
  return joinedAddresses(areas.map(areaAddress)).map((addresses) => sheet.getRanges(addresses).format)
}

/** `#0B4F5C` of `FF0B4F5C`: Excel knows no transparency here. */
export function rgb(argb: string): string {
  return `#${argb.slice(-6)}`
}

/** The rectangle of an address such as `A2:F2`. */
export function areaOf(text: string): Area {
  const corner = (part: string) => {
    const [, letters = 'A', row = '1'] = /^\$?([A-Z]+)\$?(\d+)$/u.exec(part) ?? []
    return { row: Number(row), column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) }
  }
  const [first = '', last = first] = text.split(':')
  const [start, end] = [corner(first), corner(last)]
  return { top: start.row, left: start.column, bottom: end.row, right: end.column }
}
