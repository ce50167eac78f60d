import { shape } from './element.js'

/** A bar with parts beside each other, widths from 0 to 1; a picture of what stands in words beside it. */
export function partsBar(
  parts: readonly { readonly look: string; readonly part: number }[],
  label: string | undefined,
  look = 'parts-bar',
): SVGElement {
  let left = 0
  const rects = parts.map(({ look: own, part }) => {
    const rect = shape('rect', { class: own, x: `${100 * left}%`, y: 0, width: `${100 * part}%`, height: '100%' })
    left += part
    return rect
  })
  const spoken = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return shape('svg', { class: look, ...spoken }, ...rects)
}
