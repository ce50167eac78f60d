import {
  allocate,
  BadResidualError,
  BadWeightError,
  NoWeightError,
  type AllocateOptions,
  type AllocationMethod,
} from '@bekal/core'
import { FunctionRefusal } from '../definition/refusal.js'
import { functionMessages } from '../messages.js'

interface Rounding {
  readonly method: AllocationMethod | undefined
  readonly unit: number | undefined
  /** Counted from 1. */
  readonly rest: number | undefined
}

/** The options of core for what a formula says. */
export function optionsOf({ method, unit, rest }: Rounding): AllocateOptions {
  return {
    ...(method !== undefined && { method }),
    ...(unit !== undefined && { unit }),
    ...(rest !== undefined && { residualTo: rest - 1 }),
  }
}

/**
 * Shares of one total, or the reason why there are none.
 * @param row which of several totals it is, counted from 1; undefined where it is the only one.
 */
export function sharesOf(
  total: number,
  weights: readonly number[],
  options: AllocateOptions,
  row?: number | undefined,
): number[] {
  return inWords(() => allocate(total, weights, options), weights, row)
}

/** Runs a division and turns what core refuses into words. */
export function inWords<T>(divide: () => T, weights: readonly number[], row?: number | undefined): T {
  try {
    return divide()
  } catch (error) {
    if (error instanceof NoWeightError) throw new FunctionRefusal(functionMessages.noWeight({ row }))
    if (error instanceof BadWeightError) throw new FunctionRefusal(functionMessages.weightsTooLarge)
    if (error instanceof BadResidualError) {
      throw new FunctionRefusal(functionMessages.badRest({ entries: weights.length }))
    }
    throw error
  }
}
