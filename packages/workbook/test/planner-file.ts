import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Parts of a planner's own that annotating must never touch. */
export const plannersParts = [
  'xl/worksheets/sheet99.xml',
  'xl/drawings/drawing99.xml',
  'xl/charts/chart99.xml',
] as const

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'
const relationships = (entries: string) =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries}</Relationships>`
const relationship = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`

/**
 * The workbook after a planner has added a sheet with a chart, called like our findings sheet, and written a note of
 * their own on a cell of the cost sheet (`C8`) and on one that is about to be found faulty (`noteOn`).
 */
export function plannerFile(bytes: Uint8Array, costs: string, noteOn: string): Uint8Array {
  const parts = unzipSync(bytes)
  const change = (name: string, edit: (text: string) => string) => {
    parts[name] = strToU8(edit(strFromU8(parts[name] as Uint8Array)))
  }
  const add = (name: string, text: string) => (parts[name] = strToU8(head + text))
  const override = (part: string, type: string) =>
    `<Override PartName="/${part}" ContentType="application/vnd.${type}+xml"/>`
  change('[Content_Types].xml', (text) =>
    text.replace(
      '</Types>',
      [
        override(plannersParts[0], 'openxmlformats-officedocument.spreadsheetml.worksheet'),
        override(plannersParts[1], 'openxmlformats-officedocument.drawing'),
        override(plannersParts[2], 'openxmlformats-officedocument.drawingml.chart'),
        override('xl/comments1.xml', 'openxmlformats-officedocument.spreadsheetml.comments'),
        '</Types>',
      ].join(''),
    ),
  )
  change('xl/workbook.xml', (text) =>
    text.replace('</sheets>', '<sheet name="TEMUAN" sheetId="99" r:id="rId990"/></sheets>'),
  )
  change('xl/_rels/workbook.xml.rels', (text) =>
    text.replace(
      '</Relationships>',
      `${relationship('rId990', 'worksheet', 'worksheets/sheet99.xml')}</Relationships>`,
    ),
  )
  add(
    plannersParts[0],
    `<worksheet xmlns="${main}" xmlns:r="${office}"><sheetData><row r="1"><c r="A1"><v>3</v></c></row>\r\n<row r="2"><c r="A2"><v>5</v></c></row></sheetData><drawing r:id="rId1"/></worksheet>`,
  )
  parts['xl/worksheets/_rels/sheet99.xml.rels'] = strToU8(
    relationships(relationship('rId1', 'drawing', '../drawings/drawing99.xml')),
  )
  add(
    plannersParts[1],
    `<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main"><xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Grafik"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${drawing}/chart"><c:chart xmlns:c="${drawing}/chart" xmlns:r="${office}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
  )
  parts['xl/drawings/_rels/drawing99.xml.rels'] = strToU8(
    relationships(relationship('rId1', 'chart', '../charts/chart99.xml')),
  )
  add(
    plannersParts[2],
    `<c:chartSpace xmlns:c="${drawing}/chart"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>'TEMUAN'!$A$1:$A$2</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`,
  )
  addNotes(parts, costs, ['C8', noteOn])
  return zipSync(parts)
}

/** Notes as Excel writes them, line breaks and all; of this sheet there are then no others. */
function addNotes(parts: Record<string, Uint8Array>, sheet: string, cells: readonly string[]): void {
  const notes = cells.map(
    (cell) => `<comment ref="${cell}" authorId="0"><text><t>Sri:\nhubungi toko</t></text></comment>`,
  )
  parts['xl/comments1.xml'] = strToU8(
    `${head}<comments xmlns="${main}"><authors><author>Sri</author></authors><commentList>${notes.join('')}</commentList></comments>`,
  )
  const shapes = cells.map((cell, at) => {
    const [, letter = 'A', digits = '1'] = /^([A-Z])(\d+)$/u.exec(cell) ?? []
    const place = `<x:Row>${Number(digits) - 1}</x:Row>\r\n<x:Column>${letter.charCodeAt(0) - 65}</x:Column>`
    return `<v:shape id="_x0000_s${1025 + at}" type="#_x0000_t202" style='visibility:hidden'>\r\n<v:textbox><div></div></v:textbox><x:ClientData ObjectType="Note">${place}</x:ClientData></v:shape>\r\n`
  })
  parts['xl/drawings/vmlDrawing1.vml'] = strToU8(
    `<xml xmlns:v="urn:schemas-microsoft-com:vml"\r\n xmlns:o="urn:schemas-microsoft-com:office:office"\r\n xmlns:x="urn:schemas-microsoft-com:office:excel">\r\n<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>${shapes.join('')}</xml>`,
  )
  const file = sheet.split('/').at(-1) as string
  parts[`xl/worksheets/_rels/${file}.rels`] = strToU8(
    relationships(
      relationship('rId1', 'comments', '../comments1.xml') +
        relationship('rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'),
    ),
  )
  const text = strFromU8(parts[sheet] as Uint8Array).replace(/<legacyDrawing [^>]*\/>/u, '')
  parts[sheet] = strToU8(text.replace('</worksheet>', '<legacyDrawing r:id="rId2"/></worksheet>'))
}
