import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryPlan } from '../../test/index.js'
import { lessonHoursOn, dateAfter } from '../calendar/index.js'
import { valueOn } from '../parameters/index.js'
import { lessonHoursOf, type Cohort, type TrainingProgram } from '../program/index.js'
import {
  earliestStart,
  latestStart,
  scheduleAroundAbsences,
  scheduleCohort,
  schedulePlan,
  trainingDays,
  type CohortSchedule,
  type CoursePlan,
  type TrainingDays,
} from './index.js'
import { hoursBeforeMidnight, lessonSlots } from './lesson-slots.js'

/** Plans whose courses are of real size and whose calendars fall into the year of the courses. */
const plans: fc.Arbitrary<CoursePlan> = fc
  .tuple(arbitraryPlan, fc.array(fc.nat({ max: 400 }), { minLength: 12, maxLength: 12 }))
  .map(([plan, days]) => {
    const date = (at: number) => dateAfter(`${plan.fiscalYear}-01-01`, days[at % days.length] as number)
    const period = (at: number) => [date(at), date(at + 1)].sort() as [string, string]
    const within = <T extends { from: string; to: string }>(list: readonly T[] | undefined, first: number): T[] =>
      (list ?? []).map((one, at) => {
        const [from, to] = period(first + at * 2)
        return { ...one, from, to: to < dateAfter(from, 30) ? to : dateAfter(from, 30) }
      })
    return {
      ...plan,
      calendar: {
        ...plan.calendar,
        holidays: plan.calendar.holidays.map((holiday, at) => ({ ...holiday, date: date(at) })),
        closures: within(plan.calendar.closures, 4),
        shortDays: within(plan.calendar.shortDays, 8),
      },
      venues: plan.venues.map((venue) => ({ ...venue, unavailable: within(venue.unavailable, 2) })),
      instructors: plan.instructors.map((one) => ({ ...one, unavailable: within(one.unavailable, 6) })),
      programs: plan.programs.map((program) => ({
        ...program,
        units: program.units.map((unit) => ({ ...unit, lessonHours: 1 + (unit.lessonHours % 60) })),
      })),
    }
  })

interface Laid {
  readonly plan: CoursePlan
  readonly days: TrainingDays
  readonly cohort: Cohort
  readonly program: TrainingProgram
  readonly schedule: CohortSchedule
}

function lawOfCourses(law: (laid: Laid) => void): void {
  fc.assert(
    fc.property(plans, (plan) => {
      const days = trainingDays(plan)
      for (const schedule of schedulePlan(plan).cohorts) {
        const cohort = plan.cohorts.find(({ id }) => id === schedule.id) as Cohort
        const program = plan.programs.find(({ id }) => id === cohort.programId) as TrainingProgram
        law({ plan, days, cohort, program, schedule })
      }
    }),
  )
}

/** Lesson hours that a date has, asked of the calendar anew each time. */
const capacityOn = ({ plan, cohort }: Laid, date: string) =>
  lessonHoursOn(date, {
    site: plan.site.lessonHoursPerDay,
    own: cohort.lessonHoursPerDay,
    calendar: plan.calendar,
    dailyMaximum: valueOn(plan.parameters, 'lesson-hours-per-day-max', date),
  })

const hoursBy = <K>(schedule: CohortSchedule, key: (session: CohortSchedule['sessions'][number]) => K) => {
  const hours = new Map<K, number>()
  for (const session of schedule.sessions) hours.set(key(session), (hours.get(key(session)) ?? 0) + session.lessonHours)
  return hours
}

describe('a laid course', () => {
  test('has no session on a day without lesson hours, and never more than the day has', () => {
    lawOfCourses((laid) => {
      const byDate = hoursBy(laid.schedule, ({ date }) => date)
      for (const [date, hours] of byDate) expect(hours).toBeLessThanOrEqual(capacityOn(laid, date))
      expect(laid.schedule.trainingDays).toBe(byDate.size)
    })
  })

  test('keeps every lesson hour of every unit', () => {
    lawOfCourses(({ program, schedule }) => {
      const byUnit = hoursBy(schedule, ({ unitId }) => unitId)
      const placed = [...byUnit.values()].reduce((sum, hours) => sum + hours, 0)
      expect(placed + schedule.unplaced).toBe(lessonHoursOf(program))
      expect(schedule.unplaced > 0 || lessonHoursOf(program) === 0).toBe(schedule.endsOn === null)
      if (schedule.unplaced > 0) return
      expect(byUnit).toEqual(new Map(program.units.map(({ id, lessonHours }) => [id, lessonHours])))
    })
  })

  test('teaches every unit after those it requires', () => {
    lawOfCourses(({ program, schedule }) => {
      const place = (unitId: string) => schedule.sessions.findIndex((session) => session.unitId === unitId)
      const end = (unitId: string) => schedule.sessions.findLastIndex((session) => session.unitId === unitId)
      for (const { id, requires = [] } of program.units) {
        if (place(id) >= 0) for (const required of requires) expect(end(required)).toBeLessThan(place(id))
      }
    })
  })

  test('has sessions one after the other, none in a break', () => {
    lawOfCourses(({ plan, schedule }) => {
      schedule.sessions.forEach(({ date, from, to }, at) => {
        const before = schedule.sessions[at - 1]
        if (before) expect(`${before.date} ${before.to}` <= `${date} ${from}`).toBe(true)
        for (const pause of plan.site.breaks ?? []) expect(pause.to <= from || pause.from >= to).toBe(true)
      })
    })
  })

  test('leaves no lesson hour of a day unused while it goes on', () => {
    lawOfCourses((laid) => {
      const { schedule, cohort } = laid
      if (schedule.endsOn === null) return
      const byDate = hoursBy(schedule, ({ date }) => date)
      const most = (date: string) => laid.days.day(Date.parse(date) / 86_400_000).most
      for (let date = cohort.startsOn; date < schedule.endsOn; date = dateAfter(date, 1)) {
        expect(byDate.get(date) ?? 0).toBe(Math.min(capacityOn(laid, date), most(date)))
      }
    })
  })
})

test('a day has time for as many lesson hours as it is said to have', () => {
  fc.assert(
    fc.property(plans, fc.integer({ min: 1, max: 240 }), ({ site }, minutes) => {
      expect(hoursBeforeMidnight(site, minutes)).toBeLessThanOrEqual(lessonSlots(site, minutes).length)
    }),
  )
})

describe('starts', () => {
  test('a later start never ends earlier', () => {
    lawOfCourses(({ days, program, cohort, schedule }) => {
      const later = scheduleCohort(days, program, { ...cohort, startsOn: dateAfter(cohort.startsOn, 5) })
      if (later.endsOn !== null && schedule.endsOn !== null) expect(later.endsOn >= schedule.endsOn).toBe(true)
    })
  })

  test('the latest start ends in time, and a day later does not', () => {
    lawOfCourses(({ days, program, cohort, schedule }) => {
      if (schedule.endsOn === null) return
      const before = dateAfter(schedule.endsOn, 1)
      const latest = latestStart(days, program, cohort, before)
      expect(latest?.endsOn).toBe(schedule.endsOn)
      expect((latest?.startsOn ?? '') >= (schedule.startsOn ?? '')).toBe(true)
      const next = scheduleCohort(days, program, { ...cohort, startsOn: dateAfter(latest?.startsOn ?? '', 1) })
      expect(next.endsOn === null || next.endsOn >= before).toBe(true)
    })
  })

  test('the earliest start is the first day of the course, or none where that ends too late', () => {
    lawOfCourses(({ days, program, cohort, schedule }) => {
      const { startsOn, endsOn } = schedule
      if (startsOn === null || endsOn === null) return
      expect(earliestStart(days, program, cohort, cohort.startsOn, dateAfter(endsOn, 1))).toEqual({ startsOn, endsOn })
      expect(earliestStart(days, program, cohort, cohort.startsOn, endsOn)).toBeUndefined()
    })
  })
})

describe('all courses together', () => {
  test('clash where, and only where, two that share somebody have sessions at the same minute', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { cohorts, clashes } = schedulePlan(plan)
        const found = clashes.map(
          ({ kind, id, cohortIds, overlaps }) => `${kind} ${id} ${cohortIds.join(' ')} ${overlaps.length > 0}`,
        )
        const expected = plan.cohorts.flatMap((one, at) =>
          plan.cohorts.slice(at + 1).flatMap((other) => {
            const [mine, theirs] = [one, other].map(({ id }) => cohorts.find((laid) => laid.id === id)?.sessions ?? [])
            const meet = mine?.some((a) => theirs?.some((b) => a.date === b.date && a.from < b.to && b.from < a.to))
            if (!meet) return []
            const shared = (kind: string, a: readonly string[] = [], b: readonly string[] = []) =>
              a.filter((id) => b.includes(id)).map((id) => `${kind} ${id} ${one.id} ${other.id} true`)
            return [
              ...shared('instructor', one.instructorIds, other.instructorIds),
              ...shared('venue', one.venueId ? [one.venueId] : [], other.venueId ? [other.venueId] : []),
              ...shared('participant', one.participantCodes, other.participantCodes),
            ]
          }),
        )
        expect(found.sort()).toEqual(expected.sort())
      }),
    )
  })

  test('around absences no session falls on a day when the venue or every instructor is away', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const around = scheduleAroundAbsences(plan)
        expect(around.issues.filter(({ code }) => code === 'venue-unavailable' || code === 'no-instructor')).toEqual([])
      }),
    )
  })
})
