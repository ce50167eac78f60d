import type { CostLine, TrainingPlan } from '@bekal/core'
import { aCohort, aCostLine, aPlan, aProgram, aScheme } from '@bekal/core/testing'

const rates = [0, 1, 150, 250, 1_100, 1_200, 3_333, 5_000, 9_900, 10_000]
/** Refunds among them, halves that rounding decides, and the largest total that sheet and library are equal for. */
const totals = [1, 3, -1, -3, 999_999, 1_234_567, -7_654_321, 99_999_999_999, 10_000_000_000_000]

const taxes = rates.flatMap((rateBasisPoints) =>
  [true, false].flatMap((included) =>
    ([undefined, 'net', 'gross'] as const).map((base) => ({
      label: 'Pajak',
      rateBasisPoints,
      included,
      ...(base !== undefined && { base }),
    })),
  ),
)

const turns = <T>(list: readonly T[], at: number) => list[at % list.length] as T

/**
 * Taxes of every kind on lines of every kind, in rupiah or in cents; months, accounts (two spelled alike but for their
 * case), programs and cohorts take turns.
 */
export function taxedPlan(currency: 'IDR' | 'USD'): TrainingPlan {
  const costLines = [undefined, ...taxes, ...taxes].map((tax, at): CostLine => {
    const month = at % 13
    return aCostLine({
      id: `baris-${at}`,
      scope: turns<CostLine['scope']>([{}, { programId: 'jahit' }, { cohortId: 'jahit-1' }, { cohortId: 'las-1' }], at),
      account: turns(['521211', '0521211', 'A-1', '5.1.02', 'a-1', '52', '521'], at),
      factors: [{ value: 1, unit: 'paket' }],
      unitCost: turns(totals, at),
      contribution: turns(['cash', 'in-kind-valued', 'cash', 'cash', 'in-kind-unvalued'] as const, at),
      assignment: turns<CostLine['assignment']>(
        [
          { kind: 'whole-line', fundId: 'dipa-lapas' },
          { kind: 'scheme', schemeId: 'bagi' },
          { kind: 'provided', partyId: 'llk' },
          { kind: 'unassigned' },
          { kind: 'whole-line', fundId: 'dipa-llk' },
          { kind: 'unassigned' },
        ],
        at,
      ),
      ...(month > 0 && { month }),
      ...(tax && { tax }),
    })
  })
  return aPlan({
    ...(currency === 'USD' ? { currency, currencyMinorUnit: 2 } : { currency }),
    programs: [aProgram(), aProgram({ id: 'las', title: 'Las listrik' })],
    cohorts: [aCohort(), aCohort({ id: 'las-1', programId: 'las' })],
    schemes: [aScheme()],
    costLines,
  })
}
