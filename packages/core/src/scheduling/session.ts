/** Lesson hours of one unit without a break between, in the site's local time. */
export interface Session {
  /** ISO date. */
  readonly date: string
  /** `HH:MM`. */
  readonly from: string
  readonly to: string
  readonly unitId: string
  readonly lessonHours: number
}

/** Time on one day. */
export type TimeSpan = Pick<Session, 'date' | 'from' | 'to'>
