import { scheduleCohort, trainingDays, weekdays, type LessonHoursByWeekday, type TrainingDays } from '@bekal/core'
import { dayOrName, serialOf, wholeNumber, type CellKind } from '../definition/cell-kind.js'
import { defineFunction, type FunctionCall } from '../definition/define-function.js'
import { cellsAt } from '../definition/example.js'
import { forEach } from '../definition/line.js'
import { optionalRange, range, type Range } from '../definition/parameter.js'
import { FunctionRefusal } from '../definition/refusal.js'
import { functionMessages } from '../messages.js'
import type { PlanView } from '../plan/plan-view.js'
import { calendarOf, daysOff } from './days-off.js'

const hoursOfDay: CellKind<number> = { ...wholeNumber(0, 24), empty: 0 }

const lessonHours = optionalRange(wholeNumber(1, 10_000), {
  name: { id: 'jam_pelajaran', en: 'lesson_hours' },
  description: {
    id: 'Jam pelajaran (JP) seluruh pelatihan; tidak perlu untuk angkatan.',
    en: 'Lesson hours of the whole course; not needed for a cohort.',
  },
})

/** `=BEKAL.ENDDATE(start; lesson hours; …)` or `=BEKAL.ENDDATE(cohort)`: the day of the last session. */
export const endDateFunction = defineFunction({
  id: 'ENDDATE',
  readsPlan: true,
  description: {
    id: 'Tanggal sesi terakhir suatu pelatihan: dari tanggal mulai dan jam pelajaran, atau dari kode angkatan buku kerja ini.',
    en: 'Date of a course’s last session: from its start and lesson hours, or from the id of a cohort of this workbook.',
  },
  parameters: {
    start: range(dayOrName, {
      name: { id: 'mulai', en: 'start' },
      description: {
        id: 'Tanggal mulai atau kode angkatan; atau satu kolom.',
        en: 'The day it starts, or the id of a cohort; or a column of them.',
      },
    }),
    lessonHours,
    hoursPerDay: optionalRange(hoursOfDay, {
      name: { id: 'jp_per_hari', en: 'hours_a_day' },
      description: {
        id: 'JP per hari: satu angka untuk Senin–Jumat, atau tujuh sel Senin–Minggu; minggu lembar Lokasi bila dikosongkan.',
        en: 'Lesson hours a day: one number for Monday to Friday, or seven cells from Monday; the week of the sheet Site if left out.',
      },
    }),
    daysOff,
  },
  gives: {
    id: 'Tanggal (nomor seri; beri sel itu format tanggal, seperti pada WORKDAY), satu untuk tiap tanggal mulai. Aturannya sama dengan lembar Jadwal: tidak ada pelatihan pada hari libur, cuti bersama, dan penutupan; hari pendek dan batas JP sehari berlaku.',
    en: 'A date (a serial number; give the cell a date format, as with WORKDAY), one for each start. The rules are those of the sheet Timetable: no course on holidays, collective leave and closures; short days and the daily maximum hold.',
  },
  remarks: [
    {
      id: 'Untuk angkatan semuanya diambil dari buku kerja; argumen lain tidak dipakai. Sel mulai yang kosong memberi sel kosong.',
      en: 'For a cohort everything is taken from the workbook; the other arguments are not used. An empty start gives an empty cell.',
    },
  ],
  examples: [
    {
      what: {
        id: '40 JP mulai Senin 2 Maret 2026, 5 JP sehari, satu hari libur',
        en: '40 lesson hours from Monday 2 March 2026, 5 a day, one day off',
      },
      args: ['2026-03-02', 40, 5, cellsAt('E2', [['2026-03-04']])],
      dates: true,
    },
    {
      what: { id: 'Sebuah angkatan dari buku kerja', en: 'A cohort of the workbook' },
      args: ['cuci-1'],
      dates: true,
    },
  ],
  run: ({ start, ...course }, call) => {
    const hours = forEach(course.lessonHours?.flat() ?? [undefined], start.flat().length, lessonHours.name)
    const days = remembered(() => daysFor(course, call))
    return start.map((row, at) =>
      row.map((one, column) => {
        if (one === 'empty') return ''
        const endsOn =
          'name' in one
            ? endOfCohort(one.name, call.plan())
            : endOfCourse(one.day, hours[at * row.length + column], days())
        if (endsOn === null) throw new FunctionRefusal(functionMessages.courseEndless, 'not-available')
        return serialOf(endsOn)
      }),
    )
  },
})

function endOfCohort(id: string, view: PlanView): string | null {
  const cohort = view.cohort(id)
  return scheduleCohort(view.days(), view.program(cohort.programId), cohort).endsOn
}

function endOfCourse(startsOn: string, lessonHours: number | undefined, days: TrainingDays): string | null {
  if (lessonHours === undefined) throw new FunctionRefusal(functionMessages.courseWithoutHours)
  const course = { id: 'course', units: [{ id: 'all', title: 'all', lessonHours }] }
  return scheduleCohort(days, course, { id: 'cohort', startsOn }).endsOn
}

/** The days that the arguments describe; what they leave out is the workbook's. */
function daysFor(
  {
    hoursPerDay,
    daysOff,
  }: { readonly hoursPerDay: Range<number> | undefined; readonly daysOff: Range<string> | undefined },
  { plan }: FunctionCall,
): TrainingDays {
  if (hoursPerDay === undefined && daysOff === undefined) return plan().days()
  return trainingDays({
    site: hoursPerDay === undefined ? plan().plan.site : { lessonHoursPerDay: weekOf(hoursPerDay.flat()) },
    calendar: daysOff === undefined ? plan().plan.calendar : calendarOf(daysOff),
    ...((hoursPerDay === undefined || daysOff === undefined) && { parameters: plan().plan.parameters }),
  })
}

function weekOf(hours: readonly number[]): LessonHoursByWeekday {
  if (hours.length !== 1 && hours.length !== 7) throw new FunctionRefusal(functionMessages.weekOfSeven)
  const [own = 0] = hours
  const week = hours.length === 7 ? hours : [own, own, own, own, own, 0, 0]
  return Object.fromEntries(weekdays.map((weekday, at) => [weekday, week[at]])) as LessonHoursByWeekday
}

function remembered<T>(make: () => T): () => T {
  let known: { readonly value: T } | undefined
  return () => (known ??= { value: make() }).value
}
