import type { TrainingPlan } from '../schema.js'
import { chooseMoves } from './choose-moves.js'
import type { ComingShare, ShareTaker } from './coming-shares.js'
import { partByQuantity } from './part-by-quantity.js'
import { after, unevenness, type State, type Step } from './step.js'
import { withParts } from './take-parts.js'

export interface ChosenSteps {
  readonly steps: readonly Step[]
  readonly left: State
  /** Whether every choice of whole shares was tried; false where there were too many: these are the best found. */
  readonly proven: boolean
}

/**
 * Chooses the whole shares that leave least uneven; they may pass zero, though no party ends farther from it than before.
 * Where they still leave more than one twentieth, lines may also be divided by quantity: at most one for each party that
 * owes, as far as it goes without passing zero, beside whole shares. Whole shares alone are preferred where they come as
 * near. With division the choice is a good one, not proven the best: as line to divide the last ones left over are tried,
 * and each of the largest kept back.
 * @param shares with somebody who may take them.
 */
export function chooseSteps(plan: TrainingPlan, shares: readonly ComingShare[], start: State): ChosenSteps {
  const { positions } = start
  const whole = wholeSteps(shares, start, positions.map(Math.abs))
  if (unevenness(whole.left) <= unevenness(start) / nearEnough) return whole
  const within = positions.map(() => 0)
  const wholeWithin = [shares, ...withOneKept(plan, shares)].map((offers) => wholeSteps(offers, start, within))
  return [whole, ...wholeWithin]
    .map(({ steps, proven }) => ({ proven, ...withParts(plan, shares, steps, start) }))
    .reduce((best, way) => (unevenness(way.left) < unevenness(best.left) ? way : best))
}

/** To divide a line is work for two offices: not for the last twentieth of what is uneven. */
const nearEnough = 20

/** Lines kept back for division, one at a time. */
const mostKept = 20

/** Of each search; all of them together take about a second at the most. */
const mostSteps = 30_000

/** @param beyond how far each party may end on the other side of zero, in minor units. */
function wholeSteps(shares: readonly ComingShare[], start: State, beyond: readonly number[]): ChosenSteps {
  const { moves, proven } = chooseMoves<ShareTaker, ComingShare>({ ...start, beyond }, shares, mostSteps)
  const steps = moves.map(({ offer, taker }): Step => ({ share: offer, taker, amount: offer.amount }))
  return { steps, left: steps.reduce(after, start), proven }
}

/** The shares without one that can be divided, for each of the largest of these. */
function withOneKept(plan: TrainingPlan, shares: readonly ComingShare[]): ComingShare[][] {
  return shares
    .filter(({ at, fromFundId, amount }) => {
      const line = plan.costLines[at] as TrainingPlan['costLines'][number]
      return partByQuantity(line, fromFundId, amount, amount) !== undefined
    })
    .toSorted((one, other) => other.amount - one.amount)
    .slice(0, mostKept)
    .map((kept) => shares.filter((share) => share !== kept))
}
