import type { SheetFrame } from '../layout/index.js'
import { addRelationship, declareType, freeName, relationshipNamespace, type Package } from '../package-edit/index.js'
import { chartXml } from './chart-xml.js'
import { drawingXml } from './drawing-xml.js'

/** Puts the charts of a sheet into the file: a drawing, and one part for each chart. */
export function addCharts(parts: Package, sheetPart: string, sheet: SheetFrame): void {
  const { charts, columns } = sheet
  if (charts.length === 0) return
  const drawing = freeName(parts, 'xl/drawings/drawing', '.xml')
  parts.write(drawing, drawingXml(charts, columns))
  declareType(parts, drawing, 'drawing')
  charts.forEach((chart, at) => {
    const part = freeName(parts, 'xl/charts/chart', '.xml')
    parts.write(part, chartXml(chart))
    declareType(parts, part, 'chart')
    addRelationship(parts, drawing, { id: `rId${at + 1}`, kind: 'chart', part })
  })
  const id = 'bekalCharts'
  addRelationship(parts, sheetPart, { id, kind: 'drawing', part: drawing })
  const text = parts.text(sheetPart)
  const place = text.search(behindDrawing)
  const tag = `<drawing xmlns:r="${relationshipNamespace}" r:id="${id}"/>`
  parts.write(sheetPart, `${text.slice(0, place)}${tag}${text.slice(place)}`)
}

/** What the schema places behind a drawing, of what our writer writes. */
const behindDrawing = /<legacyDrawing\b|<tableParts\b|<extLst\b|<\/worksheet>/u
