import type { ComingShare, ShareTaker } from './coming-shares.js'
import type { MovedQuantity } from './part-by-quantity.js'

/** A coming share, or a part of it, that another fund takes over. */
export interface Step {
  readonly share: ComingShare
  readonly taker: ShareTaker
  readonly amount: number
  readonly quantity?: MovedQuantity
}

/** What is uneven for each party, and what is left of each ceiling; in minor units. */
export interface State {
  readonly positions: readonly number[]
  readonly rooms: readonly number[]
}

/** What is left when a step has been taken. */
export function after({ positions, rooms }: State, { share, taker, amount }: Step): State {
  const [left, room] = [[...positions], [...rooms]]
  left[share.from] = (left[share.from] as number) - amount
  left[taker.to] = (left[taker.to] as number) + amount
  for (const at of taker.rooms) room[at] = (room[at] as number) - amount
  return { positions: left, rooms: room }
}

/** By how much all parties together are away from even, in minor units. */
export function unevenness({ positions }: State): number {
  return positions.reduce((sum, position) => sum + Math.abs(position), 0)
}
