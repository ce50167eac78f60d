import { shape } from './element.js'

/** A bar with parts beside each other; a picture of what stands in words beside it. */
export function partsBar(
  parts: readonly { readonly look: string; readonly part: number }[],
  label: string | undefined,
  look = 'parts-bar',
): SVGElement {
  const pieces = piecesOf(parts.map(({ part }) => part))
  const rects = parts.map(({ look: own }, at) =>
    shape('rect', {
      class: own,
      x: `${100 * (pieces[at]?.from ?? 0)}%`,
      y: 0,
      width: `${100 * (pieces[at]?.width ?? 0)}%`,
      height: '100%',
    }),
  )
  const spoken = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return shape('svg', { class: look, ...spoken }, ...rects)
}

/**
 * Where each part of one lies in a bar. A part below zero (money that comes back) has no width, and what it leaves above one
 * is drawn in proportion.
 */
export function piecesOf(parts: readonly number[]): { readonly from: number; readonly width: number }[] {
  const whole = Math.max(
    1,
    parts.reduce((sum, part) => sum + Math.max(0, part), 0),
  )
  let from = 0
  return parts.map((part) => {
    const piece = { from, width: Math.max(0, part) / whole }
    from += piece.width
    return piece
  })
}
