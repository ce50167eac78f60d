import { parameterIds, parameterOn, weekdays, type TrainingPlan } from '@bekal/core'
import type { CourseWorking, Figures } from '../figures/index.js'
import { fieldFlag, flag, noFinding, type CheckRule, type Flag } from './check-rule.js'
import { stillWaiting, waitingUnits } from './unit-waiting.js'

const cohorts = ({ plan }: Figures) => plan.cohorts

/** Seats of what a cohort names, summed over the table they stand in; as many as there are people where it names none. */
const seats = (named: string, ids: string, limit: string) => `SUMIF(${ids},${named},${limit})`

/** Cohorts of which a step beside their course counts something: at the cell that people would change. */
function ofCourse(column: string, step: string, found: (course: CourseWorking) => boolean): Flag {
  return flag(
    'cohorts',
    column,
    (_, at) => `(${at.range('cohortHours', step)}>0)*1`,
    ({ courses }) => courses.cohorts.map(found),
  )
}

/** The row of the parameter among those in use, which are as they are at the beginning of the year. */
const dailyMaximum = parameterIds.codes.indexOf('lesson-hours-per-day-max')
const dailyMaximumOf = ({ parameters, fiscalYear }: TrainingPlan) =>
  parameterOn(parameters, 'lesson-hours-per-day-max', `${String(fiscalYear).padStart(4, '0')}-01-01`).value

/** What the sheets can see of courses by themselves, and of clashes what the library found. */
export const courseRules: readonly CheckRule[] = [
  {
    key: 'courses-end',
    code: 'course-without-end',
    label: {
      id: 'Jadwal: pelatihan setiap angkatan selesai (dalam 17 bulan sejak awal tahun anggaran)',
      en: 'Timetable: the course of every cohort ends (within 17 months from the start of the fiscal year)',
    },
    flags: [
      flag(
        'cohortHours',
        'endsOn',
        (range) => `(${range('id')}<>"")*(${range('endsOn')}="")`,
        ({ courses }) => courses.cohorts.map(({ endsOn }) => endsOn === undefined),
      ),
    ],
  },
  {
    key: 'no-clashes',
    code: 'instructor-clash',
    label: {
      id: 'Jadwal: tidak ada instruktur, tempat, atau peserta yang bentrok',
      en: 'Timetable: no instructor, venue or participant is wanted twice at the same time',
    },
    flags: [
      flag(
        'cohortHours',
        'clashes',
        (range) => `(${range('clashes')}<>"")*1`,
        (figures) =>
          cohorts(figures).map(({ id }) =>
            figures.courses.schedule.clashes.some(({ cohortIds }) => cohortIds.includes(id)),
          ),
      ),
    ],
  },
  {
    key: 'cohorts-fit',
    code: 'cohort-over-seats',
    label: {
      id: 'Angkatan: jumlah peserta tidak melebihi daya tampung program dan tempat',
      en: 'Cohorts: no more participants than the program and the venue have seats',
    },
    flags: [
      flag(
        'cohorts',
        'participantCodes',
        (range, at) => {
          const people = range('participantCount')
          const inProgram = seats(range('programId'), at.range('programs', 'id'), at.range('programs', 'seats.max'))
          const inVenue = seats(range('venueId'), at.range('venues', 'id'), at.range('venues', 'seats'))
          const tooMany = `(${people}>${inProgram})+(${range('venueId')}<>"")*(${people}>${inVenue})`
          return `(${range('id')}<>"")*(${tooMany}>0)`
        },
        ({ plan }) =>
          plan.cohorts.map(({ programId, venueId, participantCodes = [] }) => {
            const program = plan.programs.find(({ id }) => id === programId)
            const venue = plan.venues.find(({ id }) => id === venueId)
            const over = (limit: number | undefined) => participantCodes.length > (limit ?? 0)
            return over(program?.seats.max) || (venueId !== undefined && over(venue?.seats))
          }),
      ),
    ],
  },
  {
    key: 'units-do-not-wait',
    code: 'prerequisite-cycle',
    label: {
      id: 'Unit: setiap unit dapat diajarkan sesudah prasyaratnya; tidak ada yang saling menunggu',
      en: 'Units: every unit can be taught after those it requires; none wait for each other',
    },
    flags: [flag('units', 'requires', (range) => `(${range(stillWaiting)}=1)*1`, waitingUnits)],
  },
  {
    key: 'starts-on-training-day',
    code: 'start-moved',
    label: {
      id: 'Angkatan: ada pelatihan pada tanggal mulainya',
      en: 'Cohorts: there is training on the day of the start',
    },
    flags: [
      flag(
        'cohorts',
        'startsOn',
        (range, at) => {
          const first = at.range('cohortHours', 'firstSession')
          return `ISNUMBER(${first})*(${first}<>${range('startsOn')})`
        },
        ({ plan, courses }) =>
          plan.cohorts.map(({ startsOn }, at) => {
            const first = courses.cohorts[at]?.startsOn
            return first !== undefined && first !== startsOn
          }),
      ),
    ],
  },
  {
    key: 'hours-within-maximum',
    code: 'hours-above-daily-maximum',
    label: {
      id: 'Lokasi, Angkatan: JP per hari tidak melebihi batas dalam parameter',
      en: 'Site, Cohorts: no more lesson hours a day than the parameter allows',
    },
    flags: [
      ...weekdays.map((day) =>
        fieldFlag(
          'site',
          `hours.${day}`,
          (cell, at) => `ISNUMBER(${cell})*(${cell}>${at.cellAt('parametersInForce', 'value', dailyMaximum)})`,
          ({ plan }) => plan.site.lessonHoursPerDay[day] > dailyMaximumOf(plan),
        ),
      ),
      ofCourse('lessonHoursPerDay', 'hoursOver', ({ hoursOver }) => hoursOver),
    ],
  },
  {
    key: 'venues-available',
    code: 'venue-unavailable',
    label: {
      id: 'Angkatan: tempatnya tersedia pada setiap hari pelatihan',
      en: 'Cohorts: the venue is available on every training day',
    },
    flags: [ofCourse('venueId', 'venuePeriods', ({ absences }) => absences.venuePeriods > 0)],
  },
  {
    key: 'courses-taught',
    code: 'no-instructor',
    label: {
      id: 'Angkatan: pada setiap hari pelatihan ada pengajar yang tersedia',
      en: 'Cohorts: on every training day some instructor is available',
    },
    flags: [ofCourse('instructorIds', 'untaughtDays', ({ absences }) => absences.untaughtDays > 0)],
  },
  {
    key: 'instructors-present',
    code: 'instructor-away',
    label: {
      id: 'Angkatan: tidak ada pengajar yang berhalangan, sekalipun pengajar lain tetap ada',
      en: 'Cohorts: no instructor is away, even where others still teach',
    },
    flags: [
      flag(
        'cohorts',
        'instructorIds',
        (_, at) => `(${at.range('cohortHours', 'awayDays')}>${at.range('cohortHours', 'untaughtDays')})*1`,
        ({ courses }) => courses.cohorts.map(({ absences }) => absences.awayDays > absences.untaughtDays),
      ),
    ],
  },
  {
    key: 'instructors-suffice',
    code: 'instructors-overloaded',
    label: {
      id: 'Angkatan: JP per hari tidak melebihi yang dapat diajarkan para pengajarnya',
      en: 'Cohorts: no more lesson hours a day than the instructors together teach',
    },
    flags: [ofCourse('instructorIds', 'overloadedDays', ({ absences }) => absences.overloadedDays > 0)],
  },
  {
    key: 'short-days-understood',
    code: 'bad-list-entry',
    label: {
      id: 'Kalender: JP hari pendek terbaca, misalnya “Sen 4; Jum 3”',
      en: 'Calendar: the hours of short days are understood, such as “Mon 4; Fri 3”',
    },
    flags: [flag('shortDays', 'lessonHoursPerDay', (range) => `(${range('unread')}=1)*1`, noFinding)],
  },
]
