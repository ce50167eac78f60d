import type { Labels } from '../../vocabulary/index.js'

/** So many calendar months and then days from a day; adding months keeps to the end of a shorter month. */
export interface Offset {
  readonly months?: number
  readonly days?: number
}

/** A day counted from today or from release. */
export interface ReviewDay extends Offset {
  readonly from: 'today' | 'release'
}

/** When somebody's training plan is looked at again, by the time that is left. */
export interface ReviewBand {
  readonly id: string
  readonly label: Labels
  /** First and last day of the review; no review where it is not there. */
  readonly window?: { readonly first: ReviewDay; readonly last: ReviewDay }
}

/** A band for everybody released within a time from today; the last needs no limit. */
export interface TimeLeftBand extends ReviewBand {
  readonly upTo?: Offset
}

/** What counts before the time left: the first that fits is taken. */
export interface ReviewBands {
  readonly transferred: ReviewBand
  readonly readmitted: ReviewBand
  readonly releaseDatePassed: ReviewBand
  /** In ascending order of `upTo`. */
  readonly byTimeLeft: readonly TimeLeftBand[]
  readonly withoutReleaseDate: {
    readonly remand: ReviewBand
    readonly unsentenced: ReviewBand
    readonly sentenced: ReviewBand
  }
  readonly source: string
}

const today = (offset: Offset): ReviewDay => ({ from: 'today', ...offset })
const months = (first: number, last: number) => ({ first: today({ months: first }), last: today({ months: last }) })
const tenDays = { first: today({}), last: today({ days: 10 }) }

/**
 * An example from abroad, to be replaced by the prison's own: the review deadlines of learning and work plans in prisons
 * of England and Wales. No Indonesian counterpart was found.
 */
export const exampleReviewBands: ReviewBands = {
  source: 'ministryofjustice/hmpps-education-and-work-plan-api, 2026-08-14 (England and Wales): assumption elsewhere',
  transferred: { id: 'transferred', label: { id: 'Pindahan', en: 'Transferred' }, window: tenDays },
  readmitted: { id: 'readmitted', label: { id: 'Masuk kembali', en: 'Readmitted' }, window: tenDays },
  releaseDatePassed: {
    id: 'release-date-passed',
    label: { id: 'Tanggal bebas sudah lewat', en: 'Release date has passed' },
    window: months(2, 3),
  },
  byTimeLeft: [
    {
      id: 'up-to-3-months',
      label: { id: 'Sampai 3 bulan', en: 'Up to 3 months' },
      upTo: { months: 3 },
    },
    {
      id: 'up-to-3-months-7-days',
      label: { id: 'Lebih dari 3 bulan sampai 3 bulan 7 hari', en: 'More than 3 months, up to 3 months 7 days' },
      upTo: { months: 3, days: 7 },
      window: { first: today({ months: 1 }), last: { from: 'release', days: -7 } },
    },
    {
      id: 'up-to-6-months',
      label: { id: 'Lebih dari 3 bulan 7 hari sampai 6 bulan', en: 'More than 3 months 7 days, up to 6 months' },
      upTo: { months: 6 },
      window: months(1, 3),
    },
    {
      id: 'up-to-12-months',
      label: { id: 'Lebih dari 6 sampai 12 bulan', en: 'More than 6, up to 12 months' },
      upTo: { months: 12 },
      window: months(2, 3),
    },
    {
      id: 'up-to-60-months',
      label: { id: 'Lebih dari 12 sampai 60 bulan', en: 'More than 12, up to 60 months' },
      upTo: { months: 60 },
      window: months(4, 6),
    },
    {
      id: 'over-60-months',
      label: { id: 'Lebih dari 60 bulan', en: 'More than 60 months' },
      window: months(10, 12),
    },
  ],
  withoutReleaseDate: {
    remand: { id: 'remand', label: { id: 'Tahanan', en: 'Remand' }, window: months(2, 3) },
    unsentenced: { id: 'unsentenced', label: { id: 'Belum divonis', en: 'Not sentenced yet' }, window: months(2, 3) },
    sentenced: {
      id: 'no-release-date',
      label: { id: 'Tanpa tanggal bebas', en: 'No release date' },
      window: months(10, 12),
    },
  },
}
