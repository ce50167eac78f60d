import { z95 } from './wilson-interval.js'

/** A follow-up that counts for a milestone: months after release, `from` included, `before` not. */
export interface FollowUpWindow {
  readonly months: number
  readonly from: number
  readonly before: number
}

/** The values that outcomes are measured by. Each may be given by whoever asks. */
export interface OutcomePolicy {
  /** The part of a course's hours that counts as having attended it, in hundredths of a percent. */
  readonly attendanceBasisPoints: number
  /** Counts of people from 1 up to below this are not shown; 0 shows all. */
  readonly suppressBelow: number
  /** How sure intervals are: the normal quantile. */
  readonly z: number
  readonly windows: readonly FollowUpWindow[]
}

export const outcomeDefaults: OutcomePolicy = {
  attendanceBasisPoints: 8_000,
  suppressBelow: 5,
  z: z95,
  windows: [
    { months: 3, from: 2, before: 5 },
    { months: 6, from: 5, before: 9 },
    { months: 12, from: 9, before: 15 },
  ],
}

/** Where each default comes from. */
export const outcomeSources: Readonly<Record<keyof OutcomePolicy, string>> = {
  attendanceBasisPoints:
    'Observed: attendance of at least 80 percent in the process map of competency-based training of BBPVP Semarang.',
  suppressBelow:
    'Assumption: a row about a trainee of a prison is criminal-record data (Law 27/2022, article 4), so counts below 5 are not shared.',
  z: 'Two-sided 95 percent.',
  windows:
    'Assumption: every follow-up from 2 to below 15 months after release counts for the milestone it is nearest to.',
}
