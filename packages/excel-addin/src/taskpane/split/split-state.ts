/** What of the split is looked at closely. */
export interface SplitState {
  readonly lineId: string | undefined
  readonly schemeId: string | undefined
  /** The account prefix that the scheme is drawn for; empty for all others. */
  readonly prefix: string
  /** The total at which the scheme is read, in minor units; undefined: one that shows its bands. */
  readonly total: number | undefined
  /** The same as it is being typed. */
  readonly typed: string | undefined
}

export const nothingChosen: SplitState = {
  lineId: undefined,
  schemeId: undefined,
  prefix: '',
  total: undefined,
  typed: undefined,
}
