import { monthsAfter } from '../calendar/index.js'
import type { FollowUpWindow } from './outcome-policy.js'
import type { Outcome } from './schema.js'
import type { Stand } from './tally.js'

/** What is known at one milestone about somebody who was released on a day. */
export interface FollowUpQuestion {
  readonly releasedOn: string
  readonly window: FollowUpWindow
  /** The day on which one asks; null where nothing was ever recorded. */
  readonly asOf: string | null
}

/**
 * Whether somebody works, employed or self-employed, at a milestone after release. The last day of follow-up within the
 * window counts; of several entries of that day one that says so. Before the milestone it is too early to ask; after it
 * nobody knows where there is no follow-up in the window or it says unknown.
 */
export function workingAt(followUps: FollowUps, question: FollowUpQuestion): Stand {
  const { releasedOn, window, asOf } = question
  if (asOf === null || asOf < monthsAfter(releasedOn, window.months)) return 'notDue'
  const last = lastInWindow(followUps, question)
  const statuses = followUps.filter(({ on }) => on === last).map(({ status }) => status)
  if (statuses.some((status) => status === 'employed' || status === 'self-employed')) return 'yes'
  return statuses.some((status) => status !== 'unknown') ? 'no' : 'unknown'
}

/** The last day of follow-up within the window, of those recorded by the day on which one asks. */
export function lastInWindow(followUps: FollowUps, question: FollowUpQuestion): string | undefined {
  const { releasedOn, window, asOf } = question
  const [first, end] = [monthsAfter(releasedOn, window.from), monthsAfter(releasedOn, window.before)]
  return followUps
    .map(({ on }) => on)
    .filter((on) => on >= first && on < end && asOf !== null && on <= asOf)
    .toSorted()
    .at(-1)
}

type FollowUps = NonNullable<Outcome['followUps']>
