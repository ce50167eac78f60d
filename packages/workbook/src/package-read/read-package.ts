import type { RawSheet, RawWorkbook } from '../definition/index.js'
import { Budget } from './budget.js'
import type { SheetContext } from './cell-reader.js'
import { numberLooks } from './number-looks.js'
import { otherFile, type OtherFile } from './file-kind.js'
import { relationshipsIn, relationshipsPart, type Relationship } from './relationships.js'
import { sharedStrings } from './shared-strings.js'
import { readSheetPart } from './sheet-part.js'
import { unpack } from './unpack.js'
import { workbookOutline } from './workbook-outline.js'
import { zipDirectory, type ZipEntry } from './zip-directory.js'

/** Why bytes could not be opened as a workbook. */
export type Unreadable =
  OtherFile | 'open-document' | 'binary-excel' | 'too-large' | 'too-many-cells' | 'macros' | 'unusual-xml' | 'damaged'

export type ReadPackage = { readonly workbook: RawWorkbook } | { readonly unreadable: Unreadable }

/** Unpacked size of all parts beyond which a file is not opened. One part at a time is unpacked. */
const mostBytes = 768 * 1024 * 1024
/**
 * How many times its own size a file may unpack to. Worksheets, full of like rows, come to thirty times; what unpacks to
 * more was made to fill a memory. Below the floor it does no harm.
 */
const [mostGrowth, floor] = [48, 24 * 1024 * 1024]
const mostParts = 10_000

/** Opens the bytes of an .xlsx file: cells as they are, nothing interpreted. Never throws for bad bytes. */
export function readPackage(bytes: Uint8Array): ReadPackage {
  const other = otherFile(bytes)
  if (other !== undefined) return { unreadable: other }
  try {
    const parts = zipDirectory(bytes)
    const refused = refusal(bytes, parts)
    return refused === undefined ? readParts(bytes, parts) : { unreadable: refused }
  } catch (error) {
    return { unreadable: reasonOf(error) }
  }
}

function refusal(bytes: Uint8Array, parts: ReadonlyMap<string, ZipEntry>): Unreadable | undefined {
  if (parts.size > mostParts) return 'too-large'
  const size = [...parts.values()].reduce((sum, part) => sum + part.size, 0)
  if (size > Math.min(mostBytes, Math.max(floor, bytes.length * mostGrowth))) return 'too-large'
  if ([...parts.values()].some(({ encrypted }) => encrypted)) return 'password'
  const names = [...parts.keys()]
  if (names.some((name) => /vbaProject\.bin$/iu.test(name))) return 'macros'
  if (names.includes('content.xml') && names.includes('META-INF/manifest.xml')) return 'open-document'
  if (names.includes('xl/workbook.bin')) return 'binary-excel'
  return parts.has('[Content_Types].xml') ? undefined : 'not-a-workbook'
}

function readParts(bytes: Uint8Array, parts: ReadonlyMap<string, ZipEntry>): ReadPackage {
  const open = (name: string | undefined) => {
    const entry = name === undefined ? undefined : parts.get(name)
    return entry && unpack(bytes, entry)
  }
  if (new TextDecoder().decode(open('[Content_Types].xml')).includes('macroEnabled')) return { unreadable: 'macros' }
  const book = partOf(relationshipsIn(open(relationshipsPart('')), ''), 'officeDocument')
  const outline = book === undefined || !parts.has(book) ? undefined : workbookOutline(open(book) as Uint8Array)
  if (book === undefined || outline === undefined) return { unreadable: 'not-a-workbook' }
  const links = relationshipsIn(open(relationshipsPart(book)), book)
  const context: SheetContext = {
    strings: sharedStrings(open(partOf(links, 'sharedStrings'))),
    looks: numberLooks(open(partOf(links, 'styles'))),
    from1904: outline.from1904,
    budget: new Budget(bytes.length),
  }
  const sheets = outline.sheets.flatMap(({ name, relationship }): RawSheet[] => {
    const part = links.find(({ id, kind }) => id === relationship && kind === 'worksheet')?.part
    const content = open(part)
    const sheet = content && readSheetPart(content, context)
    return sheet === undefined ? [] : [{ name, ...sheet }]
  })
  if (sheets.length === 0) return { unreadable: 'not-a-workbook' }
  const linkedFiles = links.filter(({ kind }) => kind === 'externalLink').length
  return { workbook: { sheets, linkedFiles } }
}

function partOf(relationships: readonly Relationship[], kind: string): string | undefined {
  return relationships.find((one) => one.kind === kind)?.part
}

/** Libraries throw plain errors for broken archives; to the person who sent the file all of them mean the same. */
function reasonOf(error: unknown): Unreadable {
  const { code } = error as { code?: unknown }
  return code === 'too-many-cells' || code === 'unusual-xml' ? code : 'damaged'
}
