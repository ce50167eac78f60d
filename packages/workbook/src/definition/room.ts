import type { TrainingPlan } from '@bekal/core'
import { spareRows } from '../limits.js'
import type { InputTable } from './sheet.js'

/** Rows of a table of the plan's entities, the empty ones included. */
export function rowsWithRoom({ source, spare = spareRows }: InputTable, plan: TrainingPlan): number {
  const filled = source.rows(plan).length
  return typeof spare === 'number' ? filled + spare : Math.max(filled, spare.upTo)
}
