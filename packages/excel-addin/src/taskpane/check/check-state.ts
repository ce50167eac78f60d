import type { Severity } from '@bekal/core'

/** What of the findings is shown. */
export interface CheckState {
  /** Undefined: all. */
  readonly severity: Severity | undefined
  readonly sheet: string | undefined
  /** The certain fixes are laid out before they are made. */
  readonly reviewing: boolean
  /** More of a long list was asked for. */
  readonly shown: number
}

export const firstShown = 60

export const noCheckChoices: CheckState = {
  severity: undefined,
  sheet: undefined,
  reviewing: false,
  shown: firstShown,
}
