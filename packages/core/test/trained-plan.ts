import type { TrainingPlan } from '../src/index.js'
import { aCohort, aCostLine, aParticipant, aPlan, aProgram } from './builders.js'

const codes = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}-${n + 1}`)

/**
 * Two cohorts of 20 and 12. Of the first 10 passed, 5 did not, 5 are unknown; all of the second passed but 3. Everybody is
 * out on 1 July 2026; five of the first are known to work three months later. A line for each cohort: 400,000 and 160,000.
 */
export function aTrainedPlan(overrides: Partial<TrainingPlan> = {}): TrainingPlan {
  const [first, second] = [codes('A', 20), codes('B', 12)]
  const figure = (value: number, status: 'official' | 'observed' | 'assumption' = 'assumption') => ({ value, status })
  return aPlan({
    title: { id: 'Rencana bersama', en: 'A plan together' },
    programs: [
      aProgram({
        seats: { min: 4, max: 20 },
        opportunity: {
          ...{ startUpCost: figure(2_000_000), price: figure(15_000, 'observed'), variableCost: figure(1_000) },
          ...{ fixedCostPerMonth: figure(750_000), workingDaysPerMonth: figure(26), unitsPerDay: figure(12) },
          ...{ ownerWagePerMonth: figure(2_744_628, 'official'), localDemandPerDay: figure(60) },
        },
      }),
      aProgram({ id: 'las', title: 'Las', seats: { min: 4, max: 16 }, opportunity: { price: figure(50_000) } }),
    ],
    participants: [...first, ...second].map((code) =>
      aParticipant({ code, release: { kind: 'parole', likely: '2026-07-01' } }),
    ),
    cohorts: [
      aCohort({ participantCodes: first }),
      aCohort({ id: 'las-1', programId: 'las', participantCodes: second }),
    ],
    costLines: [
      aCostLine({ scope: { cohortId: 'jahit-1' } }),
      aCostLine({
        id: 'kawat',
        scope: { cohortId: 'las-1' },
        unitCost: 10_000,
        assignment: { kind: 'whole-line', fundId: 'dipa-llk' },
      }),
    ],
    outcomes: [
      ...first.slice(0, 15).map((participantCode, n) => ({
        ...{ participantCode, cohortId: 'jahit-1', attendedLessonHours: n < 10 ? 20 : 10 },
        ...{ result: n < 10 ? ('passed' as const) : ('not-passed' as const) },
        ...(n < 10 && { certificateKind: 'training' as const }),
        ...(n < 5 && { followUps: [{ on: '2026-10-05', status: 'employed' as const }] }),
      })),
      ...second.map((participantCode, n) => ({
        ...{ participantCode, cohortId: 'las-1', attendedLessonHours: 20 },
        ...{ result: n < 9 ? ('competent' as const) : ('not-yet-competent' as const) },
      })),
    ],
    ...overrides,
  })
}
