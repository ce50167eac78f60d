/** One unit from one column to another inside a row. */
export interface Move {
  readonly row: number
  readonly from: number
  readonly to: number
}

/** A table on its way to its margins, with what its cells may hold. */
export interface MovingTable {
  readonly table: readonly (readonly number[])[]
  readonly weights: readonly (readonly number[])[]
}

/** Logarithms of costs that differ by more than this are surely different costs; closer ones are compared exactly. */
export const surelyDifferent = 1e-9

/**
 * Compares what two chains of moves cost in proportion; exact. A move costs the quotient its unit gives up
 * (weight ÷ (units − ½)) over the one it wins (weight ÷ (units + ½)).
 * @returns below zero when the first chain is cheaper.
 */
export function compareCosts(state: MovingTable, one: readonly Move[], other: readonly Move[]): number {
  const [mine, under] = costOf(state, one)
  const [theirs, otherUnder] = costOf(state, other)
  const difference = mine * otherUnder - theirs * under
  return difference === 0n ? 0 : difference > 0n ? 1 : -1
}

function costOf({ table, weights }: MovingTable, moves: readonly Move[]): [bigint, bigint] {
  let [over, under] = [1n, 1n]
  for (const { row, from, to } of moves) {
    const [units, weight] = [table[row] as readonly number[], weights[row] as readonly number[]]
    over *= (2n * BigInt(units[to] as number) + 1n) * BigInt(weight[from] as number)
    under *= (2n * BigInt(units[from] as number) - 1n) * BigInt(weight[to] as number)
  }
  return [over, under]
}
