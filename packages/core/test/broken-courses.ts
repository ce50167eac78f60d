import type { Cohort, Instructor, IssueParams, IssuePath, TrainingPlan, Venue } from '../src/index.js'
import { aCohort, aParticipant, aPlan, aProgram } from './builders.js'

interface CourseCase {
  readonly title: string
  readonly plan: TrainingPlan
  readonly code: string
  readonly path: IssuePath
  readonly params: IssueParams
}

/**
 * The smallest plan for every code of scheduling. The builders' course has 20 lesson hours from Monday 2 March 2026 in a
 * week of 5, 5, 5, 5 and 3: four days, 08:00 to 11:45, until Thursday the 5th.
 */
const course = (cohort: Partial<Cohort> = {}, plan: Partial<TrainingPlan> = {}) =>
  aPlan({ programs: [aProgram({ seats: { min: 0, max: 16 } })], cohorts: [aCohort(cohort)], ...plan })

const hall: Venue = { id: 'aula', name: 'Aula', seats: 16 }
const teacher = (id: string, more: Partial<Instructor> = {}): Instructor => ({ id, name: id, partyId: 'llk', ...more })
const tuesday = [{ from: '2026-03-03', to: '2026-03-03', why: 'Pengecatan' }]

/** Two cohorts that share somebody for all of their four days. */
const twice = (shared: Partial<Cohort>, plan: Partial<TrainingPlan>) =>
  course({}, { cohorts: [aCohort(shared), aCohort({ id: 'jahit-2', ...shared })], ...plan })
const fourDays = (id: string) => ({
  id,
  cohortId: 'jahit-2',
  others: '“jahit-1”',
  days: 4,
  date: '2026-03-02',
  from: '08:00',
  to: '11:45',
})
/** Without Tuesday: 5 on Monday, Wednesday and Thursday, 3 on Friday, the last 2 on Monday the 9th. */
const withoutTuesday = { cohortId: 'jahit-1', days: 1, date: '2026-03-03', why: 'Pengecatan', endsOn: '2026-03-09' }

export const courseCases: readonly CourseCase[] = [
  {
    title: 'units do not wait for each other',
    plan: aPlan({
      programs: [
        aProgram({
          units: [
            { id: 'ukur', title: 'Mengukur', lessonHours: 4 },
            { id: 'potong', title: 'Memotong', lessonHours: 4, requires: ['jahit'] },
            { id: 'jahit', title: 'Menjahit', lessonHours: 4, requires: ['ukur', 'potong'] },
          ],
        }),
      ],
    }),
    code: 'prerequisite-cycle',
    path: ['programs', 0, 'units', 1, 'requires'],
    params: { way: 'potong → jahit → potong' },
  },
  {
    title: 'some day has lesson hours',
    plan: course({ lessonHoursPerDay: 0 }),
    code: 'no-lesson-hours',
    path: ['cohorts', 0, 'startsOn'],
    params: { cohortId: 'jahit-1', lessonHours: 20, startsOn: '2026-03-02' },
  },
  {
    // One lesson hour on each of the 157 Mondays in three years (1,096 days).
    title: 'a course comes to an end',
    plan: course(
      { lessonHoursPerDay: { mon: 1, tue: 0, wed: 0, thu: 0, fri: 0 } },
      { programs: [aProgram({ units: [{ id: 'ukur', title: 'Mengukur', lessonHours: 200 }] })] },
    ),
    code: 'course-without-end',
    path: ['cohorts', 0, 'startsOn'],
    params: { cohortId: 'jahit-1', unplaced: 43, lessonHours: 200, until: '2029-03-01' },
  },
  {
    title: 'a course that is to start on a Saturday starts on Monday, with a note',
    plan: course({ startsOn: '2026-03-07' }),
    code: 'start-moved',
    path: ['cohorts', 0, 'startsOn'],
    params: { cohortId: 'jahit-1', startsOn: '2026-03-07', date: '2026-03-09', why: '' },
  },
  {
    // 5 on Wednesday and Thursday, 3 on Friday, 5 on Monday, the last 2 on Tuesday.
    title: 'a course ends in the year that pays for it',
    plan: course({ startsOn: '2026-12-30' }),
    code: 'ends-after-fiscal-year',
    path: ['cohorts', 0, 'startsOn'],
    params: { cohortId: 'jahit-1', endsOn: '2027-01-05', fiscalYear: 2026 },
  },
  {
    title: 'no day plans more than the daily maximum',
    plan: aPlan({
      site: { ...aPlan().site, lessonHoursPerDay: { mon: 5, tue: 12, wed: 11, thu: 0, fri: 0, sat: 0, sun: 0 } },
    }),
    code: 'hours-above-daily-maximum',
    path: ['site', 'lessonHoursPerDay', 'tue'],
    params: { lessonHours: 12, limit: 10 },
  },
  {
    title: 'a cohort is large enough for its program',
    plan: course(
      { participantCodes: ['P-01'] },
      { programs: [aProgram({ seats: { min: 2, max: 16 } })], participants: [aParticipant()] },
    ),
    code: 'cohort-below-minimum',
    path: ['cohorts', 0, 'participantCodes'],
    params: { participants: 1, min: 2, programId: 'jahit' },
  },
  {
    title: 'nobody teaches two cohorts at the same time',
    plan: twice({ instructorIds: ['bu-ani'] }, { instructors: [teacher('bu-ani')] }),
    code: 'instructor-clash',
    path: ['cohorts', 1, 'instructorIds', 0],
    params: fourDays('bu-ani'),
  },
  {
    title: 'no venue has two cohorts at the same time',
    plan: twice({ venueId: 'aula' }, { venues: [hall] }),
    code: 'venue-clash',
    path: ['cohorts', 1, 'venueId'],
    params: fourDays('aula'),
  },
  {
    title: 'nobody takes two courses at the same time',
    plan: twice({ participantCodes: ['P-01'] }, { participants: [aParticipant()] }),
    code: 'participant-clash',
    path: ['cohorts', 1, 'participantCodes', 0],
    params: fourDays('P-01'),
  },
  {
    title: 'a venue is available on every training day',
    plan: course({ venueId: 'aula' }, { venues: [{ ...hall, unavailable: tuesday }] }),
    code: 'venue-unavailable',
    path: ['cohorts', 0, 'venueId'],
    params: { id: 'aula', ...withoutTuesday },
  },
  {
    title: 'somebody teaches on every training day',
    plan: course({ instructorIds: ['bu-ani'] }, { instructors: [teacher('bu-ani', { unavailable: tuesday })] }),
    code: 'no-instructor',
    path: ['cohorts', 0, 'instructorIds', 0],
    params: { id: 'bu-ani', ...withoutTuesday },
  },
  {
    title: 'an instructor who is away while another teaches is told of',
    plan: course(
      { instructorIds: ['pak-ali', 'bu-ani'] },
      { instructors: [teacher('pak-ali'), teacher('bu-ani', { unavailable: tuesday })] },
    ),
    code: 'instructor-away',
    path: ['cohorts', 0, 'instructorIds', 1],
    params: { id: 'bu-ani', cohortId: 'jahit-1', days: 1, date: '2026-03-03', why: 'Pengecatan' },
  },
  {
    title: 'the instructors of a cohort together teach its hours',
    plan: course({ instructorIds: ['bu-ani'] }, { instructors: [teacher('bu-ani', { maxLessonHoursPerDay: 4 })] }),
    code: 'instructors-overloaded',
    path: ['cohorts', 0, 'instructorIds'],
    params: { cohortId: 'jahit-1', lessonHours: 5, limit: 4, days: 4, date: '2026-03-02' },
  },
  {
    title: 'no two values of a parameter claim the same days',
    plan: aPlan({
      parameters: [
        { id: 'lesson-hour-minutes', value: 40, validTo: '2026-06-30', status: 'assumption' },
        { id: 'lesson-hour-minutes', value: 50, validFrom: '2026-06-30', status: 'official' },
      ],
    }),
    code: 'parameters-overlap',
    path: ['parameters', 0, 'validTo'],
    params: { parameter: 'lesson-hour-minutes', from: '2026-06-30', value: 50 },
  },
]
