import { lessonHoursOf } from '../../program/index.js'
import type { TrainingPlan } from '../schema.js'
import { issue, type PlanRule } from './issue.js'

type Outcome = TrainingPlan['outcomes'][number]

/** Outcomes are of people whom the cohort names; nobody attends more hours than the course has. */
export const outcomesOfCourse: PlanRule = (plan) =>
  plan.outcomes.flatMap(({ participantCode, cohortId, attendedLessonHours }, at) => {
    const cohort = plan.cohorts.find(({ id }) => id === cohortId)
    if (cohort === undefined) return []
    const lessonHours = lessonHoursOf(plan.programs.find(({ id }) => id === cohort.programId) ?? { units: [] })
    return [
      ...((cohort.participantCodes ?? []).includes(participantCode)
        ? []
        : [issue('participant-not-in-cohort', ['outcomes', at, 'participantCode'], { participantCode, cohortId })]),
      ...(attendedLessonHours <= lessonHours
        ? []
        : [
            issue('attended-beyond-course', ['outcomes', at, 'attendedLessonHours'], {
              attended: attendedLessonHours,
              lessonHours,
            }),
          ]),
    ]
  })

/** A certificate goes with a course that was passed; a competency certificate with an assessment that was. */
export const certificatesEarned: PlanRule = (plan) =>
  plan.outcomes.flatMap(({ result, certificateKind }, at) =>
    result !== undefined && certificateKind !== undefined && withheldFrom[certificateKind].includes(result)
      ? [issue('certificate-without-pass', ['outcomes', at, 'certificateKind'], { certificateKind, result })]
      : [],
  )

/** Follow-ups ask what became of people after the course. */
export const followUpsAfterCourse: PlanRule = (plan, { schedule }) => {
  const ends = new Map(schedule.cohorts.map(({ id, endsOn }) => [id, endsOn]))
  return plan.outcomes.flatMap(({ cohortId, followUps = [] }, at) => {
    const endsOn = ends.get(cohortId) ?? ''
    return followUps.flatMap(({ on }, n) =>
      on >= endsOn ? [] : [issue('follow-up-before-end', ['outcomes', at, 'followUps', n, 'on'], { on, endsOn })],
    )
  })
}

/** Whoever has one of these results is given no such certificate. */
const withheldFrom: Readonly<
  Record<NonNullable<Outcome['certificateKind']>, readonly NonNullable<Outcome['result']>[]>
> = {
  training: ['not-passed', 'withdrawn'],
  competency: ['not-passed', 'not-yet-competent', 'withdrawn'],
  participation: [],
}
