/** The work of `courses.mjs`: warmed up on small plans; only the work itself is timed. */
import { eligibilityQuestions, prepareCohort, schedulePlan, trainingDays } from '@bekal/core'
import { asOf, manyPeople, plannedCourses } from './courses-plan.mjs'
import { processorTime } from './measure.mjs'

/** All cohorts of a year at once, clashes and remarks included. */
export function scheduleCourses(cohorts) {
  return timed(plannedCourses, 40, Number(cohorts), (plan) => {
    const { cohorts: laid } = schedulePlan(plan)
    const closed = new Set(plan.calendar.holidays.map(({ date }) => date))
    return laid.every(
      ({ sessions, lessonHours }) =>
        sessions.reduce((sum, session) => sum + session.lessonHours, 0) === lessonHours &&
        sessions.every(({ date }) => !closed.has(date)),
    )
  })
}

/** The two answers alone, of everybody for each of twenty cohorts. */
export function answersCourses(people) {
  return timed(manyPeople, 1_000, Number(people), (plan) => {
    let answered = 0
    for (const judge of judgesOf(plan)) {
      for (const person of plan.participants) {
        const { train, practise } = judge.answers(person)
        if (person.status === 'remand' && (train !== 'no' || practise !== 'no')) return false
        answered += 1
      }
    }
    return answered === plan.participants.length * plan.cohorts.length
  })
}

/** Everything behind each answer: rule by rule, units that fit, last starts; read and let go. */
export function reasonsCourses(people) {
  return timed(manyPeople, 1_000, Number(people), (plan) => {
    for (const judge of judgesOf(plan)) {
      for (const person of plan.participants) {
        const judged = judge.judge(person)
        const quick = judge.answers(person)
        if (!eligibilityQuestions.codes.every((question) => judged[question].answer === quick[question])) return false
        if (judged.fittingUnits.length > judged.fittingUnitsIfLate.length) return false
      }
    }
    return true
  })
}

function judgesOf(plan) {
  const days = trainingDays(plan)
  return plan.cohorts.map(({ id }) => prepareCohort(plan, id, { asOf }, days).judge)
}

function timed(planOf, warmUp, size, work) {
  for (let run = 0; run < 3; run += 1) work(planOf(warmUp))
  const plan = planOf(size)
  const planMiB = process.memoryUsage().rss / 2 ** 20
  const start = processorTime()
  const right = work(plan)
  return { milliseconds: processorTime() - start, planMiB, right }
}
