import { payersOf, prepareBook, type CostLine } from '../../budget/index.js'
import { nameOf } from '../names.js'
import type { TrainingPlan } from '../schema.js'

/** Who pays a line, by name, and with which weight. */
export interface NamedPayer {
  readonly name: string
  readonly weight: number
  /** The weight as the plan states it: a quantity. */
  readonly stated: number
}

/** The payers of a line that no scheme shares, as people call them; empty when nobody carries it. */
export function namedPayers(plan: TrainingPlan, { assignment }: CostLine): NamedPayer[] {
  return payersOf(assignment, prepareBook(plan)).map(({ partyId, fundId, weight }) => {
    if (assignment.kind === 'by-quantity' && fundId !== undefined) {
      return { name: fundName(plan, fundId), weight, stated: assignment.quantities[fundId] ?? weight }
    }
    if (assignment.kind === 'whole-line') return { name: fundName(plan, assignment.fundId), weight, stated: weight }
    const named = assignment.kind === 'provided' ? assignment.partyId : ''
    return { name: nameOf(plan.parties, partyId ?? named), weight, stated: weight }
  })
}

/** A fund and whose it is. */
export function fundName(plan: TrainingPlan, fundId: string): string {
  const fund = plan.funds.find(({ id }) => id === fundId)
  return fund === undefined ? fundId : `${fund.name} (${nameOf(plan.parties, fund.partyId)})`
}
