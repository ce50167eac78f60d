import type { CostLine, SharingRule, TrainingPlan } from '@bekal/core'
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

/**
 * Three parties and composed schemes: BPVP 80 and the prison 20 in a hundred until BPVP has paid 40 million; tiers;
 * thousands, whose rest the workshop takes; a prison that pays no more than 300,000. Three lines share their program's
 * total; four state a tax, two of them for the same meals.
 */
export function aComposedPlan(): TrainingPlan {
  const bpvp80: SharingRule = {
    kind: 'capped',
    caps: { bpvp: 40_000_000 },
    rule: { kind: 'percent', shares: { bpvp: 8_000, lapas: 2_000 } },
    overflow: { kind: 'whole', party: 'lapas' },
  }
  const line = (id: string, description: string, unitCost: number, schemeId: string, more: Partial<CostLine> = {}) =>
    aCostLine({
      id,
      description,
      factors: [{ value: 1, unit: 'paket' }],
      unitCost,
      assignment: { kind: 'scheme', schemeId },
      ...more,
    })
  const shared = { assignment: { kind: 'scheme', schemeId: 'batas', over: 'program' } } as const
  const meals = { scope: { cohortId: 'jahit-1' }, factors: [{ value: 16, unit: 'orang' }], month: 3 }
  const vat = { label: 'PPN', rateBasisPoints: 1_100 }
  return aPlan({
    title: { id: 'Rencana dengan skema bertingkat', en: 'A plan with composed schemes' },
    parties: [...aPlan().parties, { id: 'bpvp', name: 'BPVP Contoh', kind: 'bpvp' }],
    funds: [...aPlan().funds, aFund({ id: 'dipa-bpvp', partyId: 'bpvp', name: 'DIPA BPVP' })],
    programs: [aProgram()],
    cohorts: [aCohort(), aCohort({ id: 'jahit-2', startsOn: '2026-08-03' })],
    schemes: [
      aScheme({ id: 'batas', label: '80/20 sampai 40 juta', rule: bpvp80 }),
      aScheme({
        id: 'jenjang',
        label: 'Berjenjang',
        rule: {
          kind: 'tiers',
          tiers: [
            { upTo: 10_000_000, rule: { kind: 'whole', party: 'lapas' } },
            { upTo: 30_000_000, rule: { kind: 'equal', parties: ['lapas', 'llk'] } },
            { rule: { kind: 'percent', shares: { llk: 7_000, bpvp: 3_000 } } },
          ],
        },
      }),
      aScheme({
        id: 'ribuan',
        label: '70/30 dalam ribuan',
        rounding: { method: 'largest-remainder', unit: 1_000, residualTo: 'llk' },
      }),
      aScheme({
        id: 'sebagian',
        label: 'Lapas sampai 300 ribu',
        rule: { kind: 'in-order', order: [{ party: 'lapas', limit: 300_000 }] },
      }),
      aScheme(),
    ],
    costLines: [
      line('mesin', 'Sewa mesin', 60_000_000, 'batas', { month: 2 }),
      line('honor', 'Honor instruktur', 35_000_001, 'jenjang', {
        month: 11,
        tax: { label: 'PPh 21', rateBasisPoints: 500, included: true, base: 'gross' },
      }),
      line('modul', 'Modul', 1_234_567, 'ribuan', { month: 2 }),
      line('asuransi', 'Asuransi', 400_000, 'sebagian'),
      line('kain-1', 'Kain', 30_000_000, 'batas', { ...shared, scope: { cohortId: 'jahit-1' }, month: 3 }),
      line('kain-2', 'Kain', 20_000_000, 'batas', { ...shared, scope: { cohortId: 'jahit-2' }, month: 8 }),
      line('benang', 'Benang', 10_000_000, 'batas', { ...shared, scope: { programId: 'jahit' } }),
      line('makan', 'Makan siang', 11_100, 'bagi', { ...meals, tax: { ...vat, included: true } }),
      line('makan-llk', 'Makan siang', 10_000, 'bagi', { ...meals, tax: { ...vat, included: false } }),
    ],
  })
}

/** A fund planned beyond its ceiling: a plan of the right shape with one error. */
export function anOverspentPlan(): TrainingPlan {
  return aPlan({ funds: [aFund({ ceiling: 399_999 })], costLines: [aCostLine()] })
}
