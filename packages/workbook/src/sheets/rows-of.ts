import type { Sheet } from '../definition/index.js'
import type { Figures } from '../figures/index.js'

/** Rows of an input table, the blank ones included. */
export function rowsOf({ blocks }: Sheet, key: string, plan: Figures['plan']): number {
  const block = blocks.find((one) => one.key === key)
  if (block?.block !== 'table') return 0
  const filled = block.source.rows(plan).length
  return typeof block.spare === 'number' ? filled + block.spare : Math.max(filled, block.spare.upTo)
}
