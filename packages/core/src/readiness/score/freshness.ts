import type { Indicator } from '../schema.js'

/** Whole days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

/**
 * How much an observation still counts as evidence, 1 down to 0: whole while it is valid, then halved every half-life.
 * Without a half-life it ends with its validity; without either it never ages.
 */
export function freshness(
  { validityDays, halfLifeDays }: Pick<Indicator, 'validityDays' | 'halfLifeDays'>,
  ageInDays: number,
): number {
  if (validityDays === undefined && halfLifeDays === undefined) return 1
  const past = ageInDays - (validityDays ?? 0)
  if (past <= 0) return 1
  return halfLifeDays === undefined ? 0 : 0.5 ** (past / halfLifeDays)
}
