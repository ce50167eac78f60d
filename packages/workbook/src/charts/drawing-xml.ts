import { columnPixels, type LayoutChart, type LayoutColumn } from '../layout/index.js'
import { escapeXml, relationshipNamespace } from '../package-edit/index.js'

const namespaces = [
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
].join(' ')
const chartNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/chart'

/** English metric units in a pixel. */
const perPixel = 9525

/** Down to the middle of the last row: what ends with the printed area loses its edge there. */
const insideRow = 10 * perPixel

/** The sheet's drawing: each chart over its cells. Relationship `n` is chart `n`. */
export function drawingXml(charts: readonly LayoutChart[], columns: readonly LayoutColumn[]): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr ${namespaces}>${charts
    .map((chart, at) => frameXml(chart, at + 1, columns))
    .join('')}</xdr:wsDr>`
}

function frameXml({ key, title, reads, area }: LayoutChart, number: number, columns: readonly LayoutColumn[]): string {
  const name = `<xdr:cNvPr id="${number + 1}" name="${escapeXml(key)}" title="${escapeXml(title)}" descr="${escapeXml(reads)}"/>`
  const none = '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>'
  const link = `<c:chart xmlns:c="${chartNamespace}" xmlns:r="${relationshipNamespace}" r:id="rId${number}"/>`
  return [
    '<xdr:twoCellAnchor editAs="oneCell">',
    cornerXml('from', area.left, area.firstRow - 1, columns),
    cornerXml('to', area.right, area.lastRow - 1, columns, insideRow),
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${name}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>${none}`,
    `<a:graphic><a:graphicData uri="${chartNamespace}">${link}</a:graphicData></a:graphic></xdr:graphicFrame>`,
    '<xdr:clientData/></xdr:twoCellAnchor>',
  ].join('')
}

function cornerXml(
  which: 'from' | 'to',
  place: number,
  row: number,
  columns: readonly LayoutColumn[],
  down = 0,
): string {
  const column = Math.floor(place)
  const within = Math.round((place - column) * columnPixels(columns[column]?.width ?? 0)) * perPixel
  return `<xdr:${which}><xdr:col>${column}</xdr:col><xdr:colOff>${within}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${down}</xdr:rowOff></xdr:${which}>`
}
