import { pulled, type OpenLever } from './levers.js'
import type { PreparedRubric } from './prepare-rubric.js'
import { standingOf, type Readings, type Standing } from './standing.js'
import { upgradeNeeds, type UpgradeNeeds } from './upgrade-needs.js'

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
    const isNew = chosen.some(({ target }) => Number.isNaN(readings.scores[target.at] as number))
    const { whole, judgement } = standingOf(prepared, pulled(readings, chosen), isNew ? undefined : standing.coverage)
    if (judgement.rank <= rank) return null
    const actions = chosen.map(({ lever }) => lever).sort()
    const cost = chosen.reduce((sum, one) => sum + one.cost, 0)
    return { actions, cost, newScore: whole.score, newStatus: judgement.status, chosen }
  }
  const search = levers.length <= mostForExactSearch ? searchAll : takeBest
  const found = search(levers, attempt, upgradeNeeds(prepared, readings, standing, levers))
  return found && { actions: found.actions, cost: found.cost, newScore: found.newScore, newStatus: found.newStatus }
}

type Attempt = (chosen: readonly OpenLever[]) => Candidate | null

/** Every choice of at most one lever per indicator, save those that lack what is needed or cannot beat what was found. */
function searchAll(levers: readonly OpenLever[], attempt: Attempt, needs: UpgradeNeeds): Candidate | null {
  const groups = byIndicator(levers).map(usefulOf(needs))
  const required = groups.filter(([lever]) => needs.gates.has(lever?.indicator ?? ''))
  if (required.length < needs.gates.size || required.some((group) => group.length === 0)) return null
  const free = groups.filter((group) => !required.includes(group)).sort((a, b) => rateOf(b) - rateOf(a))
  const choices = [...required, ...free]
  const points = needs.points.map(({ missing, gain }) => ({ missing, gain, ...outlook(choices, gain) }))
  let best: Candidate | null = null
  extend(
    0,
    [],
    0,
    points.map(({ missing }) => missing),
  )
  return best

  function extend(from: number, chosen: readonly OpenLever[], cost: number, missing: readonly number[]): void {
    for (let at = from; at < choices.length; at += 1) {
      if (cost + leastCost(at, missing) > budget()) return
      for (const lever of choices[at] as OpenLever[]) {
        if (!mayBeBetter(cost + lever.cost, chosen.length + 1)) continue
        const more = [...chosen, lever]
        const left = missing.map((short, n) => short - (points[n]?.gain(lever) as number))
        const ripe = more.length >= required.length && left.every((short) => short <= 0)
        const found = ripe ? attempt(more) : null
        if (found === null) extend(at + 1, more, cost + lever.cost, left)
        // What adds to a set that works costs as much at least, and has more actions.
        else best = better(best, found)
      }
      if (at < required.length) return
    }
  }

  /** What the missing points cost at the least with the levers from here on; without end where these do not have them. */
  function leastCost(at: number, missing: readonly number[]): number {
    return missing.reduce((least, one, n) => {
      if (one <= 0) return least
      const { gains, rates } = points[n] as (typeof points)[number]
      return one > (gains[at] as number) + noise ? Infinity : Math.max(least, one / (rates[at] as number))
    }, 0)
  }

  /** At the same cost only as many actions as in the best set, or fewer, can be better. */
  function mayBeBetter(cost: number, actions: number): boolean {
    return best === null || cost < best.cost - noise || (cost <= best.cost + noise && actions <= best.actions.length)
  }

  function budget(): number {
    return best === null ? Number.MAX_VALUE : best.cost + noise
  }
}

/** Of the levers of an indicator whose gate is in the way, those that open it. */
function usefulOf({ gates }: UpgradeNeeds) {
  return (group: readonly OpenLever[]) => group.filter((lever) => gates.get(lever.indicator)?.(lever) ?? true)
}

/** From each choice on: the most that can still be gained, and the most for its cost. */
function outlook(choices: readonly (readonly OpenLever[])[], gain: (lever: OpenLever) => number) {
  const gains = [...choices.map(() => 0), 0]
  const rates = [...gains]
  for (let at = choices.length - 1; at >= 0; at -= 1) {
    const own = (choices[at] as readonly OpenLever[]).map((lever) => ({ gained: gain(lever), cost: lever.cost }))
    gains[at] = (gains[at + 1] as number) + Math.max(0, ...own.map(({ gained }) => gained))
    rates[at] = Math.max(rates[at + 1] as number, ...own.map(({ gained, cost }) => (gained > 0 ? gained / cost : 0)))
  }
  return { gains, rates }
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
