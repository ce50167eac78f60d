import { formatCellPlace, type CellPlace } from './cell-place.js'

/**
 * The boxes in which notes are shown, in the old drawing language VML. Excel itself writes it so that no XML parser reads
 * it (unclosed tags), therefore this file looks for whole shapes in the text and touches nothing else. Prefixes may be any:
 * openpyxl calls them `ns0`, `ns1`, and declares them where they stand.
 */

/** Where a note's box stands: its corners in cells, from 0. */
export interface NoteBox {
  readonly place: CellPlace
  readonly toColumn: number
  readonly toRow: number
}

const shapeType =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
const namespaces = [
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:x="urn:schemas-microsoft-com:office:excel"',
].join(' ')

/** A drawing with nothing but these boxes. Numbers of shapes go in blocks of 1,024, of which `block` is the first free one. */
export function newDrawing(boxes: readonly NoteBox[], block: number): string {
  const blocks = Array.from({ length: Math.ceil((boxes.length + 1) / 1024) }, (_, at) => block + at).join(',')
  const layout = `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks}"/></o:shapelayout>`
  return `<xml ${namespaces}>${layout}${shapeType}${shapes(boxes, block * 1024)}</xml>`
}

/** Adds boxes behind the shapes that a drawing has. */
export function addToDrawing(drawing: string, boxes: readonly NoteBox[]): string {
  const end = drawing.lastIndexOf('</xml>')
  const numbers = [...drawing.matchAll(/_x0000_s(\d+)/gu)].map(([, number]) => Number(number))
  const root = /<xml[^>]*>/u.exec(drawing)?.[0] ?? ''
  const added = `${/id=["']_x0000_t202["']/u.test(drawing) ? '' : shapeType}${shapes(boxes, Math.max(1024, ...numbers))}`
  // What we add declares its prefixes itself where the drawing does not, so that taking it out leaves nothing behind.
  const declared = root.includes('xmlns:v=') ? added : added.replace(/<v:shape(?:type)?(?=\s)/gu, `$& ${namespaces}`)
  return `${drawing.slice(0, end)}${declared}${drawing.slice(end)}`
}

/** Takes out the boxes of the notes in these cells (`F7`). */
export function removeFromDrawing(drawing: string, cells: ReadonlySet<string>): string {
  const rest = drawing.replace(/<([\w-]+):shape\s[^]*?<\/\1:shape>/gu, (shape) => {
    const isNote = /ObjectType=["']Note["']/u.test(shape)
    const number = (name: string) => Number(new RegExp(`<[\\w-]+:${name}>\\s*(\\d+)\\s*<`, 'u').exec(shape)?.[1] ?? -1)
    const cell = { row: number('Row') + 1, column: number('Column') + 1 }
    return isNote && cell.row > 0 && cell.column > 0 && cells.has(formatCellPlace(cell)) ? '' : shape
  })
  if (rest.includes('#_x0000_t202')) return rest
  return rest.replace(shapeType, '').replace(shapeType.replace('<v:shapetype', `$& ${namespaces}`), '')
}

export function hasShapes(drawing: string): boolean {
  return /<[\w-]+:(?:shape|rect|oval|line|group|roundrect|polyline|image|arc|curve)[\s>]/u.test(drawing)
}

/** The first block of shape numbers that none of the drawings uses. */
export function freeBlock(drawings: readonly string[]): number {
  const used = drawings.flatMap((drawing) =>
    [...drawing.matchAll(/<[\w-]+:idmap\s[^>]*data=["']([\d,\s]+)["']/gu)].flatMap(([, list]) =>
      (list as string).split(',').map(Number),
    ),
  )
  return Math.max(0, ...used) + 1
}

function shapes(boxes: readonly NoteBox[], above: number): string {
  return boxes.map((box, at) => shape(box, above + at + 1, at + 1)).join('')
}

function shape({ place, toColumn, toRow }: NoteBox, number: number, layer: number): string {
  const anchor = [place.column, 12, place.row - 1, 4, toColumn, 12, toRow, 4].join(', ')
  return [
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;z-index:${layer};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>',
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>`,
    `<x:AutoFill>False</x:AutoFill><x:Row>${place.row - 1}</x:Row><x:Column>${place.column - 1}</x:Column></x:ClientData></v:shape>`,
  ].join('')
}
