import type { LineShare } from '../budget/index.js'
import type { LineTax } from './line-tax.js'

/** One line of a split, in minor units. */
export interface LineAmounts {
  readonly id: string
  readonly total: number
  readonly contribution: 'cash' | 'in-kind-valued' | 'in-kind-unvalued'
  /** Party → amount; only parties that the assignment names. */
  readonly amounts: Readonly<Record<string, number>>
  readonly unassigned: number
  /** The same by payer, with the fund where money leaves one. */
  readonly shares: readonly LineShare[]
  /** Where the line states a tax. */
  readonly tax?: LineTax
}
