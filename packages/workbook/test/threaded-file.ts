import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate'

/** One conversation on a cell, as Microsoft 365 writes it. */
export interface Thread {
  readonly cell: string
  /** Of its first remark; the placeholder for older programs names it as its author. */
  readonly guid: string
}

export const personsPart = 'xl/persons/person.xml'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
const threaded = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments'
const office = 'http://schemas.microsoft.com/office/2017/10/relationships'
const types = 'application/vnd.ms-excel'
const person = '{6C1D9A10-0000-4000-8000-0000000000AA}'

export const threadPart = (sheet: number) => `xl/threadedComments/threadedComment${sheet}.xml`

/**
 * A sheet of our file after people have talked on its cells in Microsoft 365: the thread with an answer, who they are,
 * and on each cell the note that older programs show, whose author is the thread (`tc={guid}`).
 */
export function withThreads(bytes: Uint8Array, sheet: number, threads: readonly Thread[]): Uint8Array {
  const parts = threadsAlone(unzipSync(bytes), sheet, threads)
  const comments = `xl/comments${sheet}.xml`
  edit(parts, comments, (xml) => {
    const known = [...xml.matchAll(/<author>|<author\/>/gu)].length
    const authors = threads.map(({ guid }) => `<author>tc=${guid}</author>`).join('')
    const notes = threads.map(
      ({ cell, guid }, at) =>
        `<comment ref="${cell}" authorId="${known + at}" shapeId="0" xr:uid="${guid}" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"><text><t>[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment.\n\nComment:\n    Apakah ini sudah termasuk ongkos?</t></text></comment>`,
    )
    return xml
      .replace('</authors>', `${authors}</authors>`)
      .replace('</commentList>', `${notes.join('')}</commentList>`)
  })
  edit(parts, `xl/drawings/vmlDrawing${sheet}.vml`, (vml) => {
    const numbers = [...vml.matchAll(/_x0000_s(\d+)/gu)].map(([, number]) => Number(number))
    const shapes = threads.map(({ cell }, at) => {
      const { row, column } = placeOf(cell)
      return `<v:shape id="_x0000_s${Math.max(...numbers) + 1 + at}" type="#_x0000_t202" style='visibility:hidden'><v:textbox><div></div></v:textbox><x:ClientData ObjectType="Note"><x:Anchor>${column}, 15, ${row - 1}, 2, ${column + 2}, 15, ${row + 3}, 4</x:Anchor><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
    })
    return vml.replace('</xml>', `${shapes.join('')}</xml>`)
  })
  return zipSync(parts)
}

/** The same from a program that writes no notes for older ones: only the threads are there. */
export function withThreadsAlone(bytes: Uint8Array, sheet: number, threads: readonly Thread[]): Uint8Array {
  return zipSync(threadsAlone(unzipSync(bytes), sheet, threads))
}

function threadsAlone(parts: Unzipped, sheet: number, threads: readonly Thread[]): Unzipped {
  const remarks = threads.map(({ cell, guid }) => {
    const said = (id: string, more: string, text: string) =>
      `<threadedComment ref="${cell}" dT="2027-03-02T08:15:00.00" personId="${person}" id="${id}"${more}><text>${text}</text></threadedComment>`
    const answer = guid.replace(/^\{./u, '{F')
    return said(guid, '', 'Apakah ini sudah termasuk ongkos?') + said(answer, ` parentId="${guid}"`, 'Sudah.')
  })
  parts[threadPart(sheet)] = strToU8(
    `${head}<ThreadedComments xmlns="${threaded}">${remarks.join('')}</ThreadedComments>`,
  )
  parts[personsPart] = strToU8(
    `${head}<personList xmlns="${threaded}"><person displayName="Perencana" id="${person}" userId="S::perencana@contoh.id" providerId="AD"/></personList>`,
  )
  const link = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`
  edit(parts, `xl/worksheets/_rels/sheet${sheet}.xml.rels`, (xml) =>
    xml.replace(
      '</Relationships>',
      `${link('rIdThread', 'threadedComment', `../threadedComments/threadedComment${sheet}.xml`)}</Relationships>`,
    ),
  )
  edit(parts, 'xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace('</Relationships>', `${link('rIdPerson', 'person', 'persons/person.xml')}</Relationships>`),
  )
  edit(parts, '[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      `<Override PartName="/${threadPart(sheet)}" ContentType="${types}.threadedcomments+xml"/><Override PartName="/${personsPart}" ContentType="${types}.person+xml"/></Types>`,
    ),
  )
  return parts
}

/** A note on a sheet with all that belongs to it: who wrote it, and the places of its boxes. */
export interface SeenNote {
  readonly cell: string
  readonly author: string
  readonly text: string
  readonly boxes: number
}

/** The notes of a sheet, read without the code under test. */
export function notesOn(bytes: Uint8Array, sheet: number): SeenNote[] {
  const parts = unzipSync(bytes)
  const text = (name: string) => strFromU8(parts[name] as Uint8Array)
  const rels = text(`xl/worksheets/_rels/sheet${sheet}.xml.rels`)
  const target = (kind: string) => `xl/${new RegExp(`/${kind}"[^>]*Target="\\.\\./([^"]+)"`, 'u').exec(rels)?.[1]}`
  const xml = text(target('comments'))
  const authors = [...xml.matchAll(/<author>(.*?)<\/author>|<author\/>/gsu)].map(([, name = '']) => name)
  const boxes = [...text(target('vmlDrawing')).matchAll(/<x:Row>(\d+)<\/x:Row>\s*<x:Column>(\d+)<\/x:Column>/gu)].map(
    ([, row, column]) => `${Number(row)} ${Number(column)}`,
  )
  return [...xml.matchAll(/<comment ref="([^"]+)" authorId="(\d+)"[^>]*>(.*?)<\/comment>/gsu)].map(
    ([, cell = '', author, body = '']) => {
      const { row, column } = placeOf(cell)
      const place = `${row - 1} ${column - 1}`
      return {
        cell,
        author: authors[Number(author)] ?? '?',
        text: body.replace(/<[^>]*>/gu, ''),
        boxes: boxes.filter((one) => one === place).length,
      }
    },
  )
}

function edit(parts: Unzipped, name: string, change: (text: string) => string): void {
  parts[name] = strToU8(change(strFromU8(parts[name] as Uint8Array)))
}

function placeOf(cell: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/u.exec(cell) ?? []
  return { row: Number(digits), column: [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) }
}
