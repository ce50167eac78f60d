import {
  address,
  columnLetter,
  getValue,
  isComputed,
  none,
  type CellContext,
  type Column,
  type ComputedColumn,
  type Form,
  type FormulaContext,
  type InputTable,
  type Kind,
  type Prose,
  type ResultTable,
  type Row,
} from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import type { LayoutCell } from './layout.js'
import type { BlockPlace } from './block-place.js'
import type { Placement } from './placement.js'
import type { CellStyle, Look, StyleBook } from './styles.js'

/** What the layout of one block needs to know. */
export interface Desk {
  readonly figures: Figures
  readonly placement: Placement
  readonly style: StyleBook
  readonly context: CellContext
}

const rowOfTable = ({ toRow, keys }: InputTable, entity: unknown, placed: Row, figures: Figures): Row | undefined => {
  const base = toRow === undefined ? undefined : toRow(entity as never, figures.plan)
  return base === undefined && keys === undefined ? undefined : { ...base, ...placed }
}

/** Cells of a table of the plan's entities, with computed columns and empty rows to fill. */
export function layoutTable(table: InputTable, place: BlockPlace, desk: Desk): LayoutCell[] {
  const { figures } = desk
  const placed = table.source.rows(figures.plan)
  const cells = headerCells(table.columns, place, 'header', desk)
  for (let at = 0; place.firstRow + at <= place.lastRow; at += 1) {
    const found = placed[at]
    const row = found === undefined ? undefined : rowOfTable(table, found.entity, found.keys, figures)
    const formulas = desk.placement.formulas(place, at)
    table.columns.forEach((column, index) => {
      const position = { row: place.firstRow + at, column: columnAt(place, column) }
      if (isComputed(column)) cells.push(computedCell(column, position, formulas, desk, styleOf(column, desk)))
      else {
        if (found?.none === true) {
          cells.push({ ...inputCell(column, undefined, position, desk), ...(index === 0 && { value: none }) })
          return
        }
        const value =
          found === undefined
            ? undefined
            : row !== undefined && column.key in row
              ? row[column.key]
              : table.toRow === undefined
                ? getValue(column, found.entity)
                : undefined
        cells.push(inputCell(column, value, position, desk))
      }
    })
  }
  return cells
}

/** Cells of a table that the sheet computes throughout. */
export function layoutResult(table: ResultTable, place: BlockPlace, desk: Desk): LayoutCell[] {
  const cells = headerCells(table.columns, place, 'result-header', desk)
  const columns = table.columns.map((column) => ({
    column,
    number: columnAt(place, column),
    style:
      column.working === true
        ? styleOf(column, desk)
        : desk.style(column.bar === true ? 'bar' : 'quiet', formatOf(column, desk), column.kind.align),
  }))
  for (let row = place.firstRow; row <= place.lastRow; row += 1) {
    const formulas = desk.placement.formulas(place, row - place.firstRow)
    for (const { column, number, style } of columns) {
      cells.push(computedCell(column, { row, column: number }, formulas, desk, style))
    }
  }
  return cells
}

/** Cells of a form: a label and beside it the value. */
export function layoutForm(form: Form, place: BlockPlace, desk: Desk): LayoutCell[] {
  const entity = form.source?.rows(desk.figures.plan)[0]?.entity
  return form.fields.flatMap((field, at) => {
    const row = place.firstRow + at
    const valueColumn = (form.labelSpan ?? 1) + 1
    const label: LayoutCell = { row, column: 1, value: field.label[desk.context.language], style: desk.style('label') }
    const position = { row, column: valueColumn }
    const value = isComputed(field)
      ? computedCell(field, position, desk.placement.formulas(place, 0), desk, styleOf(field, desk))
      : inputCell(field, entity === undefined ? field.initial?.(desk.figures) : getValue(field, entity), position, desk)
    return [
      label,
      {
        ...value,
        style: desk.style(lookOf(field), formatOf(field, desk), form.labelSpan === undefined ? 'left' : 'right'),
      },
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

function headerCells(columns: readonly Column[], place: BlockPlace, look: Look, desk: Desk): LayoutCell[] {
  const { headerRow, captionRow } = place
  if (headerRow === undefined) return []
  return columns.flatMap((column): LayoutCell[] => {
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
}

function inputCell(column: Column, value: unknown, at: { row: number; column: number }, desk: Desk): LayoutCell {
  const style = styleOf(column, desk)
  if (value === undefined || value === null) return { row: at.row, column: at.column, style }
  return { row: at.row, column: at.column, value: (column.kind as Kind).toCell(value, desk.context), style }
}

function computedCell(
  column: ComputedColumn,
  at: { row: number; column: number },
  formulas: FormulaContext,
  desk: Desk,
  style: CellStyle,
): LayoutCell {
  const value = column.result(desk.figures, formulas.row)
  const place = { row: at.row, column: at.column, style }
  if (column.stored === true) return value === '' ? place : { ...place, value }
  return { ...place, formula: column.formula(formulas), value }
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
