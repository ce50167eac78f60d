import { describe, expect, test } from 'vitest'
import { aCohort, aCostLine, aParticipant, aPlan, aProgram } from '../../test/index.js'
import { planOutcomes, type TrainingPlan } from './index.js'

const codes = Array.from({ length: 12 }, (_, n) => `P-${n + 1}`)

/** Two cohorts of a course with 16 seats: one cost line each, one of the program, one of the whole plan. */
const plan: TrainingPlan = aPlan({
  programs: [aProgram()],
  participants: codes.map((code) => aParticipant({ code })),
  cohorts: [aCohort({ participantCodes: codes.slice(0, 6) }), aCohort({ id: 'jahit-2', participantCodes: codes.slice(6) })],
  costLines: [
    aCostLine({ id: 'bahan', scope: { cohortId: 'jahit-1' } }), // 16 × 25,000 = 400,000
    aCostLine({ id: 'honor', scope: { cohortId: 'jahit-1' }, unitCost: 10_000, assignment: { kind: 'whole-line', fundId: 'dipa-llk' } }), // 160,000
    aCostLine({ id: 'ruang', scope: { programId: 'jahit' }, unitCost: 1_000, contribution: 'in-kind-valued', assignment: { kind: 'provided', partyId: 'llk' } }), // 16,000
    aCostLine({ id: 'laporan', unitCost: 500, assignment: { kind: 'unassigned' } }), // 8,000
  ],
  outcomes: codes.slice(0, 5).map((participantCode) => ({
    ...{ participantCode, cohortId: 'jahit-1', attendedLessonHours: 20, result: 'passed' as const },
  })),
}) // prettier-ignore

describe('what a result costs', () => {
  const { cohorts, programs, total } = planOutcomes(plan, { suppressBelow: 0, readinessPoints: { 'jahit-1': 62.5 } })

  // 560,000 ÷ 16 = 35,000; ÷ 5 = 112,000; ÷ 62.5 = 8,960. The prison 400,000, the workshop 160,000.
  test('a cohort costs its own lines, by party', () => {
    expect(cohorts[0]?.cost).toEqual({
      ...{ total: 560_000, seats: 16, unassigned: 0, perSeat: 35_000, perCompleter: 112_000, perReadinessPoint: 8_960 },
      parties: [
        { id: 'lapas', total: 400_000, perSeat: 25_000, perCompleter: 80_000, perReadinessPoint: 6_400 },
        { id: 'llk', total: 160_000, perSeat: 10_000, perCompleter: 32_000, perReadinessPoint: 2_560 },
      ],
    })
  })

  // 576,000 ÷ 32 seats = 18,000; ÷ 5 = 115,200; ÷ 62.5 = 9,216.
  test('a program costs its cohorts and its own lines, value in kind included', () => {
    expect(programs[0]?.cost).toMatchObject({ total: 576_000, seats: 32, perSeat: 18_000, perCompleter: 115_200, perReadinessPoint: 9_216 }) // prettier-ignore
  })

  test('the plan costs all lines, what nobody carries included', () => {
    expect(total.cost).toMatchObject({ total: 584_000, unassigned: 8_000, perSeat: 18_250, perCompleter: 116_800 })
  })

  test('nobody who completed, no points: no quotient rather than zero', () => {
    expect(cohorts[1]?.cost).toMatchObject({ total: 0, perSeat: 0, perCompleter: null, perReadinessPoint: null })
  })
})

test('a quotient is rounded half away from zero', () => {
  // 8 units of 1 less 1 paid back would be 7 ÷ 2 = 3.5 → 4
  const small = aPlan({
    ...{ programs: [aProgram({ seats: { min: 1, max: 2 } })], cohorts: [aCohort()] },
    costLines: [aCostLine({ scope: { cohortId: 'jahit-1' }, factors: [{ value: 7, unit: 'orang' }], unitCost: 1 })],
  })
  expect(planOutcomes(small).cohorts[0]?.cost.perSeat).toBe(4)
})

test('a cost per completer would tell how many completed: it is hidden with them', () => {
  const four = { ...plan, outcomes: plan.outcomes.slice(0, 4) }
  const [first] = planOutcomes(four).cohorts
  expect(first?.completion).toEqual({ window: 'course', suppressed: true })
  expect(first?.cost).toMatchObject({ perSeat: 35_000, perCompleter: null })
  expect(first?.cost.parties.map(({ perCompleter }) => perCompleter)).toEqual([null, null])
})
