import { pulled, type OpenLever } from './levers.js'
import type { PreparedRubric } from './prepare-rubric.js'
import { standingOf, type Readings, type Standing } from './standing.js'

/** The cheapest actions that together raise the status. */
export interface Upgrade {
  /** Ids of levers, in alphabetical order. */
  readonly actions: readonly string[]
  readonly cost: number
  readonly newScore: number
  readonly newStatus: string
}

/** Up to here every choice is looked at; beyond it, a good one is taken. */
const mostForExactSearch = 15
/** Costs and scores closer than this are the same. */
const noise = 1e-9

interface Candidate extends Upgrade {
  readonly chosen: readonly OpenLever[]
}

/**
 * The cheapest set of levers that raises the status, gates and guards judged anew. Of sets that cost the same: the one
 * with fewer actions, then the higher score, then ids in alphabetical order. With more than 15 levers a set that works,
 * not always the cheapest: the best lifts for their cost, without those that turn out not to be needed.
 * @param levers that would change something, in the order of their ranking.
 * @returns null where no set raises it.
 */
export function cheapestUpgrade(
  prepared: PreparedRubric,
  readings: Readings,
  standing: Standing,
  levers: readonly OpenLever[],
): Upgrade | null {
  const { status, rank } = standing.judgement
  if (status === 'INSUFFICIENT_EVIDENCE' || rank === prepared.rubric.bands.length - 1) return null
  const attempt = (chosen: readonly OpenLever[]): Candidate | null => {
    const { whole, judgement } = standingOf(prepared, pulled(readings, chosen))
    if (judgement.rank <= rank) return null
    const actions = chosen.map(({ lever }) => lever).sort()
    const cost = chosen.reduce((sum, one) => sum + one.cost, 0)
    return { actions, cost, newScore: whole.score, newStatus: judgement.status, chosen }
  }
  const search = levers.length <= mostForExactSearch ? searchAll : takeBest
  const found = search(levers, attempt, pointsNeeded(prepared, readings, standing, levers))
  return found && { actions: found.actions, cost: found.cost, newScore: found.newScore, newStatus: found.newStatus }
}

type Attempt = (chosen: readonly OpenLever[]) => Candidate | null

/**
 * Points without which no set can do it: the way to the next band, where only the score keeps from it and lifts simply
 * add up; elsewhere nothing can be said beforehand (−∞).
 */
function pointsNeeded(
  { rubric: { aggregation, bands } }: PreparedRubric,
  { scores }: Readings,
  { judgement, whole }: Standing,
  levers: readonly OpenLever[],
): number {
  const additive =
    aggregation === 'arithmetic' && levers.every(({ target }) => !Number.isNaN(scores[target.at] as number))
  if (!additive || judgement.status !== judgement.band) return -Infinity
  return (bands[judgement.rank + 1]?.min as number) - whole.score - 1e-6
}

/** Every choice of at most one lever per indicator, save those that cannot beat what was found. */
function searchAll(levers: readonly OpenLever[], attempt: Attempt, points: number): Candidate | null {
  const choices = byIndicator(levers).sort((a, b) => rateOf(b) - rateOf(a))
  const rates = choices.map(rateOf)
  const liftLeft = choices.map((_, at) => choices.slice(at).reduce((sum, one) => sum + bestLift(one), 0))
  let best: Candidate | null = null
  extend(0, [], 0, points)
  return best

  function extend(from: number, chosen: readonly OpenLever[], cost: number, missing: number): void {
    for (let at = from; at < choices.length; at += 1) {
      if (missing > (liftLeft[at] as number) + noise) return
      const least = missing <= 0 ? 0 : missing / (rates[at] as number)
      if (cost + least > budget()) return
      for (const lever of choices[at] as OpenLever[]) {
        if (cost + lever.cost > budget()) continue
        const more = [...chosen, lever]
        const found = missing - lever.lift > 0 ? null : attempt(more)
        if (found === null) extend(at + 1, more, cost + lever.cost, missing - lever.lift)
        // What adds to a set that works costs as much at least, and has more actions.
        else best = better(best, found)
      }
    }
  }

  function budget(): number {
    return best === null ? Infinity : best.cost + noise
  }
}

/** The best lifts for their cost until the status rises, then without those that are not needed, dearest first. */
function takeBest(levers: readonly OpenLever[], attempt: Attempt): Candidate | null {
  const sorted = byIndicator(levers)
    .map((group) => group.reduce((best, one) => (one.to > best.to ? one : best)))
    .sort((a, b) => rateOf([b]) - rateOf([a]))
  const enough = sorted.findIndex((_, at) => attempt(sorted.slice(0, at + 1)) !== null)
  if (enough < 0) return null
  let kept = sorted.slice(0, enough + 1)
  for (const lever of kept.toSorted((a, b) => b.cost - a.cost)) {
    const without = kept.filter((one) => one !== lever)
    if (without.length > 0 && attempt(without) !== null) kept = without
  }
  return attempt(kept)
}

function better(a: Candidate | null, b: Candidate): Candidate {
  if (a === null) return b
  const order =
    difference(a.cost, b.cost) ||
    a.actions.length - b.actions.length ||
    difference(b.newScore, a.newScore) ||
    (a.actions.join('\n') <= b.actions.join('\n') ? -1 : 1)
  return order < 0 ? a : b
}

function difference(a: number, b: number): number {
  return Math.abs(a - b) <= noise ? 0 : a - b
}

function byIndicator(levers: readonly OpenLever[]): OpenLever[][] {
  const groups = new Map<string, OpenLever[]>()
  for (const lever of levers) groups.set(lever.indicator, [...(groups.get(lever.indicator) ?? []), lever])
  return [...groups.values()]
}

/** The most lift for its cost among the levers of one indicator. */
function rateOf(group: readonly OpenLever[]): number {
  return Math.max(...group.map(({ lift, cost }) => (lift <= 0 ? 0 : lift / cost)))
}

function bestLift(group: readonly OpenLever[]): number {
  return Math.max(0, ...group.map(({ lift }) => lift))
}
