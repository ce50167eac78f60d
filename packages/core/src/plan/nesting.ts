import type { IssuePath } from '../result/index.js'

/** How deeply values may be nested below a place: past every rule that can be computed, and far from what exhausts the stack. */
export const deepestNesting = 200

/**
 * The places of a value, three steps from its root at most, below which it is nested too deeply to be looked at: a rule
 * of a scheme, an assignment of a line. Takes no stack itself.
 */
export function placesTooDeep(value: unknown): IssuePath[] {
  return isDeeper(value, deepestNesting) ? placesIn(value, []) : []
}

function placesIn(value: unknown, path: IssuePath): IssuePath[] {
  if (!isDeeper(value, deepestNesting - path.length)) return []
  const inner = path.length < 3 ? placesInside(value as object, path) : []
  return inner.length === 0 ? [path] : inner
}

function placesInside(value: object, path: IssuePath): IssuePath[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    placesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

/** Level by level, each value once: one that contains itself is deeper than anything. */
function isDeeper(value: unknown, levels: number): boolean {
  let level = new Set(isNest(value) ? [value] : [])
  for (let at = 0; at <= levels && level.size > 0; at += 1) {
    const next = new Set<object>()
    for (const nest of level) for (const inner of Object.values(nest)) if (isNest(inner)) next.add(inner)
    level = next
  }
  return level.size > 0
}

function isNest(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
