import { wilsonInterval } from '../readiness/index.js'
import type { FollowUpWindow, OutcomePolicy } from './outcome-policy.js'
import type { Tally } from './tally.js'

/** A share between two bounds, 0 to 1. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Over which time a rate is taken: the course itself, or some months after release. */
export type RateWindow = 'course' | FollowUpWindow

/** A share of people with what it was taken from; what nobody knows is in neither numerator nor denominator. */
export interface ShownRate {
  readonly window: RateWindow
  readonly numerator: number
  readonly denominator: number
  readonly unknown: number
  /** People for whom it is too early to ask. */
  readonly notDue: number
  /** Absent where the denominator is 0. */
  readonly rate?: number
  /** Wilson's interval of the rate. */
  readonly interval?: Interval
  /** The rate if nobody, and if everybody, of the unknown were a success. */
  readonly bounds?: Interval
  /** Known of known and unknown. */
  readonly responseRate?: number
}

/** A rate that is not shown, because a count in it is of few people or would give one away. */
export interface SuppressedRate {
  readonly window: RateWindow
  readonly suppressed: true
}

export type Rate = ShownRate | SuppressedRate

export function rateOf(
  { yes, no, unknown, notDue }: Tally,
  window: RateWindow,
  hidden: boolean,
  { z }: Pick<OutcomePolicy, 'z'>,
): Rate {
  if (hidden) return { window, suppressed: true }
  const denominator = yes + no
  const wilson = wilsonInterval(yes, denominator, z)
  const due = denominator + unknown
  return {
    window,
    numerator: yes,
    denominator,
    unknown,
    notDue,
    ...(wilson && { rate: wilson.share, interval: { low: wilson.low, high: wilson.high } }),
    ...(due > 0 && { bounds: { low: yes / due, high: (yes + unknown) / due }, responseRate: denominator / due }),
  }
}
