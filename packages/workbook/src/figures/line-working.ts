import { fundFor, proportionsOf, splitLine, type CostLine, type TrainingPlan } from '@bekal/core'
import { limits } from '../limits.js'

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

/** The steps by which the sheet `Pembagian/Split` divides one line: the very numbers its cells hold, in minor units. */
export interface LineWorking {
  /** Place of the assignment kind in its list, 1 to 5. */
  readonly mode: number
  readonly isCash: 0 | 1
  readonly total: number
  readonly slotParties: readonly string[]
  readonly weights: readonly number[]
  readonly parties: readonly string[]
  readonly funds: readonly string[]
  readonly weightSum: number
  /** Quotient and remainder of the total by the weight sum. */
  readonly whole: number
  readonly rest: number
  readonly floors: readonly number[]
  /** Remainder and place folded into one number: larger wins, no two are equal. */
  readonly keys: readonly number[]
  readonly missing: number
  readonly amounts: readonly number[]
  readonly unassigned: number
}

const modes = ['whole-line', 'by-quantity', 'scheme', 'provided', 'unassigned']

export function workLine(line: CostLine, plan: TrainingPlan): LineWorking {
  const { assignment } = line
  const mode = modes.indexOf(assignment.kind) + 1
  const isCash = line.contribution === 'cash' ? 1 : 0
  const { total, unassigned } = splitLine(line, plan)
  const slots = payerSlots(line, plan)
  const each = <T>(make: (at: number) => T) => Array.from({ length: limits.payers }, (_, at) => make(at))
  const slotParties = each((at) => ownerOf(slots[at]?.fund, plan))
  const weights = each((at) => weightAt(line, plan, slots, at))
  const parties = each((at) => {
    if (weights[at] === 0) return ''
    if (assignment.kind === 'scheme') return plan.parties[at]?.id ?? ''
    if (assignment.kind === 'provided') return plan.parties.find(({ id }) => id === assignment.partyId)?.id ?? ''
    return slotParties[at] as string
  })
  const funds = each((at) => {
    if (weights[at] === 0 || isCash === 0 || assignment.kind === 'provided') return ''
    if (assignment.kind !== 'scheme') return slots[at]?.fund ?? ''
    return fundFor(parties[at] as string, assignment.funds, plan) ?? ''
  })
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0)
  const size = Math.abs(total)
  const whole = weightSum === 0 ? 0 : Math.floor(size / weightSum)
  const rest = weightSum === 0 ? 0 : size - whole * weightSum
  const part = (at: number) => (weightSum === 0 ? 0 : Math.floor((rest * (weights[at] as number)) / weightSum))
  const floors = each((at) => whole * (weights[at] as number) + part(at))
  const rank = (at: number) => {
    if (assignment.kind === 'scheme' || assignment.kind === 'provided') return at + 1
    const place = plan.funds.findIndex(({ id }) => id === slots[at]?.fund)
    return place < 0 ? 900 + at + 1 : place + 1
  }
  const keys = each((at) =>
    weights[at] === 0 ? 0 : 1000 * (rest * (weights[at] as number) - weightSum * part(at)) + 1000 - rank(at),
  )
  const missing = weightSum === 0 ? 0 : size - floors.reduce((sum, floor) => sum + floor, 0)
  const amounts = each((at) => {
    const ahead = keys.filter((key) => key > (keys[at] as number)).length
    const amount = Math.sign(total) * ((floors[at] as number) + (weightSum > 0 && ahead < missing ? 1 : 0))
    return amount === 0 ? 0 : amount
  })
  return {
    mode,
    isCash,
    total,
    slotParties,
    weights,
    parties,
    funds,
    weightSum,
    whole,
    rest,
    floors,
    keys,
    missing,
    amounts,
    unassigned,
  }
}

function weightAt({ assignment }: CostLine, plan: TrainingPlan, slots: readonly PayerSlot[], at: number): number {
  switch (assignment.kind) {
    case 'whole-line':
    case 'provided':
      return at === 0 ? 1 : 0
    case 'by-quantity':
      return Math.round((slots[at]?.quantity ?? 0) * quantityScale(slots))
    case 'scheme': {
      const scheme = plan.schemes.find(({ id }) => id === assignment.schemeId)
      const proportions = scheme && proportionsOf(scheme, plan.parties)
      return proportions?.find(({ partyId }) => partyId === plan.parties[at]?.id)?.weight ?? 0
    }
    case 'unassigned':
      return 0
  }
}

/** Whole quantities weigh as they are; with decimals all are counted in ten-thousandths. */
export function quantityScale(slots: readonly PayerSlot[]): number {
  return slots.every(({ quantity = 0 }) => Number.isInteger(quantity)) ? 1 : 10_000
}

function ownerOf(fundId: string | undefined, plan: TrainingPlan): string {
  const fund = plan.funds.find(({ id }) => id === fundId)
  return plan.parties.some(({ id }) => id === fund?.partyId) ? (fund?.partyId ?? '') : ''
}
