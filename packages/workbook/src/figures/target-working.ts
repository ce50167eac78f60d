import { agreementCovers, scopesOf, type TargetComparison, type TrainingPlan } from '@bekal/core'
import { limits } from '../limits.js'
import type { LineWorking } from './line-working.js'
import type { SchemeWorking } from './scheme-working.js'
import { workSlice, type SliceWorking } from './slice-working.js'

/** The steps behind one target (agreement × place) on the sheet `Pembagian/Split`, in minor units. */
export interface TargetWorking {
  readonly slice: SliceWorking
  readonly scopeTotal: number
  readonly schemeRow: number
  /** Whether the scheme can give this party anything. */
  readonly named: 0 | 1
  /** Whether the target is the library's: by Huntington-Hill, or accounts that the scheme tells apart. */
  readonly byLibrary: 0 | 1
  readonly given: number
  /** What the library's target was worked out from. */
  readonly basis: string
  readonly target: number
  readonly assigned: number
  readonly comparison: TargetComparison | undefined
}

/** Differs when a line's amount or account does; small enough to be added up exactly over many lines. */
export function lineChecksum(total: number, account: string): number {
  let hash = 1
  for (let at = 0; at < checkedLetters; at += 1) hash += (account.charCodeAt(at) || 32) * (at + 1)
  return (total - checkedBase * Math.floor(total / checkedBase)) * hash
}
export const checkedLetters = 32
export const checkedBase = 1_000_003

/** For every agreement one row per place, in the order of the sheet. */
export function workTargets(
  plan: TrainingPlan,
  schemes: readonly SchemeWorking[],
  lines: readonly LineWorking[],
  comparisons: readonly TargetComparison[],
): TargetWorking[] {
  const scopeOf = scopesOf(plan)
  const scopes = plan.costLines.map(scopeOf)
  return plan.agreements.flatMap((agreement) => {
    const covered = lines.flatMap((line, at) =>
      line.isCash === 1 && agreementCovers(agreement, scopes[at] ?? {}) ? [{ line, at }] : [],
    )
    const scopeSum = covered.reduce((sum, { line }) => sum + line.total, 0)
    const schemeAt = plan.schemes.findIndex(({ id }) => id === agreement.schemeId)
    const scheme = schemes[schemeAt]
    const byLibrary = scheme !== undefined && (scheme.byLibrary || hasCases(scheme)) ? 1 : 0
    const scopeTotal = scheme === undefined ? 0 : scopeSum
    const slice = workSlice(scopeTotal, {
      scheme: byLibrary === 1 ? undefined : scheme,
      parties: plan.parties,
      bandsBefore: schemes.slice(0, Math.max(schemeAt, 0)).reduce((sum, { bands }) => sum + bands.length, 0),
    })
    const checksum = covered.reduce(
      (sum, { line, at }) => sum + lineChecksum(line.total, plan.costLines[at]?.account ?? ''),
      0,
    )
    return Array.from({ length: limits.places }, (_, at): TargetWorking => {
      const partyId = at === limits.places - 1 ? undefined : plan.parties[at]?.id
      const comparison = comparisons.find((one) => one.agreementId === agreement.id && one.partyId === partyId)
      const named = partyId !== undefined && scheme !== undefined && canHave(scheme, at) ? 1 : 0
      const given = byLibrary === 1 && named === 1 ? (comparison?.target ?? 0) : 0
      return {
        slice,
        scopeTotal,
        schemeRow: schemeAt + 1,
        named,
        byLibrary,
        given,
        basis: byLibrary === 1 ? [agreement.schemeId, scopeTotal, checksum].join('|') : '',
        target: byLibrary === 1 ? given : (slice.amounts[at] as number),
        assigned: covered.reduce((sum, { line }) => sum + paidBy(line, partyId), 0),
        comparison,
      }
    })
  })
}

export function hasCases({ prepared }: SchemeWorking): boolean {
  return (prepared?.prefixes.length ?? 0) > 0
}

/** Whether the scheme gives a place anything at some total. */
export function canHave({ weights, bands }: SchemeWorking, place: number): boolean {
  return (weights[place] as number) > 0 || bands.some((one) => (one.weights[place] as number) > 0)
}

function paidBy({ parties, amounts }: LineWorking, partyId: string | undefined): number {
  if (partyId === undefined) return 0
  return amounts.reduce((sum, amount, place) => sum + (parties[place] === partyId ? amount : 0), 0)
}
