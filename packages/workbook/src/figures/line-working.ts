import { assignmentKinds, payersOf, splitLine, type CostLine, type TrainingPlan } from '@bekal/core'
import { limits } from '../limits.js'
import { shareSteps, type ShareSteps } from './share-steps.js'

/** A pair of fund and quantity as a cost line's row shows it. */
export interface PayerSlot {
  readonly fund: string
  readonly quantity?: number
}

/**
 * The fund cells of a line: its fund, its funds with quantities in the plan's order of funds, or the funds its scheme
 * names. A fund that is named for a party it does not belong to is written `party=fund`, so that nothing is lost;
 * funds that are stated but empty are written `-`.
 */
export function payerSlots({ assignment }: CostLine, { funds, parties }: TrainingPlan): PayerSlot[] {
  const rank = (list: readonly { id: string }[], id: string) => {
    const at = list.findIndex((entry) => entry.id === id)
    return at < 0 ? list.length : at
  }
  switch (assignment.kind) {
    case 'whole-line':
      return [{ fund: assignment.fundId }]
    case 'by-quantity':
      return Object.entries(assignment.quantities)
        .sort(([a], [b]) => rank(funds, a) - rank(funds, b))
        .map(([fund, quantity]) => ({ fund, quantity }))
    case 'scheme':
      if (assignment.funds !== undefined && Object.keys(assignment.funds).length === 0) return [{ fund: '-' }]
      return Object.entries(assignment.funds ?? {})
        .sort(([a], [b]) => rank(parties, a) - rank(parties, b))
        .map(([partyId, fundId]) => ({
          fund: funds.some(({ id, partyId: owner }) => id === fundId && owner === partyId)
            ? fundId
            : `${partyId}=${fundId}`,
        }))
    default:
      return []
  }
}

/** How the sheet `Pembagian/Split` divides one line, with who pays and from which fund; in minor units. */
export interface LineWorking extends ShareSteps {
  /** Place of the assignment kind in its list, 1 to 5. */
  readonly mode: number
  readonly isCash: 0 | 1
  readonly total: number
  readonly slotParties: readonly string[]
  readonly weights: readonly number[]
  readonly parties: readonly string[]
  readonly funds: readonly string[]
  readonly unassigned: number
}

export function workLine(line: CostLine, plan: TrainingPlan): LineWorking {
  const { assignment } = line
  const isCash = line.contribution === 'cash' ? 1 : 0
  const { total, unassigned } = splitLine(line, plan)
  const slots = payerSlots(line, plan)
  const payers = payersOf(line, plan)
  const each = <T>(make: (at: number) => T) => Array.from({ length: limits.payers }, (_, at) => make(at))
  const slotParties = each((at) => ownerOf(slots[at]?.fund, plan))
  // By scheme the places of a row are the plan's parties; otherwise they are the row's own payers in their order.
  const payerAt = (at: number) =>
    assignment.kind === 'scheme' ? payers.find(({ partyId }) => partyId === plan.parties[at]?.id) : payers[at]
  const weights = each((at) => payerAt(at)?.weight ?? 0)
  const parties = each((at) => (weights[at] === 0 ? '' : (payerAt(at)?.partyId ?? '')))
  const funds = each((at) => (weights[at] === 0 || isCash === 0 ? '' : (payerAt(at)?.fundId ?? '')))
  const ranks = each((at) => {
    if (assignment.kind === 'scheme' || assignment.kind === 'provided') return at + 1
    const place = plan.funds.findIndex(({ id }) => id === slots[at]?.fund)
    return place < 0 ? 900 + at + 1 : place + 1
  })
  const mode = assignmentKinds.codes.indexOf(assignment.kind) + 1
  return { mode, isCash, total, slotParties, weights, parties, funds, unassigned, ...shareSteps(total, weights, ranks) }
}

/** Whole quantities weigh as they are; with decimals all are counted in ten-thousandths. */
export function quantityScale(slots: readonly PayerSlot[]): number {
  return slots.every(({ quantity = 0 }) => Number.isInteger(quantity)) ? 1 : 10_000
}

function ownerOf(fundId: string | undefined, plan: TrainingPlan): string {
  const fund = plan.funds.find(({ id }) => id === fundId)
  return plan.parties.some(({ id }) => id === fund?.partyId) ? (fund?.partyId ?? '') : ''
}
