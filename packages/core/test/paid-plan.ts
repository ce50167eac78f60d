import fc from 'fast-check'
import {
  prepareBook,
  roundingMethods,
  type Actual,
  type CostLine,
  type CostShareScheme,
  type LineAssignment,
  type SharingRule,
  type TrainingPlan,
} from '../src/index.js'
import { arbitraryRule } from './arbitrary-budget.js'
import { aCostLine, aFund, aPlan, aProgram, aScheme } from './builders.js'

const parties = ['a', 'b', 'c', 'd', 'e']
const funds = [...parties, 'a2']
const amounts = fc.oneof(fc.nat({ max: 60 }), fc.nat({ max: 5_000 }), fc.nat({ max: 2_000_000_000 }))
const anyFund = fc.constantFrom(...funds)

/** Small beside most payments, so that these come past the bands. */
const caps = fc.oneof(fc.nat({ max: 60 }), fc.nat({ max: 5_000 }), fc.nat({ max: 1_000_000 }))

/** Every kind of rule, and more often those that leave a part of what is spent to nobody. */
const rules: fc.Arbitrary<SharingRule> = fc.oneof(
  arbitraryRule(parties, 1, caps),
  arbitraryRule(parties, 2, caps),
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...parties), caps), { selector: ([party]) => party, minLength: 2 })
    .map((order): SharingRule => ({ kind: 'in-order', order: order.map(([party, limit]) => ({ party, limit })) })),
)

const roundings = fc.option(
  fc.record(
    {
      method: fc.constantFrom(...roundingMethods.codes),
      unit: fc.constantFrom(1, 100, 1_000),
      residualTo: fc.constantFrom(...parties),
    },
    { requiredKeys: ['method'] },
  ),
  { nil: undefined },
)

function schemesOf(count: number, largestWeights: number): fc.Arbitrary<CostShareScheme[]> {
  const one = fc
    .tuple(rules, roundings)
    .map(([rule, rounding]) => aScheme({ id: 's', rule, ...(rounding && { rounding }) }))
    .filter((scheme) => weightsOf(scheme) <= largestWeights)
  return fc
    .array(one, { minLength: count, maxLength: count })
    .map((all) => all.map((scheme, at) => ({ ...scheme, id: `s${at}` })))
}

/** The largest sum of weights in any of a scheme's bands; beyond every limit for a scheme that is none. */
function weightsOf(scheme: CostShareScheme): number {
  const prepared = prepareBook({ ...paidBook, schemes: [scheme] }).scheme(scheme.id)
  if (prepared === undefined) return Infinity
  const bands = ['', ...prepared.prefixes].flatMap((prefix) => prepared.bandsFor(prefix))
  return Math.max(...bands.map(({ shares }) => Object.values(shares).reduce((sum, one) => sum + one, 0)))
}

const paidBook = {
  parties: parties.map((id) => ({ id, name: `Pihak ${id}`, kind: 'other' as const })),
  funds: funds.map((id, at) =>
    aFund({
      id: `f-${id}`,
      partyId: id.slice(0, 1),
      ceiling: 3_000_000_000,
      ...(at % 3 === 1 && { accounts: ['521', '522151'] }),
      ...(at % 3 === 2 && { accountCeilings: { '5212': 40_000_000 } }),
    }),
  ),
}

function lineOf(schemes: readonly CostShareScheme[]): fc.Arbitrary<Partial<CostLine>> {
  const quantities = fc
    .uniqueArray(anyFund, { minLength: 1, maxLength: 4 })
    .chain((ids) =>
      fc
        .tuple(...ids.map(() => fc.integer({ min: 1, max: 9 })))
        .map((all) => Object.fromEntries(ids.map((id, at) => [`f-${id}`, all[at] as number]))),
    )
  const byScheme = fc.record(
    {
      kind: fc.constant('scheme' as const),
      schemeId: fc.constantFrom(...schemes.map(({ id }) => id)),
      over: fc.oneof(
        { weight: 5, arbitrary: fc.constant('line' as const) },
        { weight: 2, arbitrary: fc.constantFrom('program' as const, 'plan' as const) },
      ),
      funds: fc.constantFrom({ a: 'f-a2' }, { a: 'f-a' }),
    },
    { requiredKeys: ['kind', 'schemeId'] },
  )
  const assignments: fc.Arbitrary<LineAssignment> = fc.oneof(
    anyFund.map((id) => ({ kind: 'whole-line' as const, fundId: `f-${id}` })),
    quantities.map((all) => ({ kind: 'by-quantity' as const, quantities: all })),
    fc.constantFrom(...parties).map((partyId) => ({ kind: 'provided' as const, partyId })),
    fc.constant<LineAssignment>({ kind: 'unassigned' }),
    ...[1, 2, 3, 4, 5, 6].map(() => byScheme),
  )
  return fc
    .record({
      assignment: assignments,
      unitCost: fc.oneof({ weight: 5, arbitrary: amounts }, { weight: 1, arbitrary: amounts.map((n) => 0 - n) }),
      account: fc.constantFrom('521211', '521811', '522151', '5.1.02.01'),
      inKind: fc.nat({ max: 7 }),
      scope: fc.constantFrom<CostLine['scope']>({}, { programId: 'jahit' }),
    })
    .map(({ inKind, ...line }) => {
      const { assignment } = line
      const first =
        assignment.kind === 'by-quantity' ? Object.values(assignment.quantities).reduce((sum, n) => sum + n, 0) : 1
      const valued = inKind === 0 ? 'in-kind-unvalued' : 'in-kind-valued'
      const contribution = assignment.kind === 'provided' || inKind === 1 ? valued : 'cash'
      // Adding zero takes the sign off a zero: a plan has none.
      const unitCost = assignment.kind === 'by-quantity' ? Math.trunc(line.unitCost / 40) + 0 : line.unitCost
      return { ...line, unitCost, contribution, factors: [{ value: first, unit: 'orang' }] }
    })
}

/** Nothing, a part, exactly all, or more than a line's total; then and again something else, paid back or corrected. */
function paymentsFor(total: number): fc.Arbitrary<{ fundId: string; amount: number }[]> {
  const parts = fc.constantFrom(0.1, 0.25, 1 / 3, 0.5, 1, 1, 1.2, -0.2)
  const size = fc.oneof(
    parts.map((part) => Math.round(total * part)),
    fc.oneof(amounts, fc.integer({ min: -2_000, max: 5_000 })),
  )
  return fc.array(fc.record({ fundId: anyFund.map((id) => `f-${id}`), amount: size.filter((n) => n !== 0) }), {
    maxLength: 4,
  })
}

/**
 * Plans of many lines of every assignment, with schemes of every rule and rounding, on which much was paid: several times,
 * too much, too little, back, and by those who have no part.
 * @param largestWeights what the weights of a scheme's band may add up to.
 */
export function arbitraryPaidPlan(lines: number, schemes: number, largestWeights: number): fc.Arbitrary<TrainingPlan> {
  return schemesOf(schemes, largestWeights)
    .chain((known) =>
      fc
        .array(lineOf(known), { minLength: lines, maxLength: lines })
        .chain((drawn) =>
          fc
            .tuple(...drawn.map(({ unitCost, factors }) => paymentsFor((unitCost ?? 0) * (factors?.[0]?.value ?? 1))))
            .map((paid) => ({ known, drawn, paid })),
        ),
    )
    .map(({ known, drawn, paid }) =>
      aPlan({
        ...paidBook,
        programs: [aProgram()],
        schemes: known,
        costLines: drawn.map((line, at) => aCostLine({ id: `baris-${at}`, description: `Baris ${at}`, ...line })),
        actuals: paid.flatMap((payments, line) =>
          payments.map((payment, n): Actual => ({
            id: `bayar-${line}-${n}`,
            costLineId: `baris-${line}`,
            paidOn: '2026-03-02',
            ...payment,
          })),
        ),
      }),
    )
}
