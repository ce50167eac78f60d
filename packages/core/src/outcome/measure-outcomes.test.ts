import { describe, expect, test } from 'vitest'
import { aCohort, aParticipant, aProgram } from '../../test/index.js'
import { lastFollowUp, measureOutcomes, type Outcome, type OutcomeSource, type Rate } from './index.js'

const codes = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}-${n + 1}`)

/** A course of 20 lesson hours and two cohorts; everybody is likely out on 1 January 2027. */
function source(outcomes: readonly Outcome[], first = codes('A', 16), second: string[] = []): OutcomeSource {
  return {
    programs: [aProgram()],
    cohorts: [
      aCohort({ participantCodes: first }),
      ...(second.length > 0 ? [aCohort({ id: 'jahit-2', participantCodes: second })] : []),
    ],
    participants: [...first, ...second].map((code) =>
      aParticipant({ code, release: { kind: 'parole', likely: '2027-01-01' } }),
    ),
    outcomes,
  }
}

const outcome = (participantCode: string, more: Partial<Outcome> = {}): Outcome => ({
  ...{ participantCode, cohortId: 'jahit-1', attendedLessonHours: 20, result: 'passed', certificateKind: 'training' },
  ...more,
})
const all = { suppressBelow: 0 }
const counts = (rate: Rate | undefined) =>
  rate === undefined || 'suppressed' in rate ? 'hidden' : [rate.numerator, rate.denominator, rate.unknown, rate.notDue]

describe('a cohort of sixteen', () => {
  // 16 of 20 hours is exactly 80 percent; 15 is 75.
  test('attended: at least four fifths of the hours; who has no record is unknown', () => {
    const outcomes = [16, 15, 20].map((attendedLessonHours, n) => outcome(`A-${n + 1}`, { attendedLessonHours }))
    const { total } = measureOutcomes(source(outcomes), all)
    expect(counts(total.attendance)).toEqual([2, 3, 13, 0])
  })

  test('the threshold is an argument', () => {
    const outcomes = [outcome('A-1', { attendedLessonHours: 15 })]
    const { total } = measureOutcomes(source(outcomes), { ...all, attendanceMin: 0.75 })
    expect(counts(total.attendance)).toEqual([1, 1, 15, 0])
  })

  test('without it the parameter counts on the day the cohort starts', () => {
    const outcomes = [outcome('A-1', { attendedLessonHours: 15 })]
    const parameter = { id: 'attendance-min' as const, value: 0.75, status: 'assumption' as const }
    const with75 = (validFrom: string) => ({ ...source(outcomes), parameters: [{ ...parameter, validFrom }] })
    // The cohort starts on 2 March 2026.
    expect(measureOutcomes(with75('2026-03-02'), all).cohorts).toMatchObject([
      { attendanceMin: 0.75, attendance: { numerator: 1 } },
    ])
    expect(measureOutcomes(with75('2026-03-03'), all).cohorts).toMatchObject([
      { attendanceMin: 0.8, attendance: { numerator: 0 } },
    ])
  })

  test('completed: passed or competent; certified: a certificate that is more than participation', () => {
    const pending = { participantCode: 'A-6', cohortId: 'jahit-1', attendedLessonHours: 20 }
    const { total } = measureOutcomes(
      source([
        outcome('A-1'),
        outcome('A-2', { result: 'competent', certificateKind: 'competency' }),
        outcome('A-3', { result: 'not-yet-competent', certificateKind: 'participation' }),
        { ...pending, participantCode: 'A-4', result: 'withdrawn' },
        { ...pending, participantCode: 'A-5', result: 'passed' },
        pending,
      ]),
      all,
    )
    // yes 1, 2, 5 · no 3, 4 · unknown 6 and the ten without a record
    expect(counts(total.completion)).toEqual([3, 5, 11, 0])
    // yes 1, 2 · no 3, 4 (who left needs none) · unknown 5 (may still come), 6 and the ten
    expect(counts(total.certification)).toEqual([2, 4, 12, 0])
  })

  test('a rate carries its interval, its bounds and how many answered', () => {
    const outcomes = [outcome('A-1'), outcome('A-2'), outcome('A-3'), outcome('A-4', { result: 'not-passed' })]
    const { completion } = measureOutcomes(source(outcomes), all).total
    // 3 of 4; of 16 between 3/16 and 15/16. Wilson: (0.75 + 3.8415/8 ± 1.96·√(0.1875/4 + 3.8415/64)) ÷ (1 + 3.8415/4)
    expect(completion).toMatchObject({ rate: 0.75, bounds: { low: 3 / 16, high: 15 / 16 }, responseRate: 0.25 })
    expect(completion).toMatchObject({
      interval: { low: expect.closeTo(0.3006, 4) as number, high: expect.closeTo(0.9544, 4) as number },
    })
  })

  test('nobody known gives no rate, not zero', () => {
    const { completion } = measureOutcomes(source([]), all).total
    expect(completion).toEqual({ window: 'course', numerator: 0, denominator: 0, unknown: 16, notDue: 0, bounds: { low: 0, high: 1 }, responseRate: 0 }) // prettier-ignore
  })

  test('working: of those who completed, at each milestone after release', () => {
    const outcomes = [
      outcome('A-1', { followUps: [{ on: '2027-04-02', status: 'employed' }] }),
      outcome('A-2', { followUps: [{ on: '2027-04-01', status: 'none' }] }),
      outcome('A-3'),
      outcome('A-4', { result: 'not-passed', followUps: [{ on: '2027-04-01', status: 'employed' }] }),
    ]
    const { asOf, total } = measureOutcomes(source(outcomes), all)
    expect(asOf).toBe('2027-04-02')
    // 1 April is past, 1 July and 1 January are not
    expect(total.working.map(counts)).toEqual([
      [1, 2, 1, 0],
      [0, 0, 0, 3],
      [0, 0, 0, 3],
    ])
  })

  test('an outcome of somebody whom the cohort does not name is not counted', () => {
    expect(counts(measureOutcomes(source([outcome('B-1')]), all).total.completion)).toEqual([0, 0, 16, 0])
  })
})

describe('small counts', () => {
  const sixteen = codes('A', 16).map((code, n) => outcome(code, { result: n < 14 ? 'passed' : 'not-passed' }))

  test('two who did not pass are not shown, nor is who of the fourteen works', () => {
    const { total } = measureOutcomes(source(sixteen))
    expect(counts(total.completion)).toBe('hidden')
    // no follow-up at all: fourteen not due yet would be shown, and would tell that two did not pass
    expect(total.working.map(counts)).toEqual(['hidden', 'hidden', 'hidden'])
    expect(counts(total.attendance)).toEqual([16, 16, 0, 0])
  })

  test('a total is hidden when a cohort that is shown would give the other away', () => {
    const second = codes('B', 10).map((code) => outcome(code, { cohortId: 'jahit-2' }))
    const { cohorts, programs } = measureOutcomes(source([...sixteen, ...second], codes('A', 16), codes('B', 10)))
    expect(cohorts.map(({ completion }) => counts(completion))).toEqual(['hidden', [10, 10, 0, 0]])
    expect(programs.map(({ completion }) => counts(completion))).toEqual(['hidden'])
  })
})

test('numerators, denominators and unknown of cohorts add up to their program and to all', () => {
  const second = codes('B', 3).map((code) => outcome(code, { cohortId: 'jahit-2', result: 'withdrawn' }))
  const { cohorts, programs, total } = measureOutcomes(
    source([outcome('A-1'), ...second], codes('A', 4), codes('B', 5)),
    all,
  )
  for (const key of ['attendance', 'completion', 'certification'] as const) {
    const [first, other] = cohorts.map((row) => counts(row[key]) as number[]) as [number[], number[]]
    const sum = first.map((count, at) => count + (other[at] as number))
    expect([counts(programs[0]?.[key]), counts(total[key])]).toEqual([sum, sum])
  }
  expect(total.enrolled).toBe(9)
})

test('the last follow-up of all is the day up to which one looks', () => {
  expect(lastFollowUp({ outcomes: [] })).toBeNull()
  const followUps = ['2027-05-01', '2027-09-01', '2027-07-01'].map((on) => ({ on, status: 'none' as const }))
  expect(lastFollowUp({ outcomes: [outcome('A-1', { followUps })] })).toBe('2027-09-01')
})
