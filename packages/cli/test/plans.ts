import type { TrainingPlan } from '@bekal/core'
import { aCohort, aCostLine, aFund, anAgreement, aPlan, aProgram, aScheme } from '@bekal/core/testing'

/** Five lines, one of each kind of assignment; a warning for the line nobody carries and for the missed target. */
export function aSharedPlan(overrides: Partial<TrainingPlan> = {}): TrainingPlan {
  return aPlan({
    title: { id: 'Rencana bersama', en: 'A plan together' },
    programs: [aProgram()],
    cohorts: [aCohort()],
    schemes: [aScheme()],
    agreements: [anAgreement()],
    costLines: [
      aCostLine({ scope: { cohortId: 'jahit-1' }, month: 3 }),
      aCostLine({
        id: 'kain',
        description: 'Kain',
        scope: { programId: 'jahit' },
        unitCost: 10_001,
        assignment: { kind: 'by-quantity', quantities: { 'dipa-llk': 6, 'dipa-lapas': 10 } },
      }),
      aCostLine({
        id: 'kudapan',
        description: 'Kudapan',
        account: '521811',
        month: 3,
        factors: [{ value: 1, unit: 'paket' }],
        unitCost: 1_001,
        assignment: { kind: 'scheme', schemeId: 'bagi' },
      }),
      aCostLine({
        id: 'ruang',
        description: 'Ruang kelas',
        contribution: 'in-kind-valued',
        assignment: { kind: 'provided', partyId: 'lapas' },
      }),
      aCostLine({ id: 'asuransi', description: 'Asuransi', assignment: { kind: 'unassigned' } }),
    ],
    ...overrides,
  })
}

/** A fund planned beyond its ceiling: a plan of the right shape with one error. */
export function anOverspentPlan(): TrainingPlan {
  return aPlan({ funds: [aFund({ ceiling: 399_999 })], costLines: [aCostLine()] })
}
