import { dateAfter } from '../../calendar/index.js'
import { valueOn } from '../../parameters/index.js'
import type { JudgedCourse } from '../../people/index.js'
import { lessonHoursOf, type Cohort } from '../../program/index.js'
import {
  latestStart,
  orderUnits,
  scheduleCohort,
  type CohortSchedule,
  type TrainingDays,
} from '../../scheduling/index.js'
import type { PlannedProgram, TrainingPlan } from '../schema.js'

/**
 * What eligibility needs to know of a cohort's course, scheduled once.
 * @param days `trainingDays(plan)`, the same for all cohorts of a plan.
 */
export function courseOfCohort(
  plan: TrainingPlan,
  cohort: Cohort,
  program: PlannedProgram,
  days: TrainingDays,
  asOf: string,
): JudgedCourse {
  const schedule = scheduleCohort(days, program, cohort)
  const ends = unitEnds(program, schedule)
  const startsOn = schedule.startsOn ?? cohort.startsOn
  return {
    startsOn,
    endsOn: schedule.endsOn ?? undefined,
    field: program.field,
    toolRisks: (program.tools ?? []).map(({ risk }) => risk),
    units: orderUnits(program.units).units.map(({ id, requires }) => ({ id, requires, endsOn: ends.get(id) })),
    lastStart: (endsBy) => latestStart(days, program, cohort, dateAfter(endsBy, 1))?.startsOn,
    asOf,
    usualDays: {
      daysLeftMin: valueOn(plan.parameters, 'days-left-min', startsOn),
      releaseBufferDays: valueOn(plan.parameters, 'release-buffer-days', startsOn),
    },
  }
}

/** The last day of each unit; a unit of which some lesson hours have no day has none. */
function unitEnds(program: PlannedProgram, { sessions }: CohortSchedule): Map<string, string> {
  const left = new Map(program.units.map((unit) => [unit.id, lessonHoursOf({ units: [unit] })]))
  const ends = new Map<string, string>()
  for (const { unitId, lessonHours, date } of sessions) {
    const rest = (left.get(unitId) ?? 0) - lessonHours
    left.set(unitId, rest)
    if (rest <= 0) ends.set(unitId, date)
  }
  return ends
}
