import type { PreparedBook } from '../../budget/index.js'
import type { TrainingPlan } from '../schema.js'
import type { ComingShare, ShareTaker } from './coming-shares.js'
import { partByQuantity, type MovedQuantity } from './part-by-quantity.js'

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

/** The steps, and for each party that still owes after them the largest part of a line that no step has taken. */
export function withParts(
  plan: TrainingPlan,
  shares: readonly ComingShare[],
  whole: readonly Step[],
  start: State,
  book: PreparedBook,
): { readonly steps: readonly Step[]; readonly left: readonly number[] } {
  const steps = [...whole]
  let state = whole.reduce(after, start)
  for (const to of start.positions.keys()) {
    const open = shares.filter(({ at }) => steps.every(({ share }) => share.at !== at))
    const part = largestPart(plan, open, to, state, book)
    if (part === undefined) continue
    steps.push(part)
    state = after(state, part)
  }
  return { steps, left: state.positions }
}

function after({ positions, rooms }: State, { share, taker, amount }: Step): State {
  const [left, room] = [[...positions], [...rooms]]
  left[share.from] = (left[share.from] as number) - amount
  left[taker.to] = (left[taker.to] as number) + amount
  for (const at of taker.rooms) room[at] = (room[at] as number) - amount
  return { positions: left, rooms: room }
}

/** The part of one coming share that brings a party nearest to zero without passing it; the earliest of equals. */
function largestPart(
  plan: TrainingPlan,
  shares: readonly ComingShare[],
  to: number,
  { positions, rooms }: State,
  book: PreparedBook,
): Step | undefined {
  let best: Step | undefined
  for (const share of shares) {
    const line = plan.costLines[share.at] as TrainingPlan['costLines'][number]
    for (const taker of share.takers) {
      if (taker.to !== to) continue
      const limits = [positions[share.from], -(positions[to] as number), ...taker.rooms.map((at) => rooms[at])]
      const funds = { from: share.fromFundId, to: taker.fundId }
      const part = partByQuantity(line, funds, Math.min(...(limits as number[])), book)
      if (part !== undefined && part.amount > (best?.amount ?? 0)) best = { share, taker, ...part }
    }
  }
  return best
}
