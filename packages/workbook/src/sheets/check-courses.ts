import type { Figures } from '../figures/index.js'
import { flag, noFinding, type CheckRule } from './check-rule.js'

const cohorts = ({ plan }: Figures) => plan.cohorts

/** People in a list cell: separators and one more; none in a blank cell or one that says "none". */
const countOf = (cells: string) => `(${cells}<>"")*(${cells}<>"-")*(LEN(${cells})-LEN(SUBSTITUTE(${cells},";",""))+1)`

/** Seats of what a cohort names, summed over the table they stand in; as many as there are people where it names none. */
const seats = (named: string, ids: string, limit: string) => `SUMIF(${ids},${named},${limit})`

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
          const people = countOf(range('participantCodes'))
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
    key: 'short-days-understood',
    code: 'bad-list-entry',
    label: {
      id: 'Kalender: JP hari pendek terbaca, misalnya “Sen 4; Jum 3”',
      en: 'Calendar: the hours of short days are understood, such as “Mon 4; Fri 3”',
    },
    flags: [flag('shortDays', 'lessonHoursPerDay', (range) => `(${range('unread')}=1)*1`, noFinding)],
  },
]
