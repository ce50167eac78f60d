import fc from 'fast-check'
import {
  certificateKinds,
  courseResults,
  followUpStatuses,
  type Outcome,
  type PlanParameter,
  type TrainingPlan,
} from '../src/index.js'
import { entry, listOf, oneOf } from './arbitrary-basics.js'
import { completeOpportunity } from './arbitrary-opportunity.js'
import { aCohort, aCostLine, aParticipant, aPlan, aProgram } from './builders.js'

const released = ['2026-06-30', '2026-08-31', '2026-11-30', '2027-02-28']
/** Days around the edges of the windows that follow such releases. */
const days = oneOf([
  '2026-08-30',
  '2026-08-31',
  '2026-10-05',
  '2026-11-29',
  '2026-11-30',
  '2027-02-28',
  '2027-03-01',
  '2027-09-30',
  '2028-05-31',
])

const known = entry(
  { attendedLessonHours: oneOf([0, 14, 15, 16, 20]) },
  {
    result: oneOf([...courseResults.codes, 'passed', 'passed', 'passed'] as const),
    certificateKind: oneOf(certificateKinds.codes),
    followUps: listOf(entry({ on: days, status: oneOf(followUpStatuses.codes) }), 3),
  },
)

const sizes = oneOf([0, 1, 5, 9, 12, 16, 24])
const currencies = oneOf<Pick<TrainingPlan, 'currency' | 'currencyMinorUnit'>>([
  { currency: 'IDR' },
  { currency: 'MYR', currencyMinorUnit: 2 },
])
const parameter = entry(
  { value: oneOf([0.7, 0.75, 0.8]) },
  { validFrom: oneOf(['2026-03-02', '2026-03-03', '2026-01-01']), validTo: oneOf(['2026-03-02', '2026-12-31']) },
).map((rest): PlanParameter => ({ id: 'attendance-min', status: 'assumption', ...rest }))

/**
 * Plans that are over: up to three programs of 20 lesson hours with up to two cohorts each, some of them large enough to
 * be shown, with results, certificates and follow-ups around the milestones, and a trade each. Ids are plain.
 */
export const arbitraryTrainedPlan: fc.Arbitrary<TrainingPlan> = fc
  .tuple(
    fc.array(fc.tuple(completeOpportunity, fc.array(sizes, { maxLength: 2 })), { minLength: 1, maxLength: 3 }),
    currencies,
  )
  .chain(([courses, currency]) => {
    const programs = courses.map(([opportunity], n) =>
      aProgram({ id: `p${n}`, opportunity, seats: { min: 0, max: 24 } }),
    )
    const cohorts = courses.flatMap(([, all], n) =>
      all.map((size, c) =>
        aCohort({
          id: `p${n}-${c}`,
          programId: `p${n}`,
          participantCodes: Array.from({ length: size }, (_, at) => `P${n}${c}-${at}`),
        }),
      ),
    )
    const people = cohorts.flatMap(({ id, participantCodes = [] }) =>
      participantCodes.map((code) => ({ code, cohortId: id })),
    )
    const outcomes = fc.tuple(
      ...people.map(({ code, cohortId }) =>
        fc
          .tuple(fc.nat({ max: 9 }), known)
          .map(([chance, one]): Outcome[] => (chance === 0 ? [] : [{ participantCode: code, cohortId, ...one }])),
      ),
    )
    return fc
      .tuple(outcomes, fc.array(parameter, { maxLength: 3 }), fc.nat({ max: 3 }))
      .map(([all, parameters, shift]) =>
        aPlan({
          ...currency,
          programs,
          cohorts,
          parameters,
          participants: people.map(({ code }, at) =>
            aParticipant({
              code,
              release: { kind: 'parole', likely: released[(at + shift) % released.length] as string },
            }),
          ),
          costLines: [
            ...cohorts.map(({ id }, at) => aCostLine({ id: `c${at}`, scope: { cohortId: id }, unitCost: 12_345 + at })),
            ...programs.map(({ id }, at) => aCostLine({ id: `k${at}`, scope: { programId: id }, unitCost: 777 })),
            aCostLine({ id: 'umum', unitCost: 99 }),
          ],
          outcomes: all.flat(),
        }),
      )
  })
