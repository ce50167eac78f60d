import type { ReadinessRubric } from '../schema.js'
import { prepareRubric } from '../score/prepare-rubric.js'
import { weightMargin } from '../score/robustness.js'
import { commonEvidence, type DatedObservations } from './common-evidence.js'

/** How two people, or two programs, stand to each other. */
export interface ReadinessComparison {
  /** Points by which the first lies above the second, on what is known of both; null where that is nothing. */
  readonly difference: number | null
  /** The smallest relative change of the weights that could turn the order: 1 none can, null they are identical. */
  readonly deltaStar: number | null
  /** Which of them is nowhere below the other and somewhere above; null where neither is. */
  readonly dominance: 'first' | 'second' | null
  /** Points of the difference by indicator; they sum to it. */
  readonly differences: Readonly<Record<string, number>>
  /** The part of the weight on which they are compared, 0 to 1. */
  readonly comparedWeight: number
}

/**
 * Compares two sets of observations by a rubric, on the indicators that both have.
 * @throws {InvalidRubricError} when the rubric has errors.
 */
export function compareReadiness(
  rubric: ReadinessRubric,
  first: DatedObservations,
  second: DatedObservations,
): ReadinessComparison {
  const prepared = prepareRubric(rubric)
  const common = commonEvidence(prepared, second, first)
  if (common === null) {
    return { difference: null, deltaStar: null, dominance: null, differences: {}, comparedWeight: 0 }
  }
  const { indicators, parts } = common
  const of = (at: number) => (common.second.scores[at] as number) - (common.first.scores[at] as number)
  const points = indicators.map(({ at }) => of(at))
  return {
    difference: common.second.whole.score - common.first.whole.score,
    deltaStar:
      rubric.aggregation === 'arithmetic'
        ? weightMargin(
            indicators.map(() => 1),
            indicators.map(({ at }) => parts[at] as number),
          )
        : dimensionMargin(common.first.whole.dimensions, common.second.whole.dimensions, prepared),
    dominance: dominanceOf(points),
    differences: Object.fromEntries(indicators.map(({ at, id }) => [id, parts[at] as number])),
    comparedWeight: indicators.reduce((sum, { fullWeight }) => sum + fullWeight, 0),
  }
}

/**
 * The rank margin of two rows of scores under given weights.
 * @returns the weighted mean difference, first over second, and the margin as in `weightMargin`.
 */
export function pairRobustness(
  weights: readonly number[],
  first: readonly number[],
  second: readonly number[],
): { readonly difference: number; readonly deltaStar: number | null } {
  const differences = first.map((score, at) => score - (second[at] as number))
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const weighted = differences.reduce((all, one, at) => all + one * (weights[at] as number), 0)
  return { difference: weighted / sum, deltaStar: weightMargin(weights, differences) }
}

function dominanceOf(differences: readonly number[]): ReadinessComparison['dominance'] {
  const [above, below] = [differences.some((one) => one > 0), differences.some((one) => one < 0)]
  if (above === below) return null
  return above ? 'first' : 'second'
}

/** Under the geometric mean the order turns with the weights of dimensions, whose logarithms add up. */
function dimensionMargin(
  second: readonly number[],
  first: readonly number[],
  { dimensions, geometricFloor }: ReturnType<typeof prepareRubric>,
): number | null {
  const known = dimensions.flatMap(({ weight }, at) => {
    const [a, b] = [first[at] as number, second[at] as number]
    const ratio = Math.max(a, geometricFloor) / Math.max(b, geometricFloor)
    return Number.isNaN(a) ? [] : [{ weight, way: Number.isNaN(ratio) ? 0 : Math.log(ratio) }]
  })
  if (known.some(({ way }) => !Number.isFinite(way))) return 1
  return weightMargin(
    known.map(({ weight }) => weight),
    known.map(({ way }) => way),
  )
}
