import { mean, sampleDeviation } from '../statistics/describe.js'

/** More items than a panel can weigh against each other at once (OECD/JRC handbook 6.5). */
const mostItems = 10
const points = 100

/** Weights by a panel, in the order of the items. */
export interface PanelWeights {
  /** They sum to 1. */
  readonly weights: readonly number[]
  /** How far the members differ on each item: the deviation of their points, null of a single member. */
  readonly deviations: readonly (number | null)[]
}

/**
 * Weights by budget allocation: every member of a panel spreads 100 points over the items, the means are the weights.
 * @param panel one row of points for each member.
 * @throws {BadAllocationError} when a row does not sum to 100, has negative points or another number of items than the
 *   first, or when there are more than 10 items.
 */
export function budgetAllocationWeights(panel: readonly (readonly number[])[]): PanelWeights {
  const items = panel[0]?.length ?? 0
  if (items === 0) throw new BadAllocationError('nobody has allocated any points')
  if (items > mostItems) throw new BadAllocationError(`${items} items are more than the ${mostItems} a panel can weigh`)
  panel.forEach((row, at) => assertAllocation(row, at + 1, items))
  const columns = Array.from({ length: items }, (_, at) => panel.map((row) => row[at] as number))
  return {
    weights: columns.map((column) => (mean(column) as number) / points),
    deviations: columns.map(sampleDeviation),
  }
}

function assertAllocation(row: readonly number[], member: number, items: number): void {
  const sum = row.reduce((all, one) => all + one, 0)
  if (row.length !== items) throw new BadAllocationError(`member ${member} has ${row.length} items, not ${items}`)
  if (!row.every((one) => one >= 0)) throw new BadAllocationError(`member ${member} has points below zero`)
  if (Math.abs(sum - points) > 1e-6) throw new BadAllocationError(`the points of member ${member} sum to ${sum}`)
}

export class BadAllocationError extends Error {
  override readonly name = 'BadAllocationError'
  readonly code = 'bad-allocation'
  constructor(fault: string) {
    super(`Cannot take weights from this panel: ${fault}; every member spreads ${points} points over the same items.`)
  }
}
