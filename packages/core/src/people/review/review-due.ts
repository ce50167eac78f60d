import { dateAfter, monthsAfter } from '../../calendar/index.js'
import { exampleReviewBands, type Offset, type ReviewBand, type ReviewBands, type ReviewDay } from './review-bands.js'

/** What decides when a person's plan is reviewed next. */
export interface ReviewOccasion {
  /** ISO date of today. */
  readonly asOf: string
  /** ISO date; not there where none is known. */
  readonly release?: string | undefined
  /** Asked only where there is no release date. */
  readonly status: 'sentenced' | 'remand' | 'unsentenced'
  readonly arrival?: 'transferred' | 'readmitted' | undefined
}

/** The band somebody falls in and the days of the review, both included; no days where the band asks for none. */
export interface ReviewDue {
  readonly band: ReviewBand
  readonly first?: string
  readonly last?: string
}

/**
 * When a person's training plan should be looked at again, by the time left to serve.
 * @source exampleReviewBands names where its bands come from.
 */
export function reviewDue(occasion: ReviewOccasion, bands: ReviewBands = exampleReviewBands): ReviewDue {
  const band = bandOf(occasion, bands)
  if (band.window === undefined) return { band }
  const dayOf = ({ from, ...offset }: ReviewDay) =>
    shift(from === 'today' ? occasion.asOf : (occasion.release ?? occasion.asOf), offset)
  return { band, first: dayOf(band.window.first), last: dayOf(band.window.last) }
}

function bandOf({ asOf, release, status, arrival }: ReviewOccasion, bands: ReviewBands): ReviewBand {
  if (arrival !== undefined) return bands[arrival]
  if (release === undefined) return bands.withoutReleaseDate[status]
  if (release < asOf) return bands.releaseDatePassed
  const fitting = bands.byTimeLeft.find(({ upTo }) => upTo === undefined || release <= shift(asOf, upTo))
  return fitting ?? bands.withoutReleaseDate[status]
}

/** Months first, then days. */
function shift(date: string, { months = 0, days = 0 }: Offset): string {
  return dateAfter(monthsAfter(date, months), days)
}
