import { rowsWithRoom, type Sheet } from '../definition/index.js'
import type { Figures } from '../figures/index.js'

/** Rows of an input table, the blank ones included. */
export function rowsOf({ blocks }: Sheet, key: string, plan: Figures['plan']): number {
  const block = blocks.find((one) => one.key === key)
  return block?.block === 'table' ? rowsWithRoom(block, plan) : 0
}
