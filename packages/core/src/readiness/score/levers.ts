import type { Lever } from '../schema.js'
import { aggregate } from './aggregate.js'
import { valueOfScore } from './normalise.js'
import type { PreparedIndicator, PreparedRubric } from './prepare-rubric.js'
import { rounded } from './rounding.js'
import type { Readings, Standing } from './standing.js'

/** One action and what it would do on its own. */
export interface RankedLever {
  readonly lever: string
  readonly indicator: string
  /** The score it would bring the indicator to. */
  readonly to: number
  /** Relative; the rubric's own unit. */
  readonly cost: number
  /** Points that the score would rise. */
  readonly lift: number
}

/** A lever that would change something for this person. */
export interface OpenLever extends RankedLever {
  readonly target: PreparedIndicator
}

/** The levers that would raise their indicator, or give it a first score; each with its lift. */
export function openLevers(
  prepared: PreparedRubric,
  { scores }: Readings,
  { whole }: Pick<Standing, 'whole'>,
  weights: readonly number[],
): OpenLever[] {
  const linear = prepared.rubric.aggregation === 'arithmetic'
  return prepared.indicators.flatMap((target) => {
    const score = scores[target.at] as number
    return (target.definition.levers ?? []).flatMap(({ id, to, cost }: Lever): OpenLever[] => {
      if (to <= score) return []
      const lift =
        linear && !Number.isNaN(score)
          ? (weights[target.at] as number) * (to - score)
          : aggregate(prepared, scores.with(target.at, to)).score - whole.score
      return [{ lever: id, indicator: target.id, to, cost, lift, target }]
    })
  })
}

/** Levers that raise the score, most lift for their cost first; then the cheaper, the higher lift, the id. */
export function rankLevers(levers: readonly OpenLever[]): RankedLever[] {
  return levers
    .filter(({ lift }) => rounded(lift) > 0)
    .sort(
      (a, b) =>
        rounded(b.lift * a.cost - a.lift * b.cost) ||
        a.cost - b.cost ||
        rounded(b.lift - a.lift) ||
        (a.lever < b.lever ? -1 : 1),
    )
    .map(({ lever, indicator, to, cost, lift }) => ({ lever, indicator, to, cost, lift }))
}

/** What would be known if the levers were pulled: their indicators at the scores they bring, and the values that have these. */
export function pulled({ scores, values }: Readings, levers: readonly OpenLever[]): Readings {
  const [newScores, newValues] = [[...scores], [...values]]
  for (const { to, target } of levers) {
    newScores[target.at] = to
    newValues[target.at] = valueOfScore(target.definition.scale, to)
  }
  return { scores: newScores, values: newValues }
}
