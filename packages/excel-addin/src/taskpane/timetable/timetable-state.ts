export interface TimetableState {
  readonly cohortId: string | undefined
  /** ISO date before which courses are to end; empty where not asked. */
  readonly before: string
}
