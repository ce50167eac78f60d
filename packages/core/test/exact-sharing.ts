import { ruleWeights, type SharingRule } from '../src/index.js'

/**
 * What a rule gives at one total, worked out anew from what each kind of rule says, with exact fractions and without
 * bands. Two kinds are found by search, so that nothing is borrowed from the code under test: `capped` runs through
 * the total in small steps, `at-least` looks for its notional total by halving.
 */
export function exactSharing(rule: SharingRule, total: Exact, account?: string): Map<string, Exact> {
  const shares = new Map<string, Exact>()
  const give = (party: string, part: Exact) => shares.set(party, sum(shares.get(party) ?? none, part))
  const giveAll = (parts: Map<string, Exact>) => parts.forEach((part, party) => give(party, part))
  const giveInOrder = (limits: readonly (readonly [string, number | undefined])[]) => {
    let left = total
    for (const [party, limit] of limits) {
      const part = limit === undefined ? left : least(left, exact(limit))
      give(party, part)
      left = difference(left, part)
    }
    return left
  }
  switch (rule.kind) {
    case 'fixed':
      giveAll(exactSharing(rule.rest, giveInOrder(Object.entries(rule.amounts)), account))
      break
    case 'in-order':
      give(nobody, giveInOrder(rule.order.map(({ party, limit }) => [party, limit])))
      break
    case 'tiers': {
      let from = none
      for (const tier of rule.tiers) {
        const upTo = tier.upTo === undefined ? total : least(total, exact(tier.upTo))
        if (isBelow(from, upTo)) giveAll(exactSharing(tier.rule, difference(upTo, from), account))
        from = isBelow(from, upTo) ? upTo : from
        if (tier.upTo === undefined) break
      }
      give(nobody, difference(total, from))
      break
    }
    case 'match': {
      const [a, b] = rule.ratio.map(BigInt) as [bigint, bigint]
      const perFollower = rule.lead === rule.follower ? a + b : b
      const matched =
        rule.cap === 0
          ? none
          : rule.cap === undefined || b === 0n
            ? total
            : least(total, [BigInt(rule.cap) * (a + b), perFollower])
      give(rule.lead, scaled(matched, a, a + b))
      give(rule.follower, scaled(matched, b, a + b))
      giveAll(exactSharing(rule.rest, difference(total, matched), account))
      break
    }
    case 'by-account': {
      const found = rule.cases.find(({ accounts }) => accounts.some((prefix) => account?.startsWith(prefix)))
      return exactSharing(found?.rule ?? rule.otherwise, total, account)
    }
    case 'capped':
      return cappedSharing(rule, total, account)
    case 'at-least':
      return sharingAtLeast(rule, total, account)
    default: {
      const weights = [...(ruleWeights(rule) ?? [])]
      const all = weights.reduce((whole, [, weight]) => whole + BigInt(weight), 0n)
      if (all === 0n) give(nobody, total)
      else for (const [party, weight] of weights) give(party, scaled(total, BigInt(weight), all))
    }
  }
  return shares
}

/** The total in steps: what `rule` adds in a step goes to each party up to its cap, the excess on to `overflow`. */
function cappedSharing(rule: Extract<SharingRule, { kind: 'capped' }>, total: Exact, account?: string) {
  const shares = new Map<string, Exact>()
  let excess = none
  const steps = 100n
  const give = (party: string, part: Exact) => {
    const has = shares.get(party) ?? none
    const cap = Object.hasOwn(rule.caps, party) ? exact(rule.caps[party] as number) : undefined
    const kept = cap === undefined ? part : least(part, isBelow(has, cap) ? difference(cap, has) : none)
    shares.set(party, sum(has, kept))
    return difference(part, kept)
  }
  let [ruleBefore, overflowBefore] = [new Map<string, Exact>(), new Map<string, Exact>()]
  for (let step = 1n; step <= steps; step += 1n) {
    const byRule = exactSharing(rule.rule, scaled(total, step, steps), account)
    let passed = none
    for (const [party, part] of byRule)
      passed = sum(passed, give(party, difference(part, ruleBefore.get(party) ?? none)))
    ruleBefore = byRule
    excess = sum(excess, passed)
    const byOverflow = exactSharing(rule.overflow, excess, account)
    for (const [party, part] of byOverflow) {
      const refused = give(party, difference(part, overflowBefore.get(party) ?? none))
      shares.set(nobody, sum(shares.get(nobody) ?? none, refused))
    }
    overflowBefore = byOverflow
  }
  return shares
}

/** Floors in order; from their sum on, the larger of floor and rule at the notional total that makes the real one. */
function sharingAtLeast(rule: Extract<SharingRule, { kind: 'at-least' }>, total: Exact, account?: string) {
  const floors = Object.entries(rule.floors).map(([party, floor]) => [party, exact(floor)] as const)
  const all = floors.reduce((whole, [, floor]) => sum(whole, floor), none)
  if (!isBelow(all, total)) {
    const order = floors.map(([party]) => ({ party, limit: rule.floors[party] }))
    return exactSharing({ kind: 'in-order', order }, total)
  }
  const at = (notional: Exact) => {
    const shares = exactSharing(rule.rule, notional, account)
    for (const [party, floor] of floors) if (isBelow(shares.get(party) ?? none, floor)) shares.set(party, floor)
    return shares
  }
  const comesTo = (notional: Exact) => [...at(notional).values()].reduce(sum, none)
  let [low, high] = [none, total]
  for (let halving = 0; halving < 30; halving += 1) {
    const middle = scaled(sum(low, high), 1n, 2n)
    if (isBelow(comesTo(middle), total)) low = middle
    else high = middle
  }
  return at(high)
}

/** Numerator and denominator; the denominator is above zero. */
export type Exact = readonly [over: bigint, under: bigint]

export const none: Exact = [0n, 1n]
/** What the code under test calls what nobody pays. */
export const nobody = '(unassigned)'

export function exact(whole: number): Exact {
  return [BigInt(whole), 1n]
}

export function sum(a: Exact, b: Exact): Exact {
  return shortened(a[0] * b[1] + b[0] * a[1], a[1] * b[1])
}

export function difference(a: Exact, b: Exact): Exact {
  return sum(a, [-b[0], b[1]])
}

export function isBelow(a: Exact, b: Exact): boolean {
  return a[0] * b[1] < b[0] * a[1]
}

function scaled(a: Exact, over: bigint, under: bigint): Exact {
  return shortened(a[0] * over, a[1] * under)
}

function least(a: Exact, b: Exact): Exact {
  return isBelow(a, b) ? a : b
}

function shortened(over: bigint, under: bigint): Exact {
  let [a, b] = [over < 0n ? -over : over, under]
  while (b > 0n) [a, b] = [b, a % b]
  return a === 0n ? none : [over / a, under / a]
}
