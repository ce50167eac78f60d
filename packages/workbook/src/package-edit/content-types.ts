import { append, remove, splice } from './edits.js'
import { childrenOf } from './located-xml.js'
import type { Package } from './package-parts.js'

const part = '[Content_Types].xml'

const types = {
  worksheet: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  comments: 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  vmlDrawing: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
} as const

/** States what a new part is. */
export function declareType(parts: Package, name: string, kind: keyof typeof types): void {
  const xml = parts.xml(part)
  parts.write(
    part,
    splice(xml.text, [append(xml, xml.root, `<Override PartName="/${name}" ContentType="${types[kind]}"/>`)]),
  )
}

/** Forgets a part that is gone. */
export function forgetType(parts: Package, name: string): void {
  const xml = parts.xml(part)
  const own = childrenOf(xml.root, 'Override').filter((one) => one.getAttribute('PartName') === `/${name}`)
  parts.write(
    part,
    splice(
      xml.text,
      own.map((one) => remove(xml, one)),
    ),
  )
}
