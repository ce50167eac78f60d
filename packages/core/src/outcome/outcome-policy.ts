/** A follow-up that counts for a milestone: months after release, `from` included, `before` not. */
export interface FollowUpWindow {
  readonly months: number
  readonly from: number
  readonly before: number
}

/** The values that outcomes are measured by. Each may be given by whoever asks; the least attendance is a parameter. */
export interface OutcomePolicy {
  /** Counts of people from 1 up to below this are not shown; 0 shows all. */
  readonly suppressBelow: number
  /** How sure intervals are: the normal quantile. */
  readonly z: number
  readonly windows: readonly FollowUpWindow[]
}

export const outcomeDefaults: OutcomePolicy = {
  suppressBelow: 5,
  z: 1.959963984540054,
  windows: [
    { months: 3, from: 2, before: 5 },
    { months: 6, from: 5, before: 9 },
    { months: 12, from: 9, before: 15 },
  ],
}

/** Where each default comes from. */
export const outcomeSources: Readonly<Record<keyof OutcomePolicy, string>> = {
  suppressBelow:
    'Assumption: a row about a trainee of a prison is criminal-record data (Law 27/2022, article 4), so counts below 5 are not shared.',
  z: 'Two-sided 95 percent.',
  windows:
    'Assumption: every follow-up from 2 to below 15 months after release counts for the milestone it is nearest to.',
}
