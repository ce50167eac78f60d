import { setAttribute, splice } from './edits.js'
import { childOf, childrenOf } from './located-xml.js'
import type { Package } from './package-parts.js'
import { attributeOf, scanSheet, withoutAttribute } from './sheet-text.js'
import { isOn } from './sheet-rows.js'
import { workbookPart } from './workbook-part.js'

/** Shows hidden sheets. */
export function showSheets(parts: Package, names: readonly string[]): void {
  const book = workbookPart(parts)
  const xml = parts.xml(book)
  const list = childOf(xml.root, 'sheets')
  const hidden = (list === undefined ? [] : childrenOf(list, 'sheet')).filter(
    (sheet) => names.includes(sheet.getAttribute('name') ?? '') && sheet.getAttribute('state') === 'hidden',
  )
  if (hidden.length === 0) return
  const edits = hidden.map((sheet) => setAttribute(xml, sheet, 'state', 'visible'))
  parts.write(book, splice(xml.text, edits))
}

export function hiddenSheets(parts: Package): string[] {
  const list = childOf(parts.xml(workbookPart(parts)).root, 'sheets')
  return (list === undefined ? [] : childrenOf(list, 'sheet')).flatMap((sheet) =>
    sheet.getAttribute('state') === 'hidden' ? [sheet.getAttribute('name') ?? ''] : [],
  )
}

/** The text of a sheet with rows hidden or shown. */
export function foldRows(text: string, name: string, folded: ReadonlyMap<number, boolean>): string {
  const edits = scanSheet(text, name).rows.flatMap((row) => {
    const hide = folded.get(row.number)
    if (hide === undefined || hide === isOn(attributeOf(row.attributes, 'hidden') ?? null)) return []
    const rest = withoutAttribute(row.attributes, 'hidden')
    const tag = `<row${rest}${hide ? ' hidden="1"' : ''}${row.empty ? '/>' : '>'}`
    return [{ at: row.start, until: row.tagEnd, text: tag }]
  })
  return splice(text, edits)
}

/** The text of a sheet with hidden columns shown. Columns that are described together are taken apart where needed. */
export function showColumns(text: string, columns: ReadonlySet<number>): string {
  return text.replace(/<cols(?:\s[^>]*)?>[\s\S]*?<\/cols>/u, (list) =>
    list.replace(/<col(\s[^>]*?)\/?>(?:<\/col>)?/gu, (whole, attributes: string) => {
      const [from, to] = ['min', 'max'].map((end) => Number(attributeOf(attributes, end) ?? 0)) as [number, number]
      const hidden = isOn(attributeOf(attributes, 'hidden') ?? null)
      const own = [...columns].filter((column) => from <= column && column <= to).sort((a, b) => a - b)
      if (!hidden || own.length === 0) return whole
      const rest = ['min', 'max', 'hidden'].reduce(withoutAttribute, attributes)
      const span = (min: number, max: number, hide: boolean) =>
        min > max ? '' : `<col min="${min}" max="${max}"${rest}${hide ? ' hidden="1"' : ''}/>`
      let next = from
      const pieces = own.map((column) => {
        const before = span(next, column - 1, true)
        next = column + 1
        return before + span(column, column, false)
      })
      return [...pieces, span(next, to, true)].join('')
    }),
  )
}
