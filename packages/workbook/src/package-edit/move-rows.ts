import { columnLetter } from '../definition/index.js'
import { splice } from './edits.js'
import { moveFormula } from './formula-references.js'
import type { Package } from './package-parts.js'
import { drawingOf } from './comment-list.js'
import { relationshipsOf } from './relationships.js'
import { attributeOf, scanSheet, withoutAttribute, type TextCell } from './sheet-text.js'
import { formulaSource, unshareFormulas } from './unshare-formulas.js'
import { escapeXml, unescapeXml } from './xml-text.js'

/** Rows that change places, as when somebody sorts a table. */
export interface RowMoves {
  /** For each row that gets another one's content: whose. A row that is not among them keeps its own. */
  readonly from: ReadonlyMap<number, number>
  /** Columns whose cells stay: what the sheet computes for each row. */
  readonly staying: ReadonlySet<number>
}

/**
 * Lets rows change places with all that people put into them: values, looks, own remarks beside the table, notes and
 * links. Formulas among these mean the same in their new row, as after sorting.
 */
export function moveRows(parts: Package, sheet: string, moves: RowMoves): void {
  const text = unshareFormulas(parts.text(sheet), sheet)
  const { rows } = scanSheet(text, sheet)
  const byNumber = new Map(rows.map((row) => [row.number, row]))
  const edits = [...moves.from].flatMap(([to, from]) => {
    const row = byNumber.get(to)
    if (row === undefined) return []
    const own = row.cells.filter(({ column }) => moves.staying.has(column))
    const come = (byNumber.get(from)?.cells ?? []).filter(({ column }) => !moves.staying.has(column))
    const cells = [...own, ...come].sort((a, b) => a.column - b.column).map((cell) => inRow(cell, to))
    const until = row.empty ? row.tagEnd : row.end
    const tag = text.slice(row.start, row.tagEnd - (row.empty ? 2 : 1))
    return [{ at: row.start, until, text: `${tag}>${cells.join('')}</row>` }]
  })
  const to = new Map([...moves.from].map(([target, source]) => [source, target]))
  const moved = splice(text, edits)
  parts.write(sheet, linksMoved(moved, to, moves))
  notesMoved(parts, sheet, to, moves)
}

function inRow(cell: TextCell, row: number): string {
  const attributes = ` r="${columnLetter(cell.column)}${row}"${withoutAttribute(cell.attributes, 'r')}`
  const { source, attributes: kind, text } = formulaSource(cell)
  const plain = source !== '' && attributeOf(kind, 't') === undefined && row !== cell.row
  const body = plain
    ? cell.body.replace(source, () => `<f>${escapeXml(moveFormula(unescapeXml(text), row - cell.row, 0))}</f>`)
    : cell.body
  return body === '' ? `<c${attributes}/>` : `<c${attributes}>${body}</c>`
}

type Targets = ReadonlyMap<number, number>

/** A cell's address in its new row; the same where it stays. */
function moved(cell: string, to: Targets, { staying }: RowMoves): string {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/u.exec(cell) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  const row = to.get(Number(digits))
  return row === undefined || staying.has(column) ? cell : `${letters}${row}`
}

function linksMoved(text: string, to: Targets, moves: RowMoves): string {
  return text.replace(/(<hyperlink\s[^>]*?\bref=")([^"]*)/gu, (_, begin: string, cell: string) => {
    return `${begin}${moved(cell, to, moves)}`
  })
}

function notesMoved(parts: Package, sheet: string, to: Targets, moves: RowMoves): void {
  const links = relationshipsOf(parts, sheet)
  const change = (name: string, edit: (text: string) => string) => {
    const text = parts.text(name)
    const after = edit(text)
    if (after !== text) parts.write(name, after)
  }
  for (const { kind, part } of links) {
    if ((kind !== 'comments' && kind !== 'threadedComment') || !parts.has(part)) continue
    change(part, (text) =>
      text.replace(
        /(\sref=")([A-Z]+\d+)(?=")/gu,
        (_, begin: string, cell: string) => `${begin}${moved(cell, to, moves)}`,
      ),
    )
  }
  const boxes = drawingOf(parts.xml(sheet), links)
  if (boxes === undefined || !parts.has(boxes.part)) return
  change(boxes.part, (text) =>
    text.replace(
      /(<[\w-]+:Row>\s*)(\d+)(\s*<\/[\w-]+:Row>\s*<[\w-]+:Column>\s*)(\d+)/gu,
      (whole, begin: string, row: string, middle: string, column: string) => {
        const target = to.get(Number(row) + 1)
        return target === undefined || moves.staying.has(Number(column) + 1)
          ? whole
          : `${begin}${target - 1}${middle}${column}`
      },
    ),
  )
}
