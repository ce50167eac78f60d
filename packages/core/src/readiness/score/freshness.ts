import type { Indicator } from '../schema.js'

/**
 * How much an observation still counts as evidence, 1 down to 0: whole while it is valid, then halved every half-life.
 * Without a half-life it ends with its validity; without either it never ages.
 * @param at the day it was made, and `asOf` the day of looking at it: ISO dates.
 */
export function freshness(
  { validityDays, halfLifeDays }: Pick<Indicator, 'validityDays' | 'halfLifeDays'>,
  at: string,
  asOf: string,
): number {
  if (validityDays === undefined && halfLifeDays === undefined) return 1
  const past = daysBetween(at, asOf) - (validityDays ?? 0)
  if (past <= 0) return 1
  return halfLifeDays === undefined ? 0 : 0.5 ** (past / halfLifeDays)
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}
