/** Groups smaller than this are not told: single people could be recognised. */
export const smallestGroup = 10

/**
 * Which of some counts may be told: those of the smallest group size or more. Where only one would be hidden, the next
 * smallest is hidden with it, for the total would give it away.
 */
export function tellable(counts: readonly number[], least: number): boolean[] {
  const told = counts.map((count) => count >= least)
  if (told.filter((open) => !open).length !== 1 || counts.length === 1) return told
  const smallest = Math.min(...counts.filter((_, at) => told[at]))
  const other = counts.findIndex((count, at) => told[at] && count === smallest)
  return told.map((open, at) => open && at !== other)
}
