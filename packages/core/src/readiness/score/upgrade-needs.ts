import { gatePasses } from './gates.js'
import type { OpenLever } from './levers.js'
import { valueOfScore } from './normalise.js'
import type { PreparedRubric } from './prepare-rubric.js'
import type { Readings, Standing } from './standing.js'

/**
 * What every set of levers that raises the status must bring: told beforehand, so that sets that cannot do it need not
 * be tried. Necessary, not sufficient.
 */
export interface UpgradeNeeds {
  /** Points that the set must add, in the whole or in a dimension; only where lifts simply add up. */
  readonly points: readonly PointNeed[]
  /** Indicators whose gate stands in the way: the set holds one of their levers, and only ones that open it. */
  readonly gates: ReadonlyMap<string, (lever: OpenLever) => boolean>
}

export interface PointNeed {
  readonly missing: number
  readonly gain: (lever: OpenLever) => number
}

const noise = 1e-6

export function upgradeNeeds(
  prepared: PreparedRubric,
  readings: Readings,
  standing: Standing,
  levers: readonly OpenLever[],
): UpgradeNeeds {
  const { scores } = readings
  const additive =
    prepared.rubric.aggregation === 'arithmetic' &&
    levers.every(({ target }) => !Number.isNaN(scores[target.at] as number))
  return {
    points: additive ? [...scoreNeed(prepared, standing), ...guardNeeds(prepared, readings, standing)] : [],
    gates: gateNeeds(standing),
  }
}

/** The way to the band above the status, where the score itself does not reach it yet. */
function scoreNeed({ rubric: { bands } }: PreparedRubric, { judgement, whole }: Standing): PointNeed[] {
  const missing = (bands[judgement.rank + 1]?.min ?? 0) - whole.score
  return missing > noise ? [{ missing: missing - noise, gain: ({ lift }) => lift }] : []
}

/** The way of each dimension to the guards that keep from the band above the status. */
function guardNeeds(prepared: PreparedRubric, { scores }: Readings, { judgement, whole }: Standing): PointNeed[] {
  const inTheWay = prepared.guards.filter(({ highest }) => highest <= judgement.rank)
  const least = Math.max(0, ...inTheWay.map(({ minDimension }) => minDimension))
  return prepared.dimensions.flatMap(({ weight, indicators }, dimension): PointNeed[] => {
    const missing = least - (whole.dimensions[dimension] as number)
    if (weight === 0 || !(missing > noise)) return []
    const known = indicators.reduce((sum, one) => (Number.isNaN(scores[one.at] as number) ? sum : sum + one.weight), 0)
    const gain = ({ target, to }: OpenLever) =>
      target.dimension === dimension ? (target.weight * (to - (scores[target.at] as number))) / known : 0
    return [{ missing: missing - noise, gain }]
  })
}

/** Gates that block, or leave nothing above the status open. */
function gateNeeds({ judgement, gates }: Standing): UpgradeNeeds['gates'] {
  const inTheWay = gates.filter(({ open }) => open !== null && open <= judgement.rank)
  return new Map(
    inTheWay.map(({ indicator, gate }) => {
      const { scale } = indicator.definition
      return [indicator.id, ({ to }: OpenLever) => gatePasses(gate, { score: to, value: valueOfScore(scale, to) })]
    }),
  )
}
