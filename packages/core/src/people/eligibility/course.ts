import type { ToolRisk } from '../../vocabulary/index.js'

/** What eligibility needs to know of one course with its dates; the calendar has been applied already. */
export interface CourseFacts {
  readonly startsOn: string
  /** The day of the last session; not there where the course cannot be scheduled. */
  readonly endsOn?: string | undefined
  /** The trade it teaches, in words: interests are held against it. */
  readonly field: string
  /** Risk of each tool it uses. */
  readonly toolRisks: readonly ToolRisk[]
  /** In the order they are taught, each after those it requires. */
  readonly units: readonly CourseUnit[]
  /** The last day on which the whole course could start and still end on or before a day; undefined where none is known. */
  readonly lastStart?: (endsBy: string) => string | undefined
}

export interface CourseUnit {
  readonly id: string
  readonly requires?: readonly string[] | undefined
  /** The day of its last session in this course. */
  readonly endsOn?: string | undefined
}

/** A course on the day it is judged. */
export interface JudgedCourse extends CourseFacts {
  /** ISO date of today. A date of the register that has come by now has come, however long the course has been running. */
  readonly asOf?: string | undefined
  /** Days that a rule on the time left asks for where it states none. */
  readonly usualDays: UsualDays
}

/** `daysLeftMin` counts from the start of the course, `releaseBufferDays` from its end; both are parameters of the plan. */
export interface UsualDays {
  readonly daysLeftMin: number
  readonly releaseBufferDays: number
}
