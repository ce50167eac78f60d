import type { CellValue } from '../definition/index.js'
import { mapReferences, type Reference } from './formula-references.js'
import type { Package } from './package-parts.js'
import { relationshipsOf } from './relationships.js'
import type { SheetPart } from './workbook-part.js'
import { escapeXml, unescapeXml } from './xml-text.js'

/** What a cell holds; undefined where it holds nothing. */
export type ValueAt = (sheet: string, row: number, column: number) => CellValue | undefined

/**
 * Writes anew what charts on our sheets remember of the cells they show, for programs that draw them without opening the
 * cells. A chart with a reference to any other sheet is somebody else's and is left alone.
 */
export function refreshCharts(parts: Package, sheets: readonly SheetPart[], valueAt: ValueAt): void {
  const ours = new Set(sheets.map(({ name }) => name))
  const drawings = sheets.flatMap(({ part }) => relationshipsOf(parts, part).filter(({ kind }) => kind === 'drawing'))
  const charts = drawings.flatMap(({ part }) => relationshipsOf(parts, part).filter(({ kind }) => kind === 'chart'))
  for (const { part } of charts) {
    if (!parts.has(part)) continue
    const text = parts.text(part)
    const after = withValues(text, ours, valueAt)
    if (after !== undefined && after !== text) parts.write(part, after)
  }
}

const cached = /(<c:f>)([^<]*)(<\/c:f>\s*<c:(num|str)Cache>)([\s\S]*?)(<\/c:\4Cache>)/gu

function withValues(text: string, ours: ReadonlySet<string>, valueAt: ValueAt): string | undefined {
  const areas = [...text.matchAll(/<c:f>([^<]*)<\/c:f>/gu)].map(([, formula]) => areaOf(unescapeXml(formula as string)))
  if (areas.some((area) => area === undefined || !ours.has(area.sheet))) return undefined
  return text.replace(cached, (whole, ...found: string[]) => {
    const [open = '', formula = '', middle = '', kind = '', content = '', close = ''] = found
    const area = areaOf(unescapeXml(formula)) as Area
    const values = valuesIn(area, valueAt)
    const points = values.flatMap((value, at) => {
      const shown = kind === 'num' ? typeof value === 'number' : value !== undefined && value !== ''
      return shown ? [[at, String(value)] as const] : []
    })
    if (sameContent(content, values.length, points)) return whole
    const format = /<c:formatCode>[\s\S]*?<\/c:formatCode>/u.exec(content)?.[0] ?? ''
    const written = points.map(([at, value]) => `<c:pt idx="${at}"><c:v>${escapeXml(value)}</c:v></c:pt>`)
    return `${open}${formula}${middle}${format}<c:ptCount val="${values.length}"/>${written.join('')}${close}`
  })
}

/** Whether a chart remembers these values already, in whatever way a program wrote them. */
function sameContent(content: string, count: number, points: readonly (readonly [number, string])[]): boolean {
  const known = [...content.matchAll(/<c:pt\s[^>]*?idx="(\d+)"[^>]*>\s*<c:v>([^<]*)<\/c:v>/gu)].map(
    ([, at, value]) => `${at} ${unescapeXml(value as string)}`,
  )
  const counted = /<c:ptCount\s+val="(\d+)"/u.exec(content)?.[1]
  return counted === String(count) && known.join('\n') === points.map((point) => point.join(' ')).join('\n')
}

interface Area {
  readonly sheet: string
  readonly rows: readonly [number, number]
  readonly columns: readonly [number, number]
}

/** The cells of a single reference that names its sheet. */
function areaOf(formula: string): Area | undefined {
  const found: Reference[] = []
  mapReferences(formula, (reference) => {
    found.push(reference)
    return undefined
  })
  const [{ sheet, from, to = from } = { sheet: undefined, from: undefined }, ...others] = found
  if (sheet === undefined || others.length > 0) return undefined
  const ends = [from?.row, to?.row, from?.column, to?.column]
  if (ends.some((end) => end === undefined)) return undefined
  const [top, bottom, left, right] = ends as [number, number, number, number]
  return { sheet, rows: [top, bottom], columns: [left, right] }
}

function valuesIn({ sheet, rows, columns }: Area, valueAt: ValueAt): (CellValue | undefined)[] {
  const values: (CellValue | undefined)[] = []
  for (let row = rows[0]; row <= rows[1]; row += 1)
    for (let column = columns[0]; column <= columns[1]; column += 1) values.push(valueAt(sheet, row, column))
  return values
}
