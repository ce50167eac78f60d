import type { Labels } from '@bekal/core'

/** An argument of an example: a value in the formula, or cells with what stands in them. */
export type ExampleArgument = number | string | ExampleCells

export interface ExampleCells {
  /** Top left cell, such as `B2`. */
  readonly at: string
  readonly cells: readonly (readonly (number | string)[])[]
}

/** A use of a function for the reference page. What it gives is computed when the page is made. */
export interface Example {
  readonly what: Labels
  readonly args: readonly ExampleArgument[]
  /** Columns of the result that hold dates; the page shows them as such. */
  readonly dates?: boolean
}

export function cellsAt(at: string, cells: ExampleCells['cells']): ExampleCells {
  return { at, cells }
}
