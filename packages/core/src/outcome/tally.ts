/**
 * How people stand on one question: yes, no, nobody knows, or too early to ask. Every person of the population is in
 * exactly one of the four.
 */
export interface Tally {
  readonly yes: number
  readonly no: number
  readonly unknown: number
  readonly notDue: number
}

export type Stand = keyof Tally

export const noOne: Tally = { yes: 0, no: 0, unknown: 0, notDue: 0 }

/** Counts stands; those of `population` that are not among them are unknown. */
export function tallyOf(stands: readonly Stand[], population = stands.length): Tally {
  const count = (stand: Stand) => stands.filter((one) => one === stand).length
  return {
    yes: count('yes'),
    no: count('no'),
    unknown: count('unknown') + population - stands.length,
    notDue: count('notDue'),
  }
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { yes, no, unknown, notDue }) => ({
      yes: sum.yes + yes,
      no: sum.no + no,
      unknown: sum.unknown + unknown,
      notDue: sum.notDue + notDue,
    }),
    noOne,
  )
}

/** Whether no count of a tally is of few people: each is 0 or at least `suppressBelow`. */
export function isSafe({ yes, no, unknown, notDue }: Tally, suppressBelow: number): boolean {
  return [yes, no, unknown, notDue].every((count) => count === 0 || count >= suppressBelow)
}
