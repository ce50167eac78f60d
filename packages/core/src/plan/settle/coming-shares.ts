import type { PreparedBook } from '../../budget/index.js'
import type { TrainingPlan } from '../schema.js'
import type { Offer, Taker } from './choose-moves.js'
import { fundsFor, type Rooms } from './rooms.js'
import type { LineSettlement } from './settle-line.js'

/** What one fund is still to pay for a line for which nothing was paid yet, and who else could pay it. */
export interface ComingShare extends Offer<ShareTaker> {
  /** Place of the line in the plan. */
  readonly at: number
  readonly fromFundId: string
}

export interface ShareTaker extends Taker {
  readonly fundId: string
}

/**
 * The lines ahead of parties that have paid too much, with the funds of parties that have paid too little and may pay
 * their accounts; in plan order. Whether those funds have room is not asked here.
 * @param positions what is uneven for each party of the plan: above zero it has paid for others.
 */
export function comingShares(
  plan: TrainingPlan,
  lines: readonly LineSettlement[],
  positions: readonly number[],
  rooms: Rooms,
  book: PreparedBook,
): ComingShare[] {
  const places = placesOfParties(plan)
  const owing = positions.flatMap((position, to) => (position < 0 ? [to] : []))
  return plan.costLines.flatMap(({ account }, at) => {
    const line = lines[at]
    if (line === undefined || !isUntouched(line)) return []
    return line.toCome.flatMap(({ partyId, fundId, amount }) => {
      const from = places.get(partyId) ?? -1
      if (fundId === undefined || !((positions[from] ?? 0) > 0)) return []
      const takers = owing.flatMap((to) =>
        fundsFor(plan.parties[to]?.id ?? '', account, book).map((fund) => ({
          to,
          fundId: fund.id,
          rooms: rooms.usedBy(fund.id, account),
        })),
      )
      return [{ at, from, fromFundId: fundId, amount, takers }]
    })
  })
}

/** Nothing was paid for it yet, or all of it was paid back; and somebody carries every part of it. */
function isUntouched({ planned, parties, toCome }: LineSettlement): boolean {
  const carried = toCome.reduce((sum, { amount }) => sum + amount, 0)
  return planned > 0 && carried === planned && parties.every(({ paid }) => paid === 0)
}

/** Place of each party in the plan; of parties that share an id, the first is meant. */
export function placesOfParties({ parties }: Pick<TrainingPlan, 'parties'>): ReadonlyMap<string, number> {
  return new Map(parties.map(({ id }, at) => [id, at] as const).toReversed())
}
