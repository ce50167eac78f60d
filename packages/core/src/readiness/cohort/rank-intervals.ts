import type { ReadinessRubric } from '../schema.js'
import { prepareRubric, type PreparedRubric } from '../score/prepare-rubric.js'
import { rounded } from '../score/rounding.js'
import { aggregateRows } from '../score/score-table.js'
import { standingOf } from '../score/standing.js'
import { readEvidence } from '../score/read-evidence.js'
import { competitionRanks } from '../statistics/describe.js'
import { seededRandom, type Random } from '../statistics/seeded.js'
import type { DatedObservations } from './common-evidence.js'

/** How far ranks move when nobody is sure of the weights: a range of sensitivity, not a confidence interval. */
export interface RankInterval {
  /** By the rubric's own weights, equals sharing the better rank; null where the evidence does not suffice. */
  readonly rank: number | null
  /** The ranks that hold the stated part of all draws, and the middle one. */
  readonly low: number | null
  readonly median: number | null
  readonly high: number | null
}

export interface RankOptions {
  /** Any whole number; the same seed gives the same intervals. */
  readonly seed: number
  /** How often weights are drawn; 1,000 where not stated. */
  readonly draws?: number
  /** How far each weight may be off, as a part of itself; 0.25 where not stated. */
  readonly spread?: number
  /** The part of draws that an interval holds; 0.9 where not stated. */
  readonly level?: number
}

const mostPeople = 5_000

/**
 * Ranks people by readiness, each with the range of ranks when every weight, of dimensions and of indicators, is drawn
 * anew within its spread. People without enough evidence are not ranked.
 * @throws {InvalidRubricError} when the rubric has errors.
 * @throws {TooManyToRankError} with more than 5,000 people.
 */
export function rankIntervals(
  rubric: ReadinessRubric,
  people: readonly DatedObservations[],
  { seed, draws = 1_000, spread = 0.25, level = 0.9 }: RankOptions,
): RankInterval[] {
  if (people.length > mostPeople) throw new TooManyToRankError(people.length)
  const prepared = prepareRubric(rubric)
  const rows = people.map(({ observations, asOf }) => {
    const evidence = readEvidence(prepared, observations, asOf)
    const scores = evidence.map(({ score }) => score ?? NaN)
    const { judgement } = standingOf(prepared, { scores, values: evidence.map(({ value }) => value) })
    return judgement.status === 'INSUFFICIENT_EVIDENCE' ? null : scores
  })
  const ranked = rows.filter((row) => row !== null)
  const table = Float64Array.from(ranked.flat())
  const own = competitionRanks([...aggregateRows(prepared, table)])
  const counts = countRanks(prepared, table, ranked.length, draws, spread, seededRandom(seed))
  const tail = (1 - level) / 2
  const at = (person: number, part: number) => rankAt(counts.subarray(person * ranked.length), draws, part)
  let next = 0
  return rows.map((row) => {
    if (row === null) return { rank: null, low: null, median: null, high: null }
    const person = next
    next += 1
    return { rank: own[person] as number, low: at(person, tail), median: at(person, 0.5), high: at(person, 1 - tail) }
  })
}

/** How often every person has every rank: a row of counts for each. */
function countRanks(
  prepared: PreparedRubric,
  table: Float64Array,
  people: number,
  draws: number,
  spread: number,
  random: Random,
): Uint32Array {
  const counts = new Uint32Array(people * people)
  const order = Int32Array.from({ length: people }, (_, person) => person)
  for (let draw = 0; draw < draws; draw += 1) {
    const scores = aggregateRows(withDrawnWeights(prepared, spread, random), table).map(rounded)
    order.sort((a, b) => (scores[b] as number) - (scores[a] as number))
    let rank = 0
    for (let place = 0; place < people; place += 1) {
      const person = order[place] as number
      if (place === 0 || scores[person] !== scores[order[place - 1] as number]) rank = place
      const cell = person * people + rank
      counts[cell] = (counts[cell] as number) + 1
    }
  }
  return counts
}

/** Every weight moved up or down by at most `spread` of itself, evenly. */
function withDrawnWeights(prepared: PreparedRubric, spread: number, random: Random): PreparedRubric {
  const drawn = (weight: number) => weight * (1 + spread * (2 * random() - 1))
  const dimensions = prepared.dimensions.map((own) => ({
    ...own,
    weight: drawn(own.weight),
    indicators: own.indicators.map((one) => ({ ...one, weight: drawn(one.weight) })),
  }))
  return { ...prepared, dimensions }
}

/** The rank that a part of all draws reaches, one draw at the least. */
function rankAt(counts: Uint32Array, draws: number, part: number): number {
  const enough = Math.max(1, part * draws - 1e-9)
  let seen = 0
  let rank = 0
  while (seen + (counts[rank] as number) < enough) {
    seen += counts[rank] as number
    rank += 1
  }
  return rank + 1
}

export class TooManyToRankError extends Error {
  override readonly name = 'TooManyToRankError'
  readonly code = 'too-many-to-rank'
  constructor(people: number) {
    super(`${people} people are more than the ${mostPeople} that can be ranked at once; rank them by group.`)
  }
}
