import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { fontName, type CellStyle } from '../layout/index.js'
import { uncompressed } from './uncompressed.js'

/** Numbers the looks of cells in the order in which they are met. */
export interface CellStyles {
  numberOf(style: CellStyle): number
  /** The styles part with these looks in it. */
  part(): Promise<string>
}

/** The part of the file that says what each number looks like. */
export const stylesPart = 'xl/styles.xml'

export function cellStyles(): CellStyles {
  const numbers = new Map<CellStyle, number>()
  const distinct = new Map<string, { readonly number: number; readonly style: Partial<ExcelJS.Style> }>()
  return {
    numberOf(look) {
      const known = numbers.get(look)
      if (known !== undefined) return known
      const style = styleOf(look)
      const key = JSON.stringify(style)
      // Number 0 is the look of a cell that nobody touched.
      const { number } = distinct.get(key) ?? { number: distinct.size + 1 }
      distinct.set(key, { number, style })
      numbers.set(look, number)
      return number
    },
    part: () => writeStyles([...distinct.values()].map(({ style }) => style)),
  }
}

/**
 * exceljs tells how it numbers looks only in a file, so one is written with a cell for each; then the list of looks is put
 * into the order of our own numbers.
 */
async function writeStyles(styles: readonly Partial<ExcelJS.Style>[]): Promise<string> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('1')
  styles.forEach((style, at) => (sheet.getCell(1, at + 1).style = style))
  const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer(uncompressed)))
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const given = [...text('xl/worksheets/sheet1.xml').matchAll(/<c r="[A-Z]+1" s="(\d+)"/gu)].map(([, id]) => Number(id))
  return text(stylesPart).replace(/<cellXfs [^>]*>(.*)<\/cellXfs>/su, (_, list: string) => {
    const looks = list.match(/<xf [^>]*?\/>|<xf .*?<\/xf>/gsu) ?? []
    const ordered = [0, ...given].map((number) => looks[number])
    if (given.length !== styles.length || ordered.includes(undefined)) throw new UnknownStylesError()
    return `<cellXfs count="${ordered.length}">${ordered.join('')}</cellXfs>`
  })
}

function styleOf(style: CellStyle): Partial<ExcelJS.Style> {
  const edge = style.border === undefined ? undefined : ({ style: 'thin', color: { argb: style.border } } as const)
  return {
    font: {
      name: fontName,
      size: style.font.size,
      color: { argb: style.font.color },
      ...(style.font.bold === true && { bold: true }),
      ...(style.font.italic === true && { italic: true }),
      ...(style.font.underline === true && { underline: true }),
    },
    alignment: {
      vertical: style.vertical,
      ...(style.horizontal !== undefined && { horizontal: style.horizontal }),
      ...(style.wrap === true && { wrapText: true }),
      ...(style.indent !== undefined && { indent: style.indent }),
    },
    protection: { locked: style.locked },
    ...(style.fill !== undefined && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: style.fill } } }),
    ...(edge !== undefined && { border: { top: edge, bottom: edge, left: edge, right: edge } }),
    ...(style.format !== undefined && { numFmt: style.format }),
  }
}

export class UnknownStylesError extends Error {
  override readonly name = 'UnknownStylesError'
  readonly code = 'unknown-styles'
  constructor() {
    super(
      'exceljs wrote the looks of cells in a way that is not known here; cells would look wrong. Keep to its pinned version.',
    )
  }
}
