import type { Labels, TrainingPlan } from '@bekal/core'
import type { CellPlace } from '@bekal/workbook/parsing'
import type { IssuePath } from '@bekal/core'

/** A version of the plan that is compared: a file, or the open workbook. */
export interface Version {
  /** Tells it from the others in the pane. */
  readonly id: string
  readonly name: string
  readonly plan: TrainingPlan
  /** How many errors the file has by itself. */
  readonly errors: number
  readonly placeOf: (path: IssuePath) => CellPlace | undefined
}

export interface CompareState {
  readonly files: readonly Version[]
  /** Files that hold no plan, and why. */
  readonly refused: readonly { readonly name: string; readonly why: Labels }[]
  /** Whether the open workbook is one of the versions. */
  readonly withOpenBook: boolean
  /** The version that was handed out to all. */
  readonly baseId: string | undefined
  /** By conflict: the copy that was chosen. */
  readonly chosen: Readonly<Record<string, number>>
}

/** The id of the open workbook among the versions. */
export const openBookId = 'open-workbook'

export const nothingToCompare: CompareState = {
  files: [],
  refused: [],
  withOpenBook: true,
  baseId: undefined,
  chosen: {},
}
