import { DOMParser } from '@xmldom/xmldom'
import { expect, test } from 'vitest'
import { addToDrawing, freeBlock, hasShapes, newDrawing, removeFromDrawing } from './note-shapes.js'

const box = (row: number, column: number) => ({ place: { row, column }, toColumn: column + 3, toRow: row + 3 })

/** As Excel writes it: unclosed tags, line breaks, a button beside the notes, no shape type for notes. */
const excels = `<xml xmlns:v="urn:schemas-microsoft-com:vml"\r\n><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="3,7"/></o:shapelayout>
<v:shape id="_x0000_s3080" type="#_x0000_t201"><v:textbox><div>Tombol<br>dua</div></v:textbox><x:ClientData ObjectType="Button"><x:Row>6</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>
</xml>`

test('boxes are added to a drawing that no XML parser reads, and taken out without a trace', () => {
  const added = addToDrawing(excels, [box(7, 2), box(8, 3)])
  expect(added).toContain('id="_x0000_s3081"')
  expect(added).toContain('<x:Row>6</x:Row><x:Column>1</x:Column></x:ClientData></v:shape><v:shape id="_x0000_s3082"')
  expect(removeFromDrawing(added, new Set(['B7', 'C8']))).toBe(excels)
  expect(removeFromDrawing(added, new Set(['B7']))).toContain('_x0000_s3082')
})

test('a drawing of our own has numbers of shapes that no other has', () => {
  expect(freeBlock([excels, ''])).toBe(8)
  const many = newDrawing(
    Array.from({ length: 1024 }, (_, at) => box(at + 1, 1)),
    8,
  )
  expect(many).toContain('data="8,9"')
  expect(many).toContain('_x0000_s8193')
  expect(hasShapes(many)).toBe(true)
  expect(hasShapes(newDrawing([], 1))).toBe(false)
  expect(hasShapes(excels)).toBe(true)
})

test('boxes beside those of openpyxl, whose prefixes are its own: well-formed, and taken out without a trace', () => {
  const [v, x] = ['urn:schemas-microsoft-com:vml', 'urn:schemas-microsoft-com:office:excel']
  const theirs = `<xml><ns0:shapelayout xmlns:ns0="urn:schemas-microsoft-com:office:office"><ns0:idmap data="4"/></ns0:shapelayout><ns2:shapetype xmlns:ns2="${v}" id="_x0000_t202"/><ns0:shape xmlns:ns0="${v}" id="_x0000_s1026" type="#_x0000_t202"><ns2:ClientData xmlns:ns2="${x}" ObjectType="Note"><ns2:Row>5</ns2:Row><ns2:Column>0</ns2:Column></ns2:ClientData></ns0:shape></xml>`
  const added = addToDrawing(theirs, [box(7, 2)])
  const root = new DOMParser({
    onError: (_, message) => {
      throw new TypeError(message)
    },
  }).parseFromString(added, 'text/xml')
  expect([...root.getElementsByTagNameNS(v, 'shape')]).toHaveLength(2)
  expect([...root.getElementsByTagNameNS(x, 'Row')].map((row) => row.textContent)).toEqual(['5', '6'])
  expect(removeFromDrawing(added, new Set(['B7']))).toBe(theirs)
  expect(hasShapes(theirs)).toBe(true)
  expect(freeBlock([theirs])).toBe(5)
  expect(hasShapes(removeFromDrawing(theirs, new Set(['A6'])))).toBe(false)
})
