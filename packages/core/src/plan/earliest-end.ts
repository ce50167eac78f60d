import type { Cohort } from '../program/index.js'
import { weekdays } from '../calendar/index.js'
import { courseHours } from '../outcome/index.js'
import type { TrainingPlan } from './schema.js'

/**
 * The day on which a course could end at the earliest: every lesson hour of every day is used and no day is free, so the
 * real end is that day or later. Undefined where the course has no hours or its week has none.
 */
export function earliestEnd(plan: TrainingPlan, cohort: Cohort): string | undefined {
  const week = weekdays.map((day) => hoursOn(plan, cohort, day))
  const hours = courseHours(plan.programs.find(({ id }) => id === cohort.programId))
  const perWeek = week.reduce((sum, day) => sum + day, 0)
  if (hours === 0 || perWeek === 0) return undefined
  const start = Date.parse(`${cohort.startsOn}T00:00:00Z`)
  const wholeWeeks = Math.ceil(hours / perWeek) - 1
  let left = hours - wholeWeeks * perWeek
  let day = wholeWeeks * 7
  for (; ; day += 1) {
    const at = new Date(start + day * dayMs)
    left -= week[(at.getUTCDay() + 6) % 7] as number
    if (left <= 0) return at.toISOString().slice(0, 10)
  }
}

const dayMs = 86_400_000

/** A cohort’s own hours where it states them for the day, else the site’s; one number means every day the site works. */
function hoursOn({ site }: TrainingPlan, { lessonHoursPerDay: own }: Cohort, day: (typeof weekdays)[number]): number {
  const usual = site.lessonHoursPerDay[day]
  if (own === undefined) return usual
  return typeof own === 'number' ? (usual === 0 ? 0 : own) : (own[day] ?? usual)
}
