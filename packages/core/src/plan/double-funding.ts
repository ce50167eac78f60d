import type { CostLine } from '../budget/index.js'
import type { LineAmounts } from './line-amounts.js'
import type { TrainingPlan } from './schema.js'

/** Lines that pay for the same thing at the same time for more people than there are. */
export interface DoubleFunding {
  readonly lineIds: readonly string[]
  /** Who pays them, in plan order. */
  readonly partyIds: readonly string[]
  /** People the lines pay for together, and people in the cohort; null where a line does not say or nobody knows. */
  readonly persons: number | null
  readonly cohortSize: number | null
}

/**
 * Cash lines that may pay the same person, meal or day twice: the same thing in words (letters and digits compared, case
 * aside), for the same cohort, program or whole plan, in the same month, or without a month. Lines of which each pays for
 * some of a cohort's people and that together pay for no more people than it has are not reported: they take turns. Nor are lines
 * that nobody pays yet, or that give money back.
 * @param lines the split of the plan's lines, same order.
 */
export function findDoubleFunding(plan: TrainingPlan, lines: readonly LineAmounts[]): DoubleFunding[] {
  const groups = new Map<string, number[]>()
  const things = new Map<string, string>()
  plan.costLines.forEach((line, at) => {
    if (line.contribution !== 'cash' || !lines[at]?.shares.some(({ amount }) => amount > 0)) return
    const thing = things.get(line.description) ?? thingOf(line.description)
    things.set(line.description, thing)
    const key = JSON.stringify([line.scope, thing])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [at])
    else group.push(at)
  })
  const sizeOf = cohortSizes(plan)
  const ranks = new Map(plan.parties.map(({ id }, rank) => [id, rank]))
  const rankOf = (partyId: string) => ranks.get(partyId) ?? ranks.size
  return [...groups.values()].flatMap((places) =>
    atTheSameTime(plan, places).flatMap((same) => {
      const members = same.map((at) => plan.costLines[at] as CostLine)
      const cohortSize = sizeOf(members[0] as CostLine)
      const persons = personsOf(members)
      if (persons !== null && cohortSize !== null && persons <= cohortSize) return []
      const paying = new Set(same.flatMap((at) => lines[at]?.shares.map(({ partyId }) => partyId) ?? []))
      const partyIds = [...paying].sort((one, other) => rankOf(one) - rankOf(other))
      return [{ lineIds: members.map(({ id }) => id), partyIds, persons, cohortSize }]
    }),
  )
}

/** A description by its letters and digits; one without any by its signs. */
function thingOf(description: string): string {
  const folded = description.normalize('NFKC').toLowerCase()
  return folded.match(/[\p{L}\p{M}\p{N}]+/gu)?.join(' ') ?? folded
}

/** Lines by month; one without a month goes with every other. */
function atTheSameTime({ costLines }: TrainingPlan, places: readonly number[]): number[][] {
  const byMonth = new Map<number | undefined, number[]>()
  for (const at of places) {
    const month = costLines[at]?.month
    const group = byMonth.get(month)
    if (group === undefined) byMonth.set(month, [at])
    else group.push(at)
  }
  const always = byMonth.get(undefined) ?? []
  byMonth.delete(undefined)
  const groups = byMonth.size === 0 ? [always] : [...byMonth.values()].map((group) => [...always, ...group])
  return groups.filter((group) => group.length > 1).map((group) => group.sort((a, b) => a - b))
}

/**
 * Units that count people, in both languages and small letters. Not person-days (OH), person-hours (OJ) or person-months
 * (OB): of those there may be many.
 */
export const personUnits: ReadonlySet<string> = new Set([
  'orang',
  'org',
  'peserta',
  'wbp',
  'person',
  'persons',
  'people',
  'participant',
  'participants',
  'pax',
])

/** How many people the lines pay for together; null unless every one says so. */
function personsOf(lines: readonly CostLine[]): number | null {
  let tenThousandths = 0
  for (const { factors } of lines) {
    const factor = factors.find(({ unit }) => personUnits.has(unit.toLowerCase()))
    if (factor === undefined) return null
    tenThousandths += Math.round(factor.value * 10_000)
  }
  return tenThousandths / 10_000
}

/** How many people are in the cohort of a line: those listed, else the seats of its program. */
function cohortSizes({ cohorts, programs }: TrainingPlan): (line: CostLine) => number | null {
  const seats = new Map(programs.map(({ id, seats: { max } }) => [id, max]))
  const sizes = new Map(
    cohorts.map(({ id, programId, participantCodes = [] }) => [
      id,
      participantCodes.length > 0 ? participantCodes.length : (seats.get(programId) ?? null),
    ]),
  )
  return ({ scope }) => ('cohortId' in scope ? (sizes.get(scope.cohortId) ?? null) : null)
}
