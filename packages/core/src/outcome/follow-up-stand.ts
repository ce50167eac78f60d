import { addMonths, formatISO, parseISO } from 'date-fns'
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
export function workingAt(
  followUps: NonNullable<Outcome['followUps']>,
  { releasedOn, window: { months, from, before }, asOf }: FollowUpQuestion,
): Stand {
  if (asOf === null || asOf < later(releasedOn, months)) return 'notDue'
  const [first, end] = [later(releasedOn, from), later(releasedOn, before)]
  const inWindow = followUps.filter(({ on }) => on >= first && on < end && on <= asOf)
  const last = inWindow.reduce((latest, { on }) => (on > latest ? on : latest), '')
  const statuses = inWindow.filter(({ on }) => on === last).map(({ status }) => status)
  if (statuses.some((status) => status === 'employed' || status === 'self-employed')) return 'yes'
  return statuses.some((status) => status !== 'unknown') ? 'no' : 'unknown'
}

/** The same day of a later month; its last day where the month is shorter. ISO dates compare as text. */
export function later(date: string, months: number): string {
  return formatISO(addMonths(parseISO(date), months), { representation: 'date' })
}
