import type { TrainingPlan } from '../schema.js'
import type { ComingShare } from './coming-shares.js'
import { partByQuantity } from './part-by-quantity.js'
import { after, type State, type Step } from './step.js'

/** The steps, and for each party that still owes after them the largest part of a line that no step has taken. */
export function withParts(
  plan: TrainingPlan,
  shares: readonly ComingShare[],
  whole: readonly Step[],
  start: State,
): { readonly steps: readonly Step[]; readonly left: State } {
  const steps = [...whole]
  let state = whole.reduce(after, start)
  for (const to of start.positions.keys()) {
    const taken = new Set(steps.map(({ share }) => share.at))
    const open = shares.filter(({ at }) => !taken.has(at))
    const part = largestPart(plan, open, to, state)
    if (part === undefined) continue
    steps.push(part)
    state = after(state, part)
  }
  return { steps, left: state }
}

/** The part of one coming share that brings a party nearest to zero without passing it; the earliest of equals. */
function largestPart(
  plan: TrainingPlan,
  shares: readonly ComingShare[],
  to: number,
  { positions, rooms }: State,
): Step | undefined {
  let best: Step | undefined
  for (const share of shares) {
    const line = plan.costLines[share.at] as TrainingPlan['costLines'][number]
    for (const taker of share.takers) {
      if (taker.to !== to) continue
      const limits = [positions[share.from], -(positions[to] as number), ...taker.rooms.map((at) => rooms[at])]
      const limit = Math.min(...(limits as number[]))
      if (Math.min(limit, share.amount) <= (best?.amount ?? 0)) continue
      const part = partByQuantity(line, share.fromFundId, share.amount, limit)
      if (part !== undefined && part.amount > (best?.amount ?? 0)) best = { share, taker, ...part }
    }
  }
  return best
}
