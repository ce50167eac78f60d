import type { PlanParameter } from './schema.js'

/** Two values of one parameter that both claim some days. */
export interface ParameterOverlap {
  /** Position of the entry that gives way, and of the one that counts. */
  readonly at: number
  readonly counts: number
  /** The first day that both claim; undefined: from the beginning. */
  readonly from: string | undefined
}

/**
 * Entries that claim the same days. A value without an end lasts until the next one begins, so that alone is no overlap;
 * two that begin together are one, and so is a stated end that reaches into the next value.
 */
export function parameterOverlaps(parameters: readonly PlanParameter[]): ParameterOverlap[] {
  const ordered = parameters
    .map(({ id, validFrom = '', validTo }, at) => ({ id, validFrom, validTo, at }))
    .sort((a, b) => compare(a.validFrom, b.validFrom) || a.at - b.at)
  return ordered.flatMap((entry, n) =>
    ordered
      .slice(0, n)
      .filter(({ id }) => id === entry.id)
      .filter(({ validFrom, validTo }) => validFrom === entry.validFrom || (validTo ?? '') >= entry.validFrom)
      .map(({ at }) => ({ at, counts: entry.at, from: entry.validFrom || undefined })),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
