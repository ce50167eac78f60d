import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCohort, aParticipant, aPlan, aProgram, arbitraryParticipant } from '../../../test/index.js'
import {
  planEligibility,
  prepareCohort,
  UnknownCohortError,
  type EligibilityRule,
  type TrainingPlan,
} from '../../index.js'

const options = { asOf: '2026-01-15' }

/**
 * The site has 5 lesson hours from Monday to Thursday and 3 on Friday; the course starts on Monday 2 March 2026.
 * `ukur` 20: Mon–Thu, over on 5 March. `potong` 15: Fri 3, Mon 5, Tue 5, Wed 2, over on 11 March. `jahit` 25: Wed 3,
 * Thu 5, Fri 3, Mon 5, Tue 5, Wed 4, over on 18 March. Fourteen days after that is 1 April.
 */
const program = aProgram({
  units: [
    { id: 'ukur', title: 'Mengukur', lessonHours: 20 },
    { id: 'jahit', title: 'Menjahit', lessonHours: 25, requires: ['potong'] },
    { id: 'potong', title: 'Memotong', lessonHours: 15, requires: ['ukur'] },
  ],
})
const person = (code: string, likely: string, more: object = {}) =>
  aParticipant({ code, release: { kind: 'parole', likely, ...more } })
const course = (overrides: Partial<TrainingPlan> = {}) =>
  aPlan({ programs: [program], cohorts: [aCohort({ participantCodes: ['P-01'] })], ...overrides })
const judged = (plan: TrainingPlan) => planEligibility(plan, 'jahit-1', options)
const only = (plan: TrainingPlan) => judged(plan).people[0]

describe('who can finish a cohort’s course', () => {
  test('is worked out from its timetable, the buffer and the dates of release', () => {
    const participants = [
      person('P-01', '2026-04-01'),
      person('P-02', '2026-03-31'),
      person('P-03', '2026-03-31', { latest: '2026-04-01' }),
      person('P-04', '2026-05-01', { earliest: '2026-03-31' }),
    ]
    const result = judged(course({ participants }))
    expect(result).toMatchObject({
      cohortId: 'jahit-1',
      programId: 'jahit',
      startsOn: '2026-03-02',
      endsOn: '2026-03-18',
    })
    expect(result.people.map(({ code, enrolled, train }) => [code, enrolled, train.answer])).toEqual([
      ['P-01', true, 'yes'],
      ['P-02', false, 'no'],
      ['P-03', false, 'only-if-late-release'],
      ['P-04', false, 'only-if-late-release'],
    ])
  })

  test('for those who cannot: the units that fit, in the order of their prerequisites', () => {
    // Over on 11 March, needed until 25 March.
    expect(only(course({ participants: [person('P-01', '2026-03-25')] }))?.fittingUnits).toEqual(['ukur', 'potong'])
    expect(only(course({ participants: [person('P-01', '2026-03-24')] }))?.fittingUnits).toEqual(['ukur'])
  })

  test('and the last day the course could start: counted back over the calendar', () => {
    // Released on 31 March: the last session on 17 March at the latest. Sixty lesson hours back from Tuesday 17 March:
    // Tue 5, Mon 5, Fri 3, Thu 5, Wed 5, Tue 5, Mon 5, Fri 3, Thu 5, Wed 5, Tue 5, Mon 5 make 56; Friday 27 February 59;
    // Thursday 26 February is the day.
    expect(only(course({ participants: [person('P-01', '2026-03-31')] }))?.lastStart).toBe('2026-02-26')
  })

  test('a holiday moves the end, and with it the answer', () => {
    const holidays = [{ date: '2026-03-18', label: 'Nyepi', kind: 'collective-leave', status: 'official' } as const]
    const participants = [person('P-01', '2026-04-01')]
    expect(only(course({ participants, calendar: { holidays } }))?.train.answer).toBe('no')
  })

  test('the plan’s own buffer counts', () => {
    const parameters = [{ id: 'release-buffer-days', value: 13, status: 'assumption' } as const]
    expect(only(course({ participants: [person('P-01', '2026-03-31')], parameters }))?.train.answer).toBe('yes')
  })

  test('the plan’s own rules count, in place of defaults and beside them', () => {
    const eligibilityRules: EligibilityRule[] = [
      {
        id: 'train-time-left',
        question: 'train',
        kind: 'time-left',
        after: 'course-end',
        days: 0,
        label: { id: 'a', en: 'b' },
        status: 'assumption',
      },
      {
        id: 'sehat',
        question: 'train',
        kind: 'flag',
        flag: 'sehat',
        mustBe: true,
        label: { id: 'a', en: 'b' },
        status: 'assumption',
      },
    ]
    const participants = [{ ...person('P-01', '2026-03-18'), flags: { sehat: true } }, person('P-02', '2026-03-18')]
    const { people } = judged(course({ participants, eligibilityRules }))
    expect(people.map(({ train }) => train.answer)).toEqual(['yes', 'unknown'])
  })

  test('is not known where the course has no end', () => {
    const site = { ...aPlan().site, lessonHoursPerDay: { mon: 0, tue: 0, wed: 0, thu: 0, fri: 0, sat: 0, sun: 0 } }
    const result = judged(course({ site, participants: [person('P-01', '2026-04-01')] }))
    expect(result.people[0]).toMatchObject({ train: { answer: 'unknown' }, fittingUnits: [] })
    expect(result.people[0]).not.toHaveProperty('lastStart')
    expect(result.issues).toMatchObject([{ code: 'course-end-unknown', path: ['cohorts', 0] }])
  })

  test('is asked of a cohort that exists', () => {
    expect(() => planEligibility(course(), 'jahit-2', options)).toThrow(UnknownCohortError)
    expect(() => planEligibility(course({ programs: [] }), 'jahit-1', options)).toThrow(UnknownCohortError)
  })
})

test('whoever should be free by now is named, with the place of the date', () => {
  const participants = [
    person('P-01', '2026-01-10', { latest: '2026-01-14' }),
    person('P-02', '2026-01-14'),
    person('P-03', '2026-01-10', { latest: '2026-01-15' }),
  ]
  expect(judged(course({ participants })).issues).toMatchObject([
    { code: 'release-date-passed', path: ['participants', 0, 'release', 'latest'], params: { code: 'P-01' } },
    { code: 'release-date-passed', path: ['participants', 1, 'release', 'likely'], params: { date: '2026-01-14' } },
  ])
})

test('every person has the days of the next review, by the likely release', () => {
  // 20 months are left: the plan is looked at again in four to six months.
  const { people } = judged(course({ participants: [person('P-01', '2027-09-15')] }))
  expect(people[0]?.review).toMatchObject({ band: { id: 'up-to-60-months' }, first: '2026-05-15', last: '2026-07-15' })
})

describe('for any people', () => {
  const people = fc
    .uniqueArray(fc.constantFrom('P-01', 'P-02', 'P-03', 'P-04', 'P-05'), { minLength: 1 })
    .chain((codes) => fc.tuple(...codes.map((code) => arbitraryParticipant(code, ['ukur', 'potong', 'jahit']))))

  test('adding a person changes nobody else', () => {
    fc.assert(
      fc.property(people, ([added, ...others]) => {
        const all = judged(course({ participants: [...(added ? [added] : []), ...others] }))
        expect(judged(course({ participants: others })).people).toEqual(all.people.slice(1))
      }),
    )
  })

  test('judging one by one gives the same answers', () => {
    const { judge } = prepareCohort(course(), 'jahit-1', options)
    fc.assert(
      fc.property(people, (participants) => {
        const answers = judged(course({ participants })).people.map(({ train, practise }) => ({
          train: train.answer,
          practise: practise.answer,
        }))
        expect(participants.map(judge.answers)).toEqual(answers)
      }),
    )
  })
})
