import type { CellValue } from '../definition/index.js'
import { formatCellPlace, parsePlace, type CellPlace } from './cell-place.js'
import { splice } from './edits.js'
import { groupBy } from './group-by.js'
import type { Edit } from './located-xml.js'
import { attributeOf, withoutAttribute, type SheetText, type TextCell, type TextRow } from './sheet-text.js'
import type { ShareText } from './shared-texts.js'
import { formulaSource, unshareEdits } from './unshare-formulas.js'
import { escapeXml, longestText, xmlText } from './xml-text.js'

/** What a cell is to hold. */
export interface CellChange extends CellPlace {
  /** A constant, or the result of the formula; null for nothing. */
  readonly value: CellValue | null
  /** A formula without its equals sign, or the one that stands there. */
  readonly formula?: string | typeof keptFormula
  /** Number of another look; the cell keeps its own where this is not stated. */
  readonly style?: number
}

/** The formula of the cell stays, only its stored result is another. */
export const keptFormula = Symbol('the formula stays')

/**
 * The text of a sheet with cells changed and everything else as it was. A text never becomes a formula. Cells and rows
 * that do not exist are made where they belong.
 * @throws {UnwritableValueError} when a number is not finite, or a text longer than a cell holds.
 */
export function writeCells(sheet: SheetText, changes: readonly CellChange[], share: ShareText): string {
  const byRow = groupBy(changes, ({ row }) => row)
  const known = new Map(sheet.rows.map((row) => [row.number, row]))
  const edits: Edit[] = []
  const newRows: { readonly number: number; readonly text: string }[] = []
  for (const [number, own] of byRow) {
    const row = known.get(number)
    const ordered = [...own].sort((a, b) => a.column - b.column)
    if (row === undefined) newRows.push({ number, text: `<row r="${number}">${newCells(ordered, share)}</row>` })
    else edits.push(...changeRow(row, ordered, share))
  }
  return splice(sheet.text, [...edits, ...insertRows(sheet, newRows), ...unshare(sheet, changes)])
}

function changeRow(row: TextRow, changes: readonly CellChange[], share: ShareText): Edit[] {
  const cells = new Map(row.cells.map((cell) => [cell.column, cell]))
  const missing = changes.filter(({ column }) => !cells.has(column))
  if (row.empty) {
    return missing.length === 0
      ? []
      : [{ at: row.tagEnd - 2, until: row.tagEnd, text: `>${newCells(missing, share)}</row>` }]
  }
  const changed = changes.flatMap((change): Edit[] => {
    const cell = cells.get(change.column)
    return cell === undefined ? [] : [{ at: cell.start, until: cell.end, text: render(change, cell, share) }]
  })
  const added = missing.map((change): Edit => {
    const next = row.cells.find(({ column }) => column > change.column)
    const at = next?.start ?? row.end - '</row>'.length
    return { at, until: at, text: render(change, undefined, share) }
  })
  return [...changed, ...added]
}

const newCells = (changes: readonly CellChange[], share: ShareText) =>
  changes.map((change) => render(change, undefined, share)).join('')

function insertRows(
  sheet: SheetText,
  added: readonly { readonly number: number; readonly text: string }[],
): readonly Edit[] {
  const ordered = [...added].sort((a, b) => a.number - b.number)
  if (sheet.empty) {
    const rows = ordered.map(({ text }) => text).join('')
    return rows === '' ? [] : [{ at: sheet.start - 2, until: sheet.start, text: `>${rows}</sheetData>` }]
  }
  return ordered.map(({ number, text }) => {
    const at = sheet.rows.find((row) => row.number > number)?.start ?? sheet.end
    return { at, until: at, text }
  })
}

function render(change: CellChange, cell: TextCell | undefined, share: ShareText): string {
  const known = cell === undefined ? ` r="${formatCellPlace(change)}"` : withoutAttribute(cell.attributes, 't')
  const attributes = change.style === undefined ? known : `${withoutAttribute(known, 's')} s="${change.style}"`
  const formula = change.formula === undefined ? '' : formulaOf(change.formula, cell)
  const { type, content } = valueOf(change, formula !== '', share)
  const body = formula + content
  // Of a rich value that somebody typed over nothing is left.
  const rest = formula === '' ? ['cm', 'vm'].reduce(withoutAttribute, attributes) : attributes
  return body === '' ? `<c${rest}/>` : `<c${rest}${type}>${body}</c>`
}

function formulaOf(formula: string | typeof keptFormula, cell: TextCell | undefined): string {
  if (formula !== keptFormula) return `<f>${escapeXml(formula)}</f>`
  return /<f(?:\s[^>]*?)?(?:\/>|>[\s\S]*?<\/f>)/u.exec(cell?.body ?? '')?.[0] ?? ''
}

function valueOf(
  { value, ...place }: CellChange,
  isResult: boolean,
  share: ShareText,
): { type: string; content: string } {
  if (value === null) return { type: '', content: '' }
  if (typeof value === 'boolean') return { type: ' t="b"', content: `<v>${value ? 1 : 0}</v>` }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new UnwritableValueError(formatCellPlace(place), String(value))
    return { type: '', content: `<v>${value}</v>` }
  }
  if (value.length > longestText) throw new UnwritableValueError(formatCellPlace(place), `${value.length} characters`)
  if (isResult) return { type: ' t="str"', content: `<v>${xmlText(value)}</v>` }
  if (value === '') return { type: '', content: '' }
  const shared = share(value)
  if (shared !== undefined) return { type: ' t="s"', content: `<v>${shared}</v>` }
  return { type: ' t="inlineStr"', content: `<is><t xml:space="preserve">${xmlText(value)}</t></is>` }
}

/** Cells that share the formula of a cell which is written over get a formula each, meaning the same. */
function unshare({ text, rows }: SheetText, changes: readonly CellChange[]): Edit[] {
  if (!text.includes('t="shared"')) return []
  const written = new Set(changes.flatMap((one) => (one.formula === keptFormula ? [] : [`${one.row},${one.column}`])))
  const isWritten = ({ row, column }: TextCell) => written.has(`${row},${column}`)
  const cells = rows.flatMap((row) => row.cells)
  // A cell whose result alone is written is among the changes as a whole: its formula is written there.
  return unshareEdits(cells, isWritten).filter(({ cell }) => !isWritten(cell))
}

/** Whether a formula fills several cells at once: one of them alone cannot be changed. */
export function spansCells(cell: TextCell): boolean {
  const { attributes } = formulaSource(cell)
  const kind = attributeOf(attributes, 't')
  if (kind !== 'array' && kind !== 'dataTable') return false
  const [first, last] = (attributeOf(attributes, 'ref') ?? '').split(':').map(parsePlace)
  return last !== undefined && (first?.row !== last.row || first?.column !== last.column)
}

export class UnwritableValueError extends Error {
  override readonly name = 'UnwritableValueError'
  readonly code = 'unwritable-value'
  constructor(cell: string, received: string) {
    super(`Cell ${cell} was to hold ${received}; no cell can. Check the value before writing it.`)
  }
}
