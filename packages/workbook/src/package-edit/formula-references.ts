import { columnLetter } from '../definition/index.js'

/** One end of a reference; a column or row that a whole-row or whole-column reference leaves out is absent. */
export interface ReferenceEnd {
  readonly column?: number
  readonly row?: number
  readonly fixedColumn: boolean
  readonly fixedRow: boolean
}

/** A reference as a formula writes it: a cell, a range, or whole rows or columns. */
export interface Reference {
  /** The sheet's name without quotes; undefined where the formula means its own sheet. */
  readonly sheet: string | undefined
  readonly from: ReferenceEnd
  readonly to?: ReferenceEnd
  /** The function whose argument it is on its own (`ROW` of `ROW($1:$8)`), in capitals. */
  readonly within: string | undefined
}

/** What takes the place of a reference: others of its kind, nothing left (`#REF!`), or undefined: as it is. */
export type ChangedReference = Pick<Reference, 'from' | 'to'> | 'gone' | undefined

const cell = '\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6}'
const area = `${cell}:${cell}|${cell}|\\$?[1-9]\\d{0,6}:\\$?[1-9]\\d{0,6}|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}`
const sheet = "(?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!"
const token = new RegExp(
  [
    '"(?:[^"]|"")*"',
    '\\[[^\\]]*\\]',
    `(?<sheet>${sheet})?(?<area>${area})(?![\\p{L}\\p{N}_.(!])`,
    sheet,
    '[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*',
    '\\d+(?:\\.\\d+)?(?:[Ee][+-]?\\d+)?',
    '[\\s\\S]',
  ].join('|'),
  'gu',
)

/** The formula with its references changed; texts, names and functions stay as they are. */
export function mapReferences(formula: string, change: (reference: Reference) => ChangedReference): string {
  let before = ''
  return formula.replace(token, (text: string, ...rest) => {
    const { sheet: prefix = '', area: found } = rest.at(-1) as { sheet?: string; area?: string }
    const within = /([A-Z][A-Z0-9.]*)\($/u.exec(before)?.[1]
    before = (before + text).slice(-40)
    if (found === undefined) return text
    const [first, last] = found.split(':') as [string, string?]
    const changed = change({
      sheet: prefix === '' ? undefined : sheetName(prefix.slice(0, -1)),
      from: parseEnd(first),
      ...(last !== undefined && { to: parseEnd(last) }),
      within,
    })
    if (changed === undefined) return text
    if (changed === 'gone') return `${prefix}#REF!`
    return `${prefix}${formatEnd(changed.from)}${changed.to === undefined ? '' : `:${formatEnd(changed.to)}`}`
  })
}

/** A formula as it reads some rows and columns further down and right: what a shared formula means in another cell. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  const move = (end: ReferenceEnd): ReferenceEnd => ({
    ...end,
    ...(end.row !== undefined && { row: end.fixedRow ? end.row : end.row + rows }),
    ...(end.column !== undefined && { column: end.fixedColumn ? end.column : end.column + columns }),
  })
  return mapReferences(formula, ({ from, to }) => ({ from: move(from), ...(to !== undefined && { to: move(to) }) }))
}

function sheetName(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text
}

function parseEnd(text: string): ReferenceEnd {
  const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/u.exec(text) ?? []
  // In `$7` the sign belongs to the row.
  const rowOnly = letters === ''
  return {
    ...(!rowOnly && { column: columnNumber(letters.toUpperCase()) }),
    ...(digits !== '' && { row: Number(digits) }),
    fixedColumn: !rowOnly && fixedColumn === '$',
    fixedRow: rowOnly ? fixedColumn === '$' : fixedRow === '$',
  }
}

function formatEnd({ column, row, fixedColumn, fixedRow }: ReferenceEnd): string {
  const letters = column === undefined ? '' : `${fixedColumn ? '$' : ''}${columnLetter(column)}`
  return `${letters}${row === undefined ? '' : `${fixedRow ? '$' : ''}${row}`}`
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
