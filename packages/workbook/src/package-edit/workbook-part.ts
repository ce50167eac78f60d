import type { Element } from '@xmldom/xmldom'
import { parseReference, reference } from './cell-place.js'
import { append, remove, setAttribute, splice } from './edits.js'
import { BrokenXmlError, childOf, childrenOf, endOf, neededChild, type Edit, type LocatedXml } from './located-xml.js'
import { MissingPartError, type Package } from './package-parts.js'
import { addRelationship, linkTo, relationshipNamespace, relationshipsOf, removeRelationship } from './relationships.js'
import { escapeXml } from './xml-text.js'

export interface SheetPart {
  readonly name: string
  readonly part: string
  readonly sheetId: string
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationshipId = 'bekalFindings'
/** Names the findings sheet in the file itself: it follows the sheet when a planner renames or moves it. */
const ownName = '_Bekal_findings'

/**
 * @throws {MissingPartError} when the file has no workbook part.
 * @throws {BrokenXmlError} when it is of the Strict variant, which names everything differently.
 */
export function workbookPart(parts: Package): string {
  const found = relationshipsOf(parts, '').find(({ kind }) => kind === 'officeDocument')
  if (found === undefined || !parts.has(found.part)) throw new MissingPartError('xl/workbook.xml')
  if (parts.xml(found.part).root.namespaceURI !== main) throw new BrokenXmlError(found.part, 'it is Strict Open XML')
  return found.part
}

/** All worksheets, in the order of their tabs. */
export function sheetsOf(parts: Package): SheetPart[] {
  const book = workbookPart(parts)
  const targets = new Map(relationshipsOf(parts, book).map(({ id, part }) => [id, part]))
  return sheetElements(parts.xml(book)).map((sheet) => ({
    name: sheet.getAttribute('name') ?? '',
    part: targets.get(relationshipOf(sheet)) ?? '',
    sheetId: sheet.getAttribute('sheetId') ?? '',
  }))
}

/** Puts the findings sheet behind all others. `titleRow` is repeated on each printed page. */
export function addFindingsSheet(
  parts: Package,
  { name, part }: Pick<SheetPart, 'name' | 'part'>,
  titleRow: number,
): void {
  const book = workbookPart(parts)
  const xml = parts.xml(book)
  const sheets = sheetElements(xml)
  const sheetId = Math.max(0, ...sheets.map((sheet) => Number(sheet.getAttribute('sheetId')))) + 1
  const tag = `<sheet name="${escapeXml(name)}" sheetId="${sheetId}" ${linkTo(xml, relationshipId)}/>`
  const text = (cell: string) => escapeXml(reference(name, cell))
  const names = [
    `<definedName name="_xlnm.Print_Titles" localSheetId="${sheets.length}">${text(`$${titleRow}:$${titleRow}`)}</definedName>`,
    `<definedName name="${ownName}" hidden="1">${text('$A$1')}</definedName>`,
  ].join('')
  const edits = [append(xml, neededChild(xml, 'sheets'), tag), addNames(xml, names)]
  parts.write(book, splice(xml.text, edits))
  addRelationship(parts, book, { id: relationshipId, kind: 'worksheet', part })
}

function addNames(xml: LocatedXml, names: string): Edit {
  const known = childOf(xml.root, 'definedNames')
  if (known !== undefined) return append(xml, known, names)
  const before = childOf(xml.root, 'externalReferences') ?? childOf(xml.root, 'functionGroups')
  const behind = endOf(xml, before ?? neededChild(xml, 'sheets'))
  return { at: behind, until: behind, text: `<definedNames>${names}</definedNames>` }
}

/** The findings sheet of an annotated file, wherever it stands and whatever it is called by now. */
export function findFindingsSheet(parts: Package): SheetPart | undefined {
  const name = definedNames(parts.xml(workbookPart(parts))).find((one) => one.getAttribute('name') === ownName)
  const place = parseReference(name?.textContent ?? '')
  return sheetsOf(parts).find((sheet) => sheet.name === place?.sheet)
}

export function isAnnotated(parts: Package): boolean {
  return definedNames(parts.xml(workbookPart(parts))).some((one) => one.getAttribute('name') === ownName)
}

/** Takes out the name of the findings sheet and, where there is one, the sheet with everything the workbook says of it. */
export function removeFindingsSheet(parts: Package, own: SheetPart | undefined): void {
  const book = workbookPart(parts)
  const xml = parts.xml(book)
  const sheets = sheetElements(xml)
  const at = own === undefined ? -1 : sheetsOf(parts).findIndex(({ part }) => part === own.part)
  const names = definedNames(xml)
  const gone = names.filter(
    (one) => one.getAttribute('name') === ownName || (at >= 0 && one.getAttribute('localSheetId') === String(at)),
  )
  const list = childOf(xml.root, 'definedNames')
  const edits =
    list !== undefined && gone.length === names.length
      ? [remove(xml, list)]
      : [...gone.map((one) => remove(xml, one)), ...namesMovedUp(xml, names, gone, at)]
  const sheet = sheets[at]
  if (sheet !== undefined) edits.push(remove(xml, sheet), ...tabsMovedUp(xml, at))
  parts.write(book, splice(xml.text, edits))
  if (sheet !== undefined) removeRelationship(parts, book, relationshipOf(sheet))
}

/** Names that belong to a sheet count sheets from 0: those behind the one that goes move up. */
function namesMovedUp(xml: LocatedXml, names: readonly Element[], gone: readonly Element[], at: number): Edit[] {
  return names
    .filter((one) => !gone.includes(one) && at >= 0 && Number(one.getAttribute('localSheetId') ?? -1) > at)
    .map((one) => setAttribute(xml, one, 'localSheetId', Number(one.getAttribute('localSheetId')) - 1))
}

/** The same for the tab that a window shows: a saved file may stand on the sheet that goes. */
function tabsMovedUp(xml: LocatedXml, at: number): Edit[] {
  const views = childOf(xml.root, 'bookViews')
  return (views === undefined ? [] : childrenOf(views)).flatMap((view) =>
    ['activeTab', 'firstSheet'].flatMap((name) => {
      const tab = Number(view.getAttribute(name) ?? -1)
      return tab >= at && tab > 0 ? [setAttribute(xml, view, name, tab - 1)] : []
    }),
  )
}

function sheetElements({ root }: LocatedXml): Element[] {
  return childrenOf(childOf(root, 'sheets') ?? root, 'sheet')
}

function definedNames({ root }: LocatedXml): Element[] {
  const list = childOf(root, 'definedNames')
  return list === undefined ? [] : childrenOf(list, 'definedName')
}

function relationshipOf(sheet: Element): string {
  return sheet.getAttributeNS(relationshipNamespace, 'id') ?? ''
}
