import type { TrainingPlan } from '../src/index.js'
import { aCohort, aCostLine, aFund, anAgreement, aPlan, aProgram, aScheme } from './builders.js'

/**
 * A small course of two parties with one line of every way to carry it. In rupiah:
 *
 * | line   | total     | lapas     | llk     | nobody  |
 * |--------|-----------|-----------|---------|---------|
 * | bahan  |   400,000 |   400,000 |         |         | whole, 16 × 25,000, cohort, account 521211, month 3
 * | honor  | 1,000,001 |   700,001 | 300,000 |         | scheme 70/30, program, account 522151, month 11
 * | alat   |       999 |       333 |     666 |         | by quantity 1 and 2 of 3 × 333, whole plan, 521219, no month
 * | ruang  |   500,000 |           | 500,000 |         | in kind, provided, program, 522141, month 3
 * | mentor |         0 |         0 |         |         | in kind without value, 3 × 10,000, whole plan, 522191
 * | cetak  |   100,000 |           |         | 100,000 | unassigned, 2 × 50,000, cohort, 521211, month 11
 *
 * Cash 1,501,000 (lapas 1,100,334, llk 300,666, nobody 100,000), in kind 500,000; 2,001,000 in all.
 */
export function aSharedCourse(overrides: Partial<TrainingPlan> = {}): TrainingPlan {
  const one = (value: number, unit = 'paket') => [{ value, unit }]
  return aPlan({
    funds: [
      aFund({ accountCeilings: { '5212': 400_000, '522': 1_000_000 } }),
      aFund({ id: 'dipa-llk', partyId: 'llk', ceiling: 300_000 }),
    ],
    programs: [aProgram(), aProgram({ id: 'las' })],
    cohorts: [aCohort()],
    schemes: [aScheme()],
    agreements: [anAgreement()],
    costLines: [
      aCostLine({ scope: { cohortId: 'jahit-1' }, month: 3 }),
      aCostLine({
        id: 'honor',
        scope: { programId: 'jahit' },
        account: '522151',
        factors: one(1),
        unitCost: 1_000_001,
        assignment: { kind: 'scheme', schemeId: 'bagi' },
        month: 11,
      }),
      aCostLine({
        id: 'alat',
        account: '521219',
        factors: one(3),
        unitCost: 333,
        assignment: { kind: 'by-quantity', quantities: { 'dipa-llk': 2, 'dipa-lapas': 1 } },
      }),
      aCostLine({
        id: 'ruang',
        scope: { programId: 'jahit' },
        account: '522141',
        factors: one(5, 'hari'),
        unitCost: 100_000,
        contribution: 'in-kind-valued',
        assignment: { kind: 'provided', partyId: 'llk' },
        month: 3,
      }),
      aCostLine({
        id: 'mentor',
        account: '522191',
        factors: one(3, 'hari'),
        unitCost: 10_000,
        contribution: 'in-kind-unvalued',
        assignment: { kind: 'provided', partyId: 'lapas' },
      }),
      aCostLine({
        id: 'cetak',
        scope: { cohortId: 'jahit-1' },
        factors: one(2),
        unitCost: 50_000,
        assignment: { kind: 'unassigned' },
        month: 11,
      }),
    ],
    ...overrides,
  })
}
