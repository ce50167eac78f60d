/** Which assessment is explained. */
export interface ReadinessState {
  /** Id of the assessment; undefined: the first. */
  readonly assessmentId: string | undefined
}
