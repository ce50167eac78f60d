import type { CellValue, LayoutCell } from '@bekal/workbook/layout'
import type { Area } from './areas.js'
import { typedAsIs } from './typed-text.js'

/** Cells of neighbouring rows as Excel takes them; `null` leaves a cell as it is. */
export interface CellBlock {
  readonly area: Area
  /** Constants, and formulas with `=`. */
  readonly formulas: (CellValue | null)[][]
  /** Undefined where no cell has a format of its own. */
  readonly formats: (string | null)[][] | undefined
  /** Roughly how many characters it sends. */
  readonly size: number
}

/** Excel on the web takes five million characters at a time; a block stays far below. */
const largestBlock = 400_000
/** What an empty place costs. */
const emptySize = 5

/** The cells of a sheet in blocks of whole rows, so that one call writes thousands; each is made when it is asked for. */
export function* cellBlocks(cells: readonly LayoutCell[]): Iterable<CellBlock> {
  const rows = new Map<number, LayoutCell[]>()
  for (const cell of cells) {
    if (cell.value === undefined && cell.formula === undefined && !hasFormat(cell)) continue
    const row = rows.get(cell.row)
    if (row === undefined) rows.set(cell.row, [cell])
    else row.push(cell)
  }
  let open: LayoutCell[][] = []
  let size = 0
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    const own = rows.get(row) as LayoutCell[]
    const ownSize = own.reduce((sum, cell) => sum + sizeOf(cell), 0)
    if (open.length > 0 && size + ownSize > largestBlock) {
      yield blockOf(open.flat(), size)
      open = []
      size = 0
    }
    open.push(own)
    size += ownSize
  }
  if (open.length > 0) yield blockOf(open.flat(), size)
}

function blockOf(cells: readonly LayoutCell[], size: number): CellBlock {
  const area = { top: Infinity, left: Infinity, bottom: 0, right: 0 }
  for (const { row, column } of cells) {
    area.top = Math.min(area.top, row)
    area.left = Math.min(area.left, column)
    area.bottom = Math.max(area.bottom, row)
    area.right = Math.max(area.right, column)
  }
  const empty = <Content>() =>
    Array.from({ length: area.bottom - area.top + 1 }, () =>
      new Array<Content | null>(area.right - area.left + 1).fill(null),
    )
  const formulas = empty<CellValue>()
  const formats = empty<string>()
  for (const cell of cells) {
    const row = cell.row - area.top
    const column = cell.column - area.left
    ;(formulas[row] as (CellValue | null)[])[column] = contentOf(cell)
    if (hasFormat(cell)) (formats[row] as (string | null)[])[column] = cell.style.format as string
  }
  const places = formulas.length * (formulas[0]?.length ?? 0)
  return { area, formulas, formats: cells.some(hasFormat) ? formats : undefined, size: size + places * emptySize }
}

function contentOf({ formula, value }: LayoutCell): CellValue | null {
  if (formula !== undefined) return `=${formula}`
  return value === undefined ? null : typedAsIs(value)
}

function hasFormat({ style }: LayoutCell): boolean {
  return style.format !== undefined && style.format !== 'General'
}

function sizeOf({ formula, value, style }: LayoutCell): number {
  return (formula?.length ?? String(value ?? '').length) + (style.format?.length ?? 0) + 2 * emptySize
}
