/** How the rows of a table come to hold the entries of a plan in their order. */
export interface RowOrder {
  /** For each place in the table, from 0: the place whose content it gets; its own where nothing moves. */
  readonly from: readonly number[]
  /** How many entries of the plan have no row yet, and how many rows hold what the plan no longer has. */
  readonly added: number
  readonly removed: number
}

/**
 * Finds for each entry of the plan the row that has been about it, by what the entry is known by. Rows stay where they
 * are as far as the order of the plan lets them; a row whose entry is gone, or that never had one, takes a new entry.
 * @param before what the rows of the file are known by; undefined for free rows. @param after the entries of the plan.
 */
export function orderRows(before: readonly (string | undefined)[], after: readonly string[]): RowOrder {
  const waiting = new Map<string, number[]>()
  before.forEach((key, at) => key !== undefined && waiting.set(key, [...(waiting.get(key) ?? []), at]))
  const matched = after.map((key) => waiting.get(key)?.shift())
  const taken = new Set(matched.filter((at) => at !== undefined))
  const free = before.flatMap((key, at) => (taken.has(at) ? [] : [{ at, blank: key === undefined }]))
  const take = (wanted: (one: { at: number; blank: boolean }) => boolean) => {
    const found = free.findIndex(wanted)
    return found < 0 ? undefined : free.splice(found, 1)[0]?.at
  }
  const from: (number | undefined)[] = before.map((_, place) =>
    place < after.length && matched[place] !== undefined ? matched[place] : take(({ at }) => at === place),
  )
  const filled = from.map((at) => at ?? take(({ blank }) => blank) ?? take(() => true) ?? 0)
  return {
    from: filled,
    added: matched.filter((at) => at === undefined).length,
    removed: before.filter((key, at) => key !== undefined && !taken.has(at)).length,
  }
}
