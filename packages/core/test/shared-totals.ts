import fc from 'fast-check'
import { sharedTotals, type CostLine, type TrainingPlan } from '../src/index.js'
import { arbitraryPlan } from './arbitrary-plan.js'

/** Plans in which most lines are shared by few schemes over totals of many lines, refunds among them. */
export const arbitrarySharedPlan: fc.Arbitrary<TrainingPlan> = fc
  .tuple(
    arbitraryPlan.filter(({ schemes, costLines }) => schemes.length > 0 && costLines.length > 1),
    fc.infiniteStream(fc.record({ scheme: fc.nat({ max: 1 }), over: fc.constantFrom(...sharedTotals.codes), cash: fc.nat({ max: 3 }), refund: fc.nat({ max: 3 }) })),
    fc.nat(),
  )
  .map(([plan, choices, seed]) => ({ ...plan, costLines: plan.costLines.map((line) => shared(line, plan, choices.next().value, seed)) })) // prettier-ignore

type Choice = { scheme: number; over: (typeof sharedTotals.codes)[number]; cash: number; refund: number }

function shared(
  line: CostLine,
  { schemes }: TrainingPlan,
  { scheme, over, cash, refund }: Choice,
  seed: number,
): CostLine {
  const schemeId = schemes[(seed + scheme) % schemes.length]?.id ?? ''
  const funds = line.assignment.kind === 'scheme' ? line.assignment.funds : undefined
  return {
    ...line,
    unitCost: refund === 0 ? -Math.abs(line.unitCost) : Math.abs(line.unitCost),
    contribution: cash === 0 ? line.contribution : 'cash',
    assignment: { kind: 'scheme', schemeId, over, ...(funds && { funds }) },
  }
}
