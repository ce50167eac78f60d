import { describe, expect, test } from 'vitest'
import { aCohort, aProgram } from '../../test/index.js'
import { barber } from '../../test/trades.js'
import { expectedGraduates, judgeOpportunities } from './judge-opportunities.js'

const program = aProgram({ opportunity: barber, seats: { min: 4, max: 16 } })

describe('who will live on a trade', () => {
  test.each([
    ['the people named in its cohorts', [aCohort({ participantCodes: ['P-01', 'P-02', 'P-03'] })], 3],
    ['every seat of a cohort that names nobody', [aCohort(), aCohort({ id: 'b', participantCodes: [] })], 32],
    ['every seat of one course where no cohort is planned', [], 16],
    ['nobody of another program', [aCohort({ programId: 'las', participantCodes: ['P-01'] })], 16],
  ])('%s', (_, cohorts, graduates) => expect(expectedGraduates({ cohorts }, program)).toBe(graduates))
})

test('every program with figures is judged for its graduates, in plan order', () => {
  const judged = judgeOpportunities({ programs: [aProgram({ id: 'lain' }), program], cohorts: [] })
  expect(judged).toMatchObject([
    // 16 graduates × 12 heads a day = 192, the demand is 60
    { programId: 'jahit', graduates: 16, report: { saturation: { value: { supplyPerDay: 192, saturated: true } } } },
  ])
})
