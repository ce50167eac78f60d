import type { TrainingPlan } from '@bekal/core'

/**
 * How often the sheet looks for units that may be taught. Each time it goes down the table once, so that units written
 * after those they require are found at once; only a requirement that stands below its unit takes another round.
 */
export const waitingRounds = 6

/** Whether a unit still waits at first and after each round, by row of the table of units. */
export function workWaiting(rows: readonly UnitRow[]): (readonly boolean[])[] {
  const places = new Map(rows.map(({ programId, id }, at) => [keyOf(programId, id), at] as const).toReversed())
  const requires = rows.map(({ programId, requires: ids = [] }) =>
    ids.flatMap((id) => places.get(keyOf(programId, id)) ?? []),
  )
  const rounds = [requires.map((required) => required.length > 0)]
  for (let n = 1; n <= waitingRounds; n += 1) {
    const before = rounds[n - 1] as boolean[]
    const now: boolean[] = []
    requires.forEach((required, at) => now.push(required.some((place) => (place < at ? now[place] : before[place]))))
    rounds.push(now)
  }
  return rows.map((_, at) => rounds.map((round) => round[at] as boolean))
}

export interface UnitRow {
  readonly programId: string
  readonly id: string
  readonly requires?: readonly string[] | undefined
}

/** The rows of the table of units: a program whose list is empty has one that names no unit. */
export function unitRows({ programs }: TrainingPlan): UnitRow[] {
  return programs.flatMap(({ id: programId, units }) =>
    units.length === 0 ? [{ programId, id: '' }] : units.map(({ id, requires }) => ({ programId, id, requires })),
  )
}

const keyOf = (programId: string, id: string) => JSON.stringify([programId, id])
