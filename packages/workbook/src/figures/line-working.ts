import {
  assignmentKinds,
  fundFor,
  payersOf,
  scopesOf,
  sharedTotals,
  type CostLine,
  type Language,
  type LineAmounts,
  type LineScope,
  type PreparedBook,
  type TrainingPlan,
} from '@bekal/core'
import { limits } from '../limits.js'
import type { SchemeWorking } from './scheme-working.js'
import { workSlice, type SliceRule, type SliceWorking } from './slice-working.js'

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
export interface LineWorking extends SliceWorking {
  /** Place of the assignment kind in its list, 1 to 5. */
  readonly mode: number
  readonly isCash: 0 | 1
  readonly total: number
  /** Place of the line's scheme, from 1; 0 where it has none or an unknown one. */
  readonly schemeRow: number
  /** The account prefix of the scheme that the line falls under; empty for none and where it does not matter. */
  readonly prefix: string
  /** Whether the parts are the library's: by Huntington-Hill, or a total shared over several lines. */
  readonly byLibrary: 0 | 1
  /** Those parts, by place; zeros on every other line. */
  readonly given: readonly number[]
  /** Which lines share their total, and what it comes to; empty and 0 for a line on its own. */
  readonly shareKey: string
  readonly shareTotal: number
  /** What the parts were worked out from. */
  readonly basis: string
  readonly slotParties: readonly string[]
  readonly parties: readonly string[]
  readonly funds: readonly string[]
  readonly unassigned: number
}

/** What lines are divided with. */
export interface LineDesk {
  readonly plan: TrainingPlan
  readonly language: Language
  readonly book: PreparedBook
  readonly schemes: readonly SchemeWorking[]
}

/** The working of every line, given the library's split of each. */
export function workLines(desk: LineDesk, lines: readonly LineAmounts[]): LineWorking[] {
  const scopeOf = scopesOf(desk.plan)
  const keys = desk.plan.costLines.map((line) => shareKey(line, scopeOf(line), desk.language))
  const totals = new Map<string, number>()
  keys.forEach((key, at) => totals.set(key, (totals.get(key) ?? 0) + (lines[at]?.total ?? 0)))
  return desk.plan.costLines.map((line, at) => {
    const key = keys[at] as string
    return workLine(line, lines[at] as LineAmounts, { key, total: key === '' ? 0 : (totals.get(key) as number) }, desk)
  })
}

function workLine(
  line: CostLine,
  { total, shares, unassigned }: LineAmounts,
  shared: { key: string; total: number },
  desk: LineDesk,
): LineWorking {
  const { plan, book, schemes } = desk
  const { assignment } = line
  const isCash = line.contribution === 'cash' ? 1 : 0
  const slots = payerSlots(line, plan)
  const schemeAt = schemeOf(line, plan)
  const scheme = schemes[schemeAt]
  const byLibrary = scheme !== undefined && (scheme.byLibrary || shared.key !== '') ? 1 : 0
  const payers = payersOf(assignment, book)
  const rule = ruleOf(line, desk, byLibrary === 1)
  const working = workSlice(total, rule)
  const given = each((at) => {
    const party = plan.parties[at]?.id
    if (byLibrary === 0 || at === limits.places - 1 || party === undefined) return 0
    return shares.find(({ partyId }) => partyId === party)?.amount ?? 0
  })
  const amounts = byLibrary === 1 ? given : working.amounts
  const pays = (at: number) =>
    (working.weights[at] as number) > 0 ||
    (working.before[at] as number) > 0 ||
    working.residual === at + 1 ||
    (given[at] as number) !== 0
  const parties = each((at) => {
    if (at === limits.places - 1 || !pays(at)) return ''
    return (assignment.kind === 'scheme' ? plan.parties[at]?.id : payers[at]?.partyId) ?? ''
  })
  const funds = each((at) => {
    if (parties[at] === '' || isCash === 0 || assignment.kind === 'provided') return ''
    if (assignment.kind !== 'scheme') return payers[at]?.fundId ?? ''
    return fundFor(parties[at] as string, assignment.funds, book) ?? ''
  })
  return {
    ...working,
    mode: assignmentKinds.codes.indexOf(assignment.kind) + 1,
    isCash,
    total,
    schemeRow: schemeAt + 1,
    prefix: rule.prefix,
    byLibrary,
    given,
    shareKey: shared.key,
    shareTotal: shared.total,
    basis: byLibrary === 0 ? '' : basisOf(line, total, slots, shared, desk.language),
    slotParties: each((at) => partyOfSlot(slots[at]?.fund, line, plan)).slice(0, limits.payers),
    parties,
    funds,
    unassigned,
    amounts,
  }
}

/** Place of a line's scheme in the plan, from 0; −1 where it has none or an unknown one. */
export function schemeOf({ assignment }: CostLine, { schemes }: TrainingPlan): number {
  return assignment.kind === 'scheme' ? schemes.findIndex(({ id }) => id === assignment.schemeId) : -1
}

/** By what a line is divided, whatever the amount; nothing divides what the library has worked out. */
export function ruleOf(line: CostLine, { plan, book, schemes }: LineDesk, byLibrary: boolean) {
  const { assignment, account } = line
  const schemeAt = schemeOf(line, plan)
  const scheme = byLibrary ? undefined : schemes[schemeAt]
  const slots = payerSlots(line, plan)
  const payers = payersOf(assignment, book)
  const ranks = each((at) => {
    if (assignment.kind === 'scheme' || assignment.kind === 'provided') return at + 1
    const place = plan.funds.findIndex(({ id }) => id === slots[at]?.fund)
    return place < 0 ? 900 + at + 1 : place + 1
  })
  return {
    scheme,
    prefix: scheme === undefined || scheme.flat ? '' : (scheme.prepared?.prefixOf(account) ?? ''),
    weights: each((at) => payers[at]?.weight ?? 0),
    ranks,
    parties: plan.parties,
    bandsBefore: schemes.slice(0, Math.max(schemeAt, 0)).reduce((sum, { bands }) => sum + bands.length, 0),
  } satisfies SliceRule
}

/** One entry for each place. */
export const each = <T>(make: (at: number) => T) => Array.from({ length: limits.places }, (_, at) => make(at))

/** Equal for lines whose scheme shares their total together; empty for a line on its own. */
function shareKey({ assignment, contribution }: CostLine, { programId = '', cohortId }: LineScope, language: Language) {
  if (assignment.kind !== 'scheme') return ''
  const { schemeId, over = 'line' } = assignment
  if (over === 'line') return ''
  const where = { cohort: cohortId ?? `(${programId})`, program: programId, plan: '' }[over]
  return [schemeId, sharedTotals.label(over, language), where, contribution === 'cash' ? 1 : 0].join('|')
}

/** In the same words as the formula that says what the cells hold now. */
function basisOf(
  { id, account, assignment }: CostLine,
  total: number,
  slots: readonly PayerSlot[],
  shared: { key: string; total: number },
  language: Language,
): string {
  const { schemeId = '', over = undefined } = assignment.kind === 'scheme' ? assignment : {}
  const funds = Array.from({ length: limits.payers }, (_, at) => slots[at]?.fund ?? '').join(';')
  const label = over === undefined ? '' : sharedTotals.label(over, language)
  return [id, total, account, schemeId, label, shared.total, funds].join('|')
}

/** Whole quantities weigh as they are; with decimals all are counted in ten-thousandths. */
export function quantityScale(slots: readonly PayerSlot[]): number {
  return slots.every(({ quantity = 0 }) => Number.isInteger(quantity)) ? 1 : 10_000
}

/** The party that a fund cell speaks for: the one that a scheme line's `party=fund` names, else the fund's owner. */
function partyOfSlot(fund: string | undefined, { assignment }: CostLine, plan: TrainingPlan): string {
  const [named = '', other] = fund?.split('=') ?? []
  return assignment.kind === 'scheme' && other !== undefined ? named : ownerOf(fund, plan)
}

function ownerOf(fundId: string | undefined, plan: TrainingPlan): string {
  const fund = plan.funds.find(({ id }) => id === fundId)
  return plan.parties.some(({ id }) => id === fund?.partyId) ? (fund?.partyId ?? '') : ''
}
