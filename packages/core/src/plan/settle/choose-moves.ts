/** An amount that one party was to pay and that another could pay in its place. */
export interface Offer<T extends Taker = Taker> {
  /** Place of the party that was to pay. */
  readonly from: number
  readonly amount: number
  readonly takers: readonly T[]
}

export interface Taker {
  /** Place of the party that could pay. */
  readonly to: number
  /** Places of the rooms that the amount would use up: a fund's ceiling and those of its accounts. */
  readonly rooms: readonly number[]
}

/** Where a choice begins; all in minor units. */
export interface Start {
  /** By party; they add up to zero. Offers go from those above zero to those below. */
  readonly positions: readonly number[]
  /** How far each position may end on the other side of zero. */
  readonly beyond: readonly number[]
  /** What is left of each ceiling. */
  readonly rooms: readonly number[]
}

export interface Choice<O, T> {
  readonly moves: readonly { readonly offer: O; readonly taker: T }[]
  /** Whether no other choice leaves less uneven; false where the search was stopped before it had seen them all. */
  readonly proven: boolean
}

/**
 * Chooses offers so that the positions come as close to zero as can be (least sum of sizes), then as few as can be. No
 * position goes farther beyond zero than it may, and no room is overdrawn.
 *
 * An exact search by branch and bound, largest offers first; where it would take more than `limit` steps the best choice
 * found by then is given. The same input gives the same choice.
 */
export function chooseMoves<T extends Taker, O extends Offer<T>>(
  { positions, beyond, rooms }: Start,
  offers: readonly (O & Offer<T>)[],
  limit: number,
): Choice<O, T> {
  // Sorting keeps offers of the same amount in the order given.
  const order = [...offers].sort((one, other) => other.amount - one.amount)
  const reach = reachFrom(order, positions.length)
  const [left, room] = [[...positions], [...rooms]]
  const taken: Choice<O, T>['moves'][number][] = []
  let best = { uneven: unevenness(left), moves: [...taken] }
  const leastPossible = leastUneven(positions, left, reach[0] as readonly number[])
  let steps = 0

  const fits = ({ from, amount }: Offer, { to, rooms: used }: Taker) =>
    (left[from] as number) - amount >= -(beyond[from] as number) &&
    (left[to] as number) + amount <= (beyond[to] as number) &&
    used.every((at) => (room[at] as number) >= amount)
  const move = ({ from }: Offer, { to, rooms: used }: Taker, amount: number) => {
    left[from] = (left[from] as number) - amount
    left[to] = (left[to] as number) + amount
    for (const at of used) room[at] = (room[at] as number) - amount
  }
  const mayImprove = (next: number) => {
    const bound = leastUneven(positions, left, reach[next] as readonly number[])
    return bound < best.uneven || (bound === best.uneven && taken.length + 1 < best.moves.length)
  }
  const visit = (next: number): void => {
    const uneven = unevenness(left)
    if (uneven < best.uneven || (uneven === best.uneven && taken.length < best.moves.length)) {
      best = { uneven, moves: [...taken] }
    }
    for (let at = next; at < order.length && mayImprove(at); at += 1) {
      const offer = order[at] as (typeof order)[number]
      for (const taker of offer.takers) {
        if (steps >= limit) return
        steps += 1
        if (!fits(offer, taker)) continue
        move(offer, taker, offer.amount)
        taken.push({ offer, taker })
        visit(at + 1)
        taken.pop()
        move(offer, taker, -offer.amount)
      }
    }
  }
  visit(0)
  return { moves: best.moves, proven: steps < limit || best.uneven === leastPossible }
}

/** For every place in the order: by how much the offers from there on could move each position. */
function reachFrom(order: readonly Offer[], parties: number): number[][] {
  const reach = [Array.from({ length: parties }, () => 0)]
  for (const { from, amount, takers } of order.toReversed()) {
    const next = [...(reach[0] as number[])]
    for (const party of new Set([from, ...takers.map(({ to }) => to)])) next[party] = (next[party] as number) + amount
    reach.unshift(next)
  }
  return reach
}

/** No choice of what is in reach leaves less than this: what has passed zero already only goes farther. */
function leastUneven(start: readonly number[], left: readonly number[], reach: readonly number[]): number {
  return left.reduce((sum, position, at) => {
    const towards = (start[at] as number) > 0 ? position : -position
    return sum + (towards < 0 ? -towards : Math.max(0, towards - (reach[at] as number)))
  }, 0)
}

function unevenness(positions: readonly number[]): number {
  return positions.reduce((sum, position) => sum + Math.abs(position), 0)
}
