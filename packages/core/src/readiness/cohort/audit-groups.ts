import type { ReadinessRubric } from '../schema.js'
import type { ReadinessScore } from '../score/score-readiness.js'
import { mean } from '../statistics/describe.js'
import { smallestGroup } from './suppression.js'

/** Below four fifths of the best group's rate a difference is looked into (a rule of thumb, no proof of unfairness). */
const fourFifths = 0.8

/** One person's result and the group they are counted in, such as a program, a block or a level of literacy. */
export interface GroupedResult {
  readonly group: string
  readonly result: ReadinessScore
}

/** How one group fares; figures are null where it has fewer people than may be told. */
export interface GroupAudit {
  readonly group: string
  readonly n: number
  readonly suppressed: boolean
  /** Mean score, and its difference from the mean of everybody else. */
  readonly mean: number | null
  readonly meanDifference: number | null
  /** The part that is in the ready band or above, and that part against the best group's. */
  readonly readyRate: number | null
  readonly readyRatio: number | null
  /** Whether the ratio is below four fifths. */
  readonly flagged: boolean
  /** The part of the weight without evidence, on average. */
  readonly missing: number | null
  /** The part of people with a failed gate. */
  readonly gateFailures: number | null
}

export interface AuditOptions {
  /** From which band on somebody is ready; the highest where not stated. */
  readonly readyBand?: string
  readonly smallest?: number
}

/** Compares how groups fare, so that a rubric that disadvantages one of them is noticed. Groups in order of appearance. */
export function auditGroups(
  { bands }: ReadinessRubric,
  people: readonly GroupedResult[],
  { readyBand, smallest = smallestGroup }: AuditOptions = {},
): GroupAudit[] {
  const rank = (id: string | undefined) => bands.findIndex((band) => band.id === id)
  const ready = rank(readyBand ?? bands.at(-1)?.id)
  const rate = (members: readonly GroupedResult[]) =>
    members.filter(({ result }) => rank(result.status) >= ready).length / members.length
  const groups = [...new Set(people.map(({ group }) => group))].map((group) => {
    const members = people.filter((one) => one.group === group)
    return { group, members, told: members.length >= smallest }
  })
  const best = Math.max(0, ...groups.filter(({ told }) => told).map(({ members }) => rate(members)))
  return groups.map(({ group, members, told }) => {
    if (!told) return { group, n: members.length, ...untold }
    const readyRate = rate(members)
    const readyRatio = best === 0 ? null : readyRate / best
    const others = people.filter((one) => one.group !== group)
    const [own, rest] = [meanScore(members), others.length < smallest ? null : meanScore(others)]
    return {
      group,
      n: members.length,
      suppressed: false,
      mean: own,
      meanDifference: own === null || rest === null ? null : own - rest,
      readyRate,
      readyRatio,
      flagged: readyRatio !== null && readyRatio < fourFifths - 1e-12,
      missing: mean(members.map(({ result }) => 1 - result.coverage)),
      gateFailures: mean(members.map(({ result }) => Number(result.gates.some(({ state }) => state === 'fail')))),
    }
  })
}

const untold = {
  suppressed: true,
  mean: null,
  meanDifference: null,
  readyRate: null,
  readyRatio: null,
  flagged: false,
  missing: null,
  gateFailures: null,
} as const

function meanScore(members: readonly GroupedResult[]): number | null {
  return mean(members.flatMap(({ result: { score } }) => score ?? []))
}
