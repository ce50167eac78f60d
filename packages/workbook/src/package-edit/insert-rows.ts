import { columnLetter } from '../definition/index.js'
import { forgetOrder } from './calculation.js'
import { drawingOf } from './comment-list.js'
import { mapReferences, type ReferenceEnd } from './formula-references.js'
import { childrenOf } from './located-xml.js'
import type { Package } from './package-parts.js'
import { relationshipsOf } from './relationships.js'
import { attributeOf, scanSheet, withoutAttribute, type TextRow } from './sheet-text.js'
import { unshareFormulas } from './unshare-formulas.js'
import { sheetsOf, workbookPart, type SheetPart } from './workbook-part.js'
import { escapeXml, unescapeXml } from './xml-text.js'

/**
 * Rows that come behind the last row of a table, which becomes longer by them: what named the table's rows names the new
 * ones too.
 */
export interface RowInsertion {
  readonly sheet: string
  readonly after: number
  readonly count: number
}

/** What a sheet may hold for rows to be inserted: everything of which this folder knows how it follows. */
const followed = new Set(
  `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges autoFilter
  mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter
  rowBreaks colBreaks ignoredErrors drawing legacyDrawing legacyDrawingHF picture extLst`.split(/\s+/u),
)
const followedParts = ['comments', 'vmlDrawing', 'drawing', 'printerSettings', 'image', 'threadedComment']

/** Whether rows can be inserted into a sheet and everything in the file follow: no tables, pivots or controls on it. */
export function canInsertRows(parts: Package, sheet: string): boolean {
  const own = sheetsOf(parts).find(({ name }) => name === sheet)
  if (own === undefined || !parts.has(own.part)) return false
  const unknown = childrenOf(parts.xml(own.part).root).some(({ localName }) => !followed.has(localName as string))
  const beside = relationshipsOf(parts, own.part).some(({ kind }) => !followedParts.includes(kind))
  const pivots = parts.names().some((name) => name.startsWith('xl/pivotCache/'))
  return !unknown && !beside && !pivots
}

/**
 * Inserts rows that look like the row they come behind, and lets everything follow: formulas, names and charts of all
 * sheets; merges, rules, notes, pictures, links and breaks of the sheet itself.
 */
export function insertRows(parts: Package, insertion: RowInsertion): void {
  const sheets = sheetsOf(parts)
  for (const sheet of sheets) {
    if (!parts.has(sheet.part)) continue
    const own = sheet.name === insertion.sheet
    const text = parts.text(sheet.part)
    if (!own && !mentions(text, insertion.sheet)) continue
    const unshared = unshareFormulas(text, sheet.part)
    const followedFormulas = formulasFollow(unshared, sheet.name, insertion)
    parts.write(sheet.part, own ? rowsFollow(followedFormulas, sheet.part, insertion) : followedFormulas)
  }
  const own = sheets.find(({ name }) => name === insertion.sheet) as SheetPart
  besideFollows(parts, own.part, insertion)
  const book = workbookPart(parts)
  parts.write(book, elementsFollow(parts.text(book), /(<definedName(?:\s[^>]*)?>)([^<]*)/gu, undefined, insertion))
  for (const name of parts.names().filter((one) => /^xl\/charts\/[^/]+\.xml$/u.test(one))) {
    const text = parts.text(name)
    const after = elementsFollow(text, /(<(?:\w+:)?f(?:\s[^>]*)?>)([^<]*)/gu, undefined, insertion)
    if (after !== text) parts.write(name, after)
  }
  forgetOrder(parts)
}

function mentions(text: string, sheet: string): boolean {
  return text.includes(escapeXml(sheet)) || text.includes(escapeXml(sheet).replaceAll("'", '&apos;&apos;'))
}

const moved = (row: number, { after, count }: RowInsertion) => (row > after ? row + count : row)

/** A formula of a sheet (of none in particular: a name, a chart) after the rows are there. */
export function formulaFollows(formula: string, on: string | undefined, insertion: RowInsertion): string {
  return follow(formula, on, insertion, (from, to) => from.fixedRow && to.fixedRow)
}

/** Ranges that are stated beside formulas, `A1:B2 C3`; what holds for the table's last row holds for the new ones. */
function rangesFollow(ranges: string, insertion: RowInsertion, ofLastRow: boolean): string {
  const list = ofLastRow ? ranges.replace(/(?<![:\w])([A-Z]+\d+)(?![:\w])/gu, '$1:$1') : ranges
  const after = follow(list, insertion.sheet, insertion, () => ofLastRow)
  return after.replace(/\b([A-Z]+\d+):\1\b/gu, '$1')
}

/** A range grows when it reaches over rows and ends with the table, or lies in its last row and is meant to. */
function follow(
  formula: string,
  on: string | undefined,
  insertion: RowInsertion,
  isMeant: (from: ReferenceEnd, to: ReferenceEnd) => boolean,
): string {
  const { after, count } = insertion
  const same = (sheet: string | undefined) => sheet?.toLowerCase() === insertion.sheet.toLowerCase()
  const move = (end: ReferenceEnd) => (end.row === undefined ? end : { ...end, row: moved(end.row, insertion) })
  return mapReferences(formula, ({ sheet, from, to, within }) => {
    if (!same(sheet ?? on) || from.row === undefined) return undefined
    // ROW($1:$8) counts from 1 to 8; that it names rows of this sheet is a side effect.
    if (within === 'ROW' && from.column === undefined) return undefined
    if (to === undefined) return { from: move(from) }
    const grows = to.row === after && (from.row < after || isMeant(from, to))
    return { from: move(from), to: grows ? { ...to, row: after + count } : move(to) }
  })
}

function elementsFollow(text: string, element: RegExp, on: string | undefined, insertion: RowInsertion): string {
  return text.replace(element, (whole, tag: string, formula: string) => {
    const plain = unescapeXml(formula)
    const after = formulaFollows(plain, on, insertion)
    return after === plain ? whole : `${tag}${escapeXml(after)}`
  })
}

function formulasFollow(text: string, sheet: string, insertion: RowInsertion): string {
  return elementsFollow(text, /(<(?:f|formula|formula1|formula2|xm:f)(?:\s[^>]*[^/>])?>)([^<]+)/gu, sheet, insertion)
}

function rowsFollow(text: string, name: string, insertion: RowInsertion): string {
  const { start, end, rows } = scanSheet(text, name)
  const model = rows.find(({ number }) => number === insertion.after)
  const added = Array.from({ length: insertion.count }, (_, at) => likeRow(model, insertion.after + 1 + at)).join('')
  const first = rows.findIndex(({ number }) => number > insertion.after)
  const behind = first < 0 ? [] : rows.slice(first)
  const pieces: string[] = [text.slice(start, behind[0]?.start ?? end), added]
  let done = behind[0]?.start ?? end
  for (const row of behind) {
    const source = text.slice(row.start, row.end)
    pieces.push(text.slice(done, row.start), renumbered(source, row, moved(row.number, insertion)))
    done = row.end
  }
  pieces.push(text.slice(done, end))
  return [around(text.slice(0, start), insertion), ...pieces, around(text.slice(end), insertion)].join('')
}

/** What a sheet states of ranges and rows beside its cells. */
function around(text: string, insertion: RowInsertion): string {
  const change = (begin: string, list: string, ofLastRow: boolean) =>
    `${begin}${rangesFollow(list, insertion, ofLastRow)}`
  return text
    .replace(/(<[A-Za-z:]+\s[^<>]*>)/gu, (tag) => {
      const ofLastRow = /^<(?:x14:)?(?:dataValidation|conditionalFormatting)\s/u.test(tag)
      return tag.replace(/(\s(?:ref|sqref|activeCell|topLeftCell)=")([^"]*)/gu, (_, begin: string, list: string) =>
        change(begin, list, ofLastRow),
      )
    })
    .replace(/(<xm:sqref>)([^<]*)/gu, (_, begin: string, list: string) => change(begin, list, true))
    .replace(/<rowBreaks[\s\S]*?<\/rowBreaks>/u, (breaks) =>
      breaks.replace(
        /(<brk\s[^>]*?\bid=")(\d+)/gu,
        // A break comes behind the row that it names.
        (_, begin: string, id: string) => `${begin}${moved(Number(id), { ...insertion, after: insertion.after - 1 })}`,
      ),
    )
}

/** A row of another number: its own, those of its cells, and the ranges of its array formulas. */
function renumbered(source: string, row: TextRow, number: number): string {
  const shift = number - row.number
  const tagLength = row.tagEnd - row.start
  const tag = source
    .slice(0, tagLength)
    .replace(/^<row/u, `<row r="${number}"`)
    .replace(/(<row r="\d+"[\s\S]*?)\sr="\d+"/u, '$1')
  return `${tag}${source
    .slice(tagLength)
    .replace(/(<c\s[^>]*?\br=")([A-Z]+)(\d+)/gu, (_, begin: string, letters: string) => `${begin}${letters}${number}`)
    .replace(
      /(<f\s[^>]*?\bref=")([^"]*)/gu,
      (_, begin: string, range: string) =>
        `${begin}${range.replace(/\d+/gu, (digits) => String(Number(digits) + shift))}`,
    )}`
}

/** A blank row with the looks of another. */
function likeRow(model: TextRow | undefined, number: number): string {
  if (model === undefined) return ''
  const attributes = withoutAttribute(model.attributes, 'r')
  const cells = model.cells.map(({ attributes: own, column }) => {
    const letters = /\br="([A-Z]+)/u.exec(own)?.[1] ?? columnLetter(column)
    const style = attributeOf(own, 's')
    return style === undefined ? '' : `<c r="${letters}${number}" s="${style}"/>`
  })
  return `<row r="${number}"${attributes}>${cells.join('')}</row>`
}

/** Notes, their boxes, and pictures and charts of the sheet. */
function besideFollows(parts: Package, sheet: string, insertion: RowInsertion): void {
  const links = relationshipsOf(parts, sheet)
  const change = (name: string, edit: (text: string) => string) => {
    if (!parts.has(name)) return
    const text = parts.text(name)
    const after = edit(text)
    if (after !== text) parts.write(name, after)
  }
  const zeroBased = (row: string) => String(moved(Number(row) + 1, insertion) - 1)
  for (const { kind, part } of links) {
    if (kind === 'comments' || kind === 'threadedComment')
      change(part, (text) =>
        text.replace(
          /(\sref=")([^"]*)/gu,
          (_, begin: string, cell: string) => `${begin}${rangesFollow(cell, insertion, false)}`,
        ),
      )
    if (kind === 'drawing')
      change(part, (text) =>
        text.replace(/(<(?:\w+:)?row>)(\d+)(?=<)/gu, (_, tag: string, row: string) => `${tag}${zeroBased(row)}`),
      )
  }
  const boxes = drawingOf(parts.xml(sheet), links)
  if (boxes !== undefined)
    change(boxes.part, (text) =>
      text
        .replace(/(<[\w-]+:Row>\s*)(\d+)/gu, (_, tag: string, row: string) => `${tag}${zeroBased(row)}`)
        .replace(/(<[\w-]+:Anchor>)([^<]*)/gu, (_, tag: string, list: string) => {
          const numbers = list.split(',').map((one) => one.trim())
          const rows = numbers.map((one, at) => (at === 2 || at === 6 ? zeroBased(one) : one))
          return `${tag}${rows.join(', ')}`
        }),
    )
}
