import { strFromU8, strToU8, unzipSync } from 'fflate'
import { referToRareCharacters } from './rare-characters.js'

/** Why a file is not opened, seen before anything in it is interpreted. */
export type Unsafe = 'not-a-workbook' | 'too-large' | 'too-many-cells' | 'macros' | 'damaged' | 'unusual-xml'

/** Unpacked size beyond which a file is not opened: hundreds of times a planning workbook, yet safe for memory. */
const mostBytes = 256 * 1024 * 1024
/**
 * How many times its own size a file may unpack to. Worksheets, full of like rows, come to twenty times; what unpacks to
 * more was made to fill a memory. Below the floor it does no harm.
 */
const mostGrowth = 60
const floor = 32 * 1024 * 1024
/** Cells of all sheets together: some fifty times the workbook of the founding example. */
const mostCells = 2_000_000
/** The last row that a worksheet has; exceljs makes room for every row up to the greatest number it meets. */
const lastRow = 1_048_576

export type SafeParts = { readonly parts: Record<string, Uint8Array> } | { readonly unsafe: Unsafe }

/**
 * Unpacks the parts that hold cells, in a shape that exceljs reads in bounded time and without mistakes, or says why not.
 * @throws {Error} of the unpacking library when the archive is broken.
 */
export function safeParts(bytes: Uint8Array): SafeParts {
  const names = inventory(bytes)
  if (names.size > Math.min(mostBytes, Math.max(floor, bytes.length * mostGrowth))) return { unsafe: 'too-large' }
  if (names.list.some((name) => /vbaProject\.bin$/iu.test(name))) return { unsafe: 'macros' }
  if (!names.list.includes('[Content_Types].xml')) return { unsafe: 'not-a-workbook' }
  const parts: Record<string, Uint8Array> = unzipSync(bytes, { filter: ({ name }) => !isBesideCells(name) })
  let cells = 0
  for (const [name, content] of Object.entries(parts)) {
    if (!isXml(name)) continue
    const text = strFromU8(content)
    const wrong = wrongWith(name, text)
    if (wrong !== undefined) return { unsafe: wrong }
    if (isSheet(name)) {
      cells += count(text, '<c ') + count(text, '<row ')
      if (cells > mostCells) return { unsafe: 'too-many-cells' }
    }
    const mended = mend(name, text)
    parts[name] = referToRareCharacters(mended === text ? content : strToU8(mended))
  }
  return { parts }
}

/** What the archive says it holds, without unpacking anything. */
function inventory(bytes: Uint8Array): { readonly list: readonly string[]; readonly size: number } {
  const list: string[] = []
  let size = 0
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      list.push(name)
      size += originalSize
      return false
    },
  })
  return { list, size }
}

/**
 * Notes, drawings, charts, pictures, tables and links to other files hold no cell values, nor does what ties them to
 * their sheets. exceljs gives a whole file up over one of them that it cannot read, so they are left out.
 */
const isBesideCells = (name: string) =>
  /^xl\/(?:worksheets\/_rels|drawings|charts|media|tables|comments|threadedComments|printerSettings|externalLinks)/u.test(
    name,
  )

const isXml = (name: string) => /\.(?:xml|rels)$/u.test(name)
const isSheet = (name: string) => name.startsWith('xl/worksheets/')

function wrongWith(name: string, text: string): Unsafe | undefined {
  // Document types can define entities that unfold without end, or that name other files. No program writes one here.
  if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) return 'unusual-xml'
  if (name === '[Content_Types].xml' && text.includes('macroEnabled')) return 'macros'
  if (name === 'xl/workbook.xml' && /<\w+:workbook\b/u.test(text)) return 'unusual-xml'
  if (!isSheet(name)) return undefined
  if (/<\w+:sheetData\b/u.test(text)) return 'unusual-xml'
  for (const [, row] of text.matchAll(/<(?:row|c)\b[^>]*?\sr="[A-Za-z]*(\d{7,})"/gu)) {
    if (Number(row) > lastRow) return 'damaged'
  }
  return undefined
}

/** What exceljs would read wrongly, or never come to an end with, said so that it does not. */
function mend(name: string, text: string): string {
  if (name === 'xl/workbook.xml') {
    let sheets = 0
    return (
      text
        // It makes room for every number up to the greatest: one sheet numbered two thousand million takes for ever.
        .replace(/\bsheetId="[^"]*"/gu, () => `sheetId="${(sheets += 1)}"`)
        // It unfolds a name cell by cell: one over all columns takes for ever. No name holds a value.
        .replace(/<definedNames\b[\s\S]*?<\/definedNames>/u, '')
        // It knows the 1904 calendar only by the number.
        .replace(/\bdate1904="true"/u, 'date1904="1"')
    )
  }
  if (!isSheet(name)) return text
  // It makes an object for each column of a range of widths, however far that reaches. Widths hold no value.
  const narrow = text
    .replace(/<cols\b[^>]*>(?:<col\b[^>]*>(?:<\/col>)?|\s+)*<\/cols>/u, '')
    .replace(/<col\b[^>]*\/>/gu, '')
  if (!narrow.includes(' t="d"')) return narrow
  // It takes a date written out (2027-02-15T00:00:00) for the number 2027; as a text it is read as what it says.
  return narrow
    .replace(/(<c\b[^>]*?\s)t="d"/gu, '$1t="str"')
    .replace(/<v>(\d{4}-\d{2}-\d{2})T00:00:00(?:\.0+)?Z?<\/v>/gu, '<v>$1</v>')
}

function count(text: string, piece: string): number {
  let found = 0
  for (let at = text.indexOf(piece); at !== -1; at = text.indexOf(piece, at + piece.length)) found += 1
  return found
}
