import { ruleWeights } from '../rule-weights.js'
import type { SharingRule } from '../schema.js'
import { atLeastFlow } from './at-least-flow.js'
import { cappedFlow } from './capped-flow.js'
import { normalWeights, pushFlow, pushStretch, unassigned, type Flow, type Stretch } from './flow.js'
import { fraction, zero } from './fraction.js'

type Rule<K extends SharingRule['kind']> = Extract<SharingRule, { kind: K }>

/** A rule as the exact flow it means for one account; see the meaning of each kind at its function. */
export function ruleFlow(rule: SharingRule, account: string | undefined): Flow {
  switch (rule.kind) {
    case 'fixed':
      return fixedFlow(rule, account)
    case 'capped':
      return cappedFlow(whole(rule.caps), ruleFlow(rule.rule, account), ruleFlow(rule.overflow, account))
    case 'at-least':
      return atLeastFlow(whole(rule.floors), ruleFlow(rule.rule, account))
    case 'tiers':
      return tiersFlow(rule, account)
    case 'in-order':
      return inOrderFlow(rule)
    case 'match':
      return matchFlow(rule, account)
    case 'scheme':
      throw new UnresolvedRuleError(rule.schemeId)
    case 'by-account':
      return ruleFlow(ruleForAccount(rule, account), account)
    default: {
      const weights = [...(ruleWeights(rule) ?? [])]
      return [{ from: zero, weights: normalWeights(weights.map(([party, weight]) => [party, BigInt(weight)])) }]
    }
  }
}

export class UnresolvedRuleError extends Error {
  override readonly name = 'UnresolvedRuleError'
  readonly code = 'unresolved-rule'
  constructor(readonly schemeId: string) {
    super(`The rule refers to scheme "${schemeId}"; put that one's rule in its place first (resolveRule).`)
  }
}

/** The first case, as written, with a prefix of the account; without an account, `otherwise`. */
export function ruleForAccount({ cases, otherwise }: Rule<'by-account'>, account: string | undefined): SharingRule {
  const named = cases.find(({ accounts }) => accounts.some((prefix) => account?.startsWith(prefix)))
  return named?.rule ?? otherwise
}

/** Amounts are filled one after the other, as written; `rest` sees only what remains. */
function fixedFlow({ amounts, rest }: Rule<'fixed'>, account: string | undefined): Flow {
  const flow: Stretch[] = []
  let filled = 0n
  for (const [party, amount] of whole(amounts)) {
    pushStretch(flow, fraction(filled), [[party, 1n]])
    filled += amount
  }
  pushFlow(flow, fraction(filled), ruleFlow(rest, account))
  return flow
}

/**
 * Marginal: each rule sees only its slice. A tier that ends no higher than the one before it is empty, and what lies
 * past the last `upTo` is nobody's.
 */
function tiersFlow({ tiers }: Rule<'tiers'>, account: string | undefined): Flow {
  const flow: Stretch[] = []
  let from = 0n
  for (const { upTo, rule } of tiers) {
    const end = upTo === undefined ? undefined : BigInt(upTo)
    if (end !== undefined && end <= from) continue
    pushFlow(flow, fraction(from), ruleFlow(rule, account), end === undefined ? undefined : fraction(end))
    if (end === undefined) return flow
    from = end
  }
  pushStretch(flow, fraction(from), [[unassigned, 1n]])
  return flow
}

/** Each pays up to its limit before the next does; past the last limit it is nobody's. */
function inOrderFlow({ order }: Rule<'in-order'>): Flow {
  const flow: Stretch[] = []
  let from = 0n
  for (const { party, limit } of order) {
    pushStretch(flow, fraction(from), [[party, 1n]])
    if (limit === undefined) return flow
    from += BigInt(limit)
  }
  pushStretch(flow, fraction(from), [[unassigned, 1n]])
  return flow
}

/**
 * Lead pays a for every b of the follower until the follower has paid `cap`; `rest` sees what remains, and may ask
 * the follower for more. Without a cap, or where the follower pays nothing (b is 0), it never ends.
 * Example: 70 : 30, cap 300. Up to 1000 they pay 7 : 3; from there `rest` is followed, its own total at zero.
 */
function matchFlow({ lead, follower, ratio, cap, rest }: Rule<'match'>, account: string | undefined): Flow {
  const flow: Stretch[] = []
  const [a, b] = [BigInt(ratio[0]), BigInt(ratio[1])]
  pushStretch(flow, zero, [[lead, a], [follower, b]]) // prettier-ignore
  if (cap === 0) return ruleFlow(rest, account)
  if (cap !== undefined && b > 0n) {
    const paidByFollower = lead === follower ? a + b : b
    pushFlow(flow, fraction(BigInt(cap) * (a + b), paidByFollower), ruleFlow(rest, account))
  }
  return flow
}

function whole(amounts: Readonly<Record<string, number>>): ReadonlyMap<string, bigint> {
  return new Map(Object.entries(amounts).map(([party, amount]) => [party, BigInt(amount)]))
}
