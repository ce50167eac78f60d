import type { PlanRule } from './issue.js'

/** Courses have days, instructors, venues and seats, and nobody is wanted in two of them at the same time. */
export const coursesScheduled: PlanRule = (_, { schedule }) => [...schedule.issues]
