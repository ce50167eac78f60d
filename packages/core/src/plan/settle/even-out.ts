import type { PreparedBook } from '../../budget/index.js'
import type { TrainingPlan } from '../schema.js'
import { chooseSteps } from './choose-steps.js'
import { comingShares, placesOfParties } from './coming-shares.js'
import type { FundStand } from './fund-stand.js'
import { reasonForNone, type NoProposalReason } from './no-proposal.js'
import type { MovedQuantity } from './part-by-quantity.js'
import { roomsOf } from './rooms.js'
import type { LineSettlement } from './settle-line.js'

/** One payer takes over from another what is still to be paid for a line. No money passes between the two. */
export interface Proposal {
  readonly lineId: string
  readonly fromPartyId: string
  readonly toPartyId: string
  readonly fromFundId: string
  readonly toFundId: string
  /** All that the first payer was to pay for the line, or the part that belongs to `quantity`; in minor units. */
  readonly amount: number
  /** Where not all of it is taken over. */
  readonly quantity?: MovedQuantity
}

export interface EveningOut {
  /** In plan order. */
  readonly proposals: readonly Proposal[]
  /** Whether every choice of whole lines was tried; false where there were too many: these are the best found. */
  readonly proven: boolean
  /** Only without proposals. */
  readonly reason?: NoProposalReason
  /** What is left for each party: above zero it has paid for others, below zero others for it. In plan order. */
  readonly remaining: readonly { readonly partyId: string; readonly difference: number }[]
}

/**
 * Which coming lines would even out what is uneven at the end: lines of a party that has paid too much, for which nothing
 * was paid yet, that a party which has paid too little pays in its place. Whole shares of lines, and where these leave much
 * uneven also parts by quantity: see `chooseSteps`. Nobody ends farther from even than before.
 *
 * Not proposed: what is left of a line that was begun (the plan does not say whether more will come), a line that nobody
 * carries in part, and a planned refund. The money of every other coming line stays reserved in its fund.
 */
export function evenOut(
  plan: TrainingPlan,
  lines: readonly LineSettlement[],
  funds: readonly FundStand[],
  book: PreparedBook,
): EveningOut {
  const positions = positionsOf(plan, lines, 'differenceAtEnd')
  const rooms = roomsOf(funds)
  const shares = comingShares(plan, lines, positions, rooms, book)
  const payable = shares.filter(({ takers }) => takers.length > 0)
  const { steps, left, proven } = chooseSteps(plan, payable, { positions, rooms: rooms.amounts })
  const idOf = (at: number) => plan.parties[at]?.id as string
  return {
    proposals: steps
      .toSorted((one, other) => one.share.at - other.share.at)
      .map(({ share, taker, amount, quantity }) => ({
        lineId: plan.costLines[share.at]?.id as string,
        fromPartyId: idOf(share.from),
        toPartyId: idOf(taker.to),
        fromFundId: share.fromFundId,
        toFundId: taker.fundId,
        amount,
        ...(quantity && { quantity }),
      })),
    proven,
    ...(steps.length === 0 && {
      reason: reasonForNone(positionsOf(plan, lines, 'difference'), positions, shares, rooms.amounts),
    }),
    remaining: left.positions.map((difference, at) => ({ partyId: idOf(at), difference })),
  }
}

/** What is uneven for each party over all lines, in plan order. */
function positionsOf(
  plan: TrainingPlan,
  lines: readonly LineSettlement[],
  which: 'difference' | 'differenceAtEnd',
): number[] {
  const places = placesOfParties(plan)
  const positions = plan.parties.map(() => 0)
  for (const { partyId, [which]: difference } of lines.flatMap(({ parties }) => parties)) {
    const at = places.get(partyId)
    if (at !== undefined) positions[at] = (positions[at] as number) + difference
  }
  return positions
}
