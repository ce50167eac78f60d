import type { Aggregate, Scores } from './aggregate.js'
import type { PreparedDimension, PreparedRubric } from './prepare-rubric.js'

/** What every indicator brings to the score, and what it keeps from 100; in the order of the rubric. */
export interface Contributions {
  /** Sums to the score. */
  readonly contributions: readonly number[]
  /** Sums to 100 minus the score. */
  readonly shortfalls: readonly number[]
}

/** Under the arithmetic mean: weight times score, and weight times what is missing to 100. */
export function arithmeticContributions(weights: readonly number[], scores: Scores): Contributions {
  return {
    contributions: weights.map((weight, at) => (weight === 0 ? 0 : weight * (scores[at] as number))),
    shortfalls: weights.map((weight, at) => (weight === 0 ? 0 : weight * (100 - (scores[at] as number)))),
  }
}

/**
 * Under the geometric mean. The way from the floor up to the score, and from the score up to 100, is shared among
 * dimensions by how far each stands along it in logarithms (what each adds to the logarithm of the score), and inside a
 * dimension as under the arithmetic mean.
 * @source logarithmic mean Divisia decomposition, additive form (Ang 2004).
 */
export function geometricContributions(prepared: PreparedRubric, scores: Scores, whole: Aggregate): Contributions {
  const { geometricFloor: floor } = prepared
  const sum = prepared.dimensions.reduce((all, own, at) => all + weightOf(own, whole.dimensions[at] as number), 0)
  const parts = prepared.dimensions.map((own, at) => {
    const score = whole.dimensions[at] as number
    return { own, share: weightOf(own, score) / sum, score: Number.isNaN(score) ? floor : Math.max(score, floor) }
  })
  const up = shared(
    parts.map(({ share, score }) => share * steps(floor, score)),
    whole.score - floor,
    parts.map(({ share }) => share),
  )
  const left = shared(
    parts.map(({ share, score }) => share * steps(score, 100)),
    100 - whole.score,
    parts.map(({ share }) => share),
  )
  const [contributions, shortfalls] = [scores, scores].map(() => Array.from(scores, () => 0)) as [number[], number[]]
  parts.forEach(({ own, share }, at) => {
    divide(own, scores, (score) => score, share * floor + (up[at] as number), contributions)
    divide(own, scores, (score) => 100 - score, left[at] as number, shortfalls)
  })
  return { contributions, shortfalls }
}

function weightOf({ weight }: PreparedDimension, score: number): number {
  return Number.isNaN(score) ? 0 : weight
}

/** The logarithmic way between two scores; without end from zero. */
function steps(from: number, to: number): number {
  return to === from ? 0 : Math.log(to / from)
}

/** An amount shared by proportions; by `otherwise` where they are all zero or where all ways are without end. */
function shared(proportions: readonly number[], amount: number, otherwise: readonly number[]): number[] {
  const endless = proportions.some((proportion) => proportion === Infinity)
  const finite = proportions.map((proportion, at) =>
    endless ? (proportion === Infinity ? (otherwise[at] as number) : 0) : Number.isNaN(proportion) ? 0 : proportion,
  )
  const sum = finite.reduce((all, one) => all + one, 0)
  return finite.map((proportion, at) => amount * (sum === 0 ? (otherwise[at] as number) : proportion / sum))
}

/** Shares a dimension's amount among what was observed in it, by weight times `part` of the score. */
function divide(
  { indicators }: PreparedDimension,
  scores: Scores,
  part: (score: number) => number,
  amount: number,
  into: number[],
): void {
  const seen = indicators.filter(({ at, weight }) => weight > 0 && !Number.isNaN(scores[at] as number))
  const amounts = seen.map(({ at, weight }) => weight * part(scores[at] as number))
  const weights = seen.reduce((sum, { weight }) => sum + weight, 0)
  shared(
    amounts,
    amount,
    seen.map(({ weight }) => weight / weights),
  ).forEach((share, n) => {
    into[seen[n]?.at as number] = share
  })
}
