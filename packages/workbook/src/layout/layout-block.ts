import {
  address,
  columnLetter,
  getValue,
  isComputed,
  none,
  rowsOf,
  type CellContext,
  type Column,
  type ComputedColumn,
  type Form,
  type FormulaContext,
  type InputColumn,
  type InputTable,
  type Kind,
  type Prose,
  type ResultTable,
} from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import type { LayoutCell } from './layout.js'
import type { BlockPlace } from './block-place.js'
import type { NameBook } from './names.js'
import type { Placement } from './placement.js'
import type { CellStyle, Look, StyleBook } from './styles.js'

/** What the layout of one block needs to know. */
export interface Desk {
  readonly figures: Figures
  readonly placement: Placement
  readonly names: NameBook
  readonly style: StyleBook
  readonly context: CellContext
}

/** Rows of a table that are laid out at a time. */
const rowsAtATime = 64

/** Cells that fill rows from one to another. */
export interface Strip {
  readonly from: number
  readonly to: number
  readonly cells: LayoutCell[]
}

/** Cells of a table of the plan's entities, with computed columns and empty rows to fill. */
export function* layoutTable(table: InputTable, place: BlockPlace, desk: Desk): Iterable<Strip> {
  const { figures } = desk
  const filled = rowsOf(table, figures.plan)
  const columns = columnsOf(table.columns, place, (column) => styleOf(column, desk))
  yield headerStrip(table.columns, place, 'header', desk)
  yield* strips(place, (row, cells) => {
    const at = row - place.firstRow
    const found = filled[at]
    const formulas = desk.placement.formulas(place, at)
    for (const { column, number, style } of columns) {
      if (isComputed(column)) cells.push(computedCell(column, row, number, formulas, figures, style))
      else if (found?.placed.none === true)
        cells.push({ row, column: number, ...(column === table.columns[0] && { value: none }), style })
      else cells.push(inputCell(column, found?.valueOf(column), row, number, style, desk))
    }
  })
}

/** Cells of a table that the sheet computes throughout. */
export function* layoutResult(table: ResultTable, place: BlockPlace, desk: Desk): Iterable<Strip> {
  const columns = columnsOf(table.columns, place, (column) =>
    column.working === true
      ? styleOf(column, desk)
      : desk.style(column.bar === true ? 'bar' : 'quiet', formatOf(column, desk), column.kind.align),
  )
  yield headerStrip(table.columns, place, 'result-header', desk)
  yield* strips(place, (row, cells) => {
    const formulas = desk.placement.formulas(place, row - place.firstRow)
    for (const { column, number, style } of columns)
      cells.push(computedCell(column, row, number, formulas, desk.figures, style))
  })
}

function columnsOf<C extends Column>(columns: readonly C[], place: BlockPlace, styleOf: (column: C) => CellStyle) {
  return columns.map((column) => ({ column, number: columnAt(place, column), style: styleOf(column) }))
}

function* strips({ firstRow, lastRow }: BlockPlace, fill: (row: number, cells: LayoutCell[]) => void): Iterable<Strip> {
  for (let from = firstRow; from <= lastRow; from += rowsAtATime) {
    const to = Math.min(lastRow, from + rowsAtATime - 1)
    const cells: LayoutCell[] = []
    for (let row = from; row <= to; row += 1) fill(row, cells)
    yield { from, to, cells }
  }
}

/** Cells of a form: a label and beside it the value. */
export function layoutForm(form: Form, place: BlockPlace, desk: Desk): LayoutCell[] {
  const entity = form.source?.rows(desk.figures.plan)[0]?.entity
  return form.fields.flatMap((field, at) => {
    const row = place.firstRow + at
    const valueColumn = (form.labelSpan ?? 1) + 1
    const label: LayoutCell = { row, column: 1, value: field.label[desk.context.language], style: desk.style('label') }
    const style = desk.style(lookOf(field), formatOf(field, desk), form.labelSpan === undefined ? 'left' : 'right')
    const value = isComputed(field)
      ? undefined
      : entity === undefined
        ? field.initial?.(desk.figures)
        : getValue(field, entity)
    return [
      label,
      isComputed(field)
        ? computedCell(field, row, valueColumn, desk.placement.formulas(place, 0), desk.figures, style)
        : inputCell(field, value, row, valueColumn, style, desk),
    ]
  })
}

/** Cells of running text. */
export function layoutProse(prose: Prose, place: BlockPlace, desk: Desk): LayoutCell[] {
  const at = desk.placement.formulas(place, 0)
  return prose.lines(desk.figures).flatMap((line, index) =>
    line.texts.map((text, n): LayoutCell => {
      const position = { row: place.firstRow + index, column: line.columns?.[n] ?? n + 1 }
      const isLegend = line.look?.startsWith('legend') === true
      const look = isLegend && n > 0 ? 'plain' : (line.look ?? 'plain')
      if ('formula' in text) {
        const value = typeof text.result === 'function' ? text.result(desk.figures) : text.result
        const formula = text.formula(at)
        return { ...position, value, formula, style: desk.style(formula.startsWith('HYPERLINK') ? 'link' : look) }
      }
      return { ...position, value: text[desk.context.language], style: desk.style(look) }
    }),
  )
}

function headerStrip(columns: readonly Column[], place: BlockPlace, look: Look, desk: Desk): Strip {
  const { headerRow = place.firstRow - 1, captionRow } = place
  const cells = columns.flatMap((column): LayoutCell[] => {
    const working = isComputed(column) && column.working === true
    const isResult = isComputed(column) && look === 'header'
    const header: LayoutCell = {
      row: headerRow,
      column: columnAt(place, column),
      value: column.label[desk.context.language],
      style: desk.style(
        working ? 'working' : isResult ? 'result-header' : look,
        undefined,
        // A right-aligned heading in a folded column would run into the visible blank cells left of it.
        column.kind.align === 'right' && !working ? 'right' : 'left',
      ),
    }
    if (captionRow === undefined || !isComputed(column) || column.caption === undefined) return [header]
    const caption: LayoutCell = {
      row: captionRow,
      column: columnAt(place, column),
      formula: column.caption.formula(desk.placement.formulas(place, 0)),
      value: column.caption.result(desk.figures),
      style: desk.style('caption'),
    }
    return [caption, header]
  })
  return { from: captionRow ?? headerRow, to: headerRow, cells }
}

function inputCell(
  { kind }: InputColumn,
  value: unknown,
  row: number,
  column: number,
  style: CellStyle,
  { context }: Desk,
): LayoutCell {
  if (value === undefined || value === null) return { row, column, style }
  return { row, column, value: (kind as Kind).toCell(value, context), style }
}

function computedCell(
  { formula, result, stored }: ComputedColumn,
  row: number,
  column: number,
  formulas: FormulaContext,
  figures: Figures,
  style: CellStyle,
): LayoutCell {
  const value = result(figures, formulas.row)
  if (stored === true) return value === '' ? { row, column, style } : { row, column, value, style }
  return { row, column, value, formula: formula(formulas), style }
}

function styleOf(column: Column, desk: Desk): CellStyle {
  return desk.style(lookOf(column), formatOf(column, desk), column.kind.align)
}

function lookOf(column: Column): Look {
  if (isComputed(column)) return column.working === true ? 'working' : 'computed'
  return column.locked === true ? 'locked-input' : 'input'
}

function formatOf(column: Column, desk: Desk): string {
  const { format } = column.kind
  const text = typeof format === 'string' ? format : format(desk.context)
  // A formula in a cell formatted as text turns into text when somebody edits it.
  return isComputed(column) && text === '@' ? 'General' : text
}

/** Where a column of a placed table stands. */
export function columnAt(place: BlockPlace, { key }: Column): number {
  return place.columns.get(key) as number
}

/** `C8:C40`: the data cells of a column. */
export function dataRange(place: BlockPlace, column: number): string {
  return `${address(column, place.firstRow)}:${columnLetter(column)}${place.lastRow}`
}
