import { accountPrefixes, partiesOfRule } from '../rule-tree.js'
import { ruleWeights } from '../rule-weights.js'
import type { SharingRule } from '../schema.js'
import { unassigned } from './flow.js'
import { wholePart } from './fraction.js'
import { ruleFlow } from './rule-flow.js'
import { problem, type RuleProblem } from './rule-problem.js'

type Rule<K extends SharingRule['kind']> = Extract<SharingRule, { kind: K }>

/**
 * Everything in a rule that cannot be meant so, nested rules included; the code says what, the path where.
 * @param rule with the schemes it refers to in their places (`resolveRule`), or caps around them cannot be judged.
 * @param total the amount that is to be divided, where it is known: floors are then held against it.
 * @throws {UnresolvedRuleError} when there is a reference inside a cap.
 * @example
 * checkRule({ kind: 'tiers', tiers: [{ upTo: 50, rule: { kind: 'whole', party: 'a' } }] })
 * //=> [{ code: 'no-open-end', path: ['tiers', 0, 'upTo'], params: { upTo: 50 } }]
 */
export function checkRule(rule: SharingRule, total?: number): RuleProblem[] {
  return [...ownProblems(rule, total), ...rooms(rule, total).flatMap(inside)]
}

/**
 * The floors, nested ones too, that are too high for a total on one account; `checkRule` without everything else.
 * @example
 * unaffordableFloors({ kind: 'at-least', floors: { a: 10 }, rule: { kind: 'whole', party: 'b' } }, 9)
 * //=> [{ code: 'floors-not-affordable', path: ['floors'], params: { floors: 10, total: 9 } }]
 */
export function unaffordableFloors(rule: SharingRule, total?: number, account?: string): RuleProblem[] {
  return [
    ...(rule.kind === 'at-least' ? floorProblems(rule, total) : []),
    ...rooms(rule, total, account).flatMap(({ path, ...one }) =>
      unaffordableFloors(one.rule, one.room, account).map((found) => ({ ...found, path: [...path, ...found.path] })),
    ),
  ]
}

interface InnerRule {
  readonly rule: SharingRule
  readonly path: readonly (string | number)[]
  /** The most its own total can be; undefined where that is not known. */
  readonly room: number | undefined
}

function inside({ rule, path, room }: InnerRule): RuleProblem[] {
  return checkRule(rule, room).map((found) => ({ ...found, path: [...path, ...found.path] }))
}

/** The rules directly inside one; of `by-account` the one that is meant for an account, where that is given. */
function rooms(rule: SharingRule, room: number | undefined, account?: string): InnerRule[] {
  switch (rule.kind) {
    case 'fixed': {
      const fixed = sumOf(rule.amounts)
      return [{ rule: rule.rest, path: ['rest'], room: room === undefined ? undefined : Math.max(0, room - fixed) }]
    }
    case 'capped':
      return [
        { rule: rule.rule, path: ['rule'], room },
        { rule: rule.overflow, path: ['overflow'], room: undefined },
      ]
    case 'at-least':
      return [{ rule: rule.rule, path: ['rule'], room }]
    case 'tiers':
      return rule.tiers.map(({ upTo, rule: inner }, at) => {
        const from = Math.max(0, ...rule.tiers.slice(0, at).map((tier) => tier.upTo ?? 0))
        const end = Math.min(upTo ?? Infinity, room ?? Infinity)
        return {
          rule: inner,
          path: ['tiers', at, 'rule'],
          room: end === Infinity ? undefined : Math.max(0, end - from),
        }
      })
    case 'match':
      return [{ rule: rule.rest, path: ['rest'], room: undefined }]
    case 'by-account': {
      const cases = rule.cases.map((one, at) => ({ rule: one.rule, path: ['cases', at, 'rule'], room }))
      const all = [...cases, { rule: rule.otherwise, path: ['otherwise'], room }]
      if (account === undefined) return all
      const meant = rule.cases.findIndex(({ accounts }) => accounts.some((prefix) => account.startsWith(prefix)))
      return all.slice(meant, meant < 0 ? undefined : meant + 1)
    }
    default:
      return []
  }
}

function ownProblems(rule: SharingRule, room: number | undefined): RuleProblem[] {
  switch (rule.kind) {
    case 'fixed':
    case 'whole':
    case 'scheme':
      return []
    case 'capped':
      return cappedProblems(rule)
    case 'at-least':
      return floorProblems(rule, room)
    case 'tiers':
      return tiersProblems(rule, room)
    case 'in-order':
      return inOrderProblems(rule, room)
    case 'match':
      return matchProblems(rule)
    case 'by-account':
      return byAccountProblems(rule)
    default:
      return weightProblems(rule)
  }
}

function weightProblems(rule: SharingRule): RuleProblem[] {
  const sum = [...(ruleWeights(rule)?.values() ?? [])].reduce((total, weight) => total + weight, 0)
  const twice = rule.kind === 'equal' ? rule.parties.filter((party, at) => rule.parties.indexOf(party) < at) : []
  return [
    ...(sum === 0 ? [problem('scheme-without-weight', {})] : []),
    ...(rule.kind === 'percent' && sum > 0 && sum !== 10_000 ? [problem('shares-not-whole', { sum })] : []),
    ...twice.map((id) => problem('listed-twice', { id }, 'parties')),
  ]
}

function cappedProblems(rule: Rule<'capped'>): RuleProblem[] {
  const paying = new Set([...partiesOfRule(rule.rule), ...partiesOfRule(rule.overflow)])
  const idle = Object.entries(rule.caps).filter(([party]) => !paying.has(party))
  return [
    ...idle.map(([partyId, cap]) => problem('cap-without-share', { partyId, cap }, 'caps', partyId)),
    ...overflowProblems(rule),
  ]
}

/** Overflow that nobody takes because it would go to parties at their caps: a matter of the account, too. */
function overflowProblems(rule: Rule<'capped'>): RuleProblem[] {
  for (const account of [undefined, ...accountPrefixes(rule)]) {
    const leavesNone = (inner: SharingRule) => ruleFlow(inner, account).every(({ weights }) => !weights.has(unassigned))
    if (!leavesNone(rule.rule) || !leavesNone(rule.overflow)) continue
    const stuck = ruleFlow(rule, account).find(({ weights }) => weights.has(unassigned))
    if (stuck !== undefined) return [problem('overflow-to-capped', { from: Number(wholePart(stuck.from)) }, 'overflow')]
  }
  return []
}

function floorProblems({ floors }: Rule<'at-least'>, room: number | undefined): RuleProblem[] {
  const sum = sumOf(floors)
  if (room === undefined || room <= 0 || room >= sum) return []
  return [problem('floors-not-affordable', { floors: sum, total: room }, 'floors')]
}

function tiersProblems({ tiers }: Rule<'tiers'>, room: number | undefined): RuleProblem[] {
  const open = tiers.findIndex(({ upTo }) => upTo === undefined)
  const limits = tiers.map(({ upTo }) => upTo)
  return [
    ...limits.flatMap((upTo, at) => {
      const previous = at === 0 ? 0 : limits[at - 1]
      if (upTo === undefined || previous === undefined || upTo > previous) return []
      return [problem('tiers-not-ascending', { upTo, previous }, 'tiers', at, 'upTo')]
    }),
    ...unreached(tiers, open, 'tiers'),
    ...(open < 0 ? openEnd(Math.max(...limits.map((upTo) => upTo ?? 0)), room, 'tiers', tiers.length - 1, 'upTo') : []),
  ]
}

function inOrderProblems({ order }: Rule<'in-order'>, room: number | undefined): RuleProblem[] {
  const open = order.findIndex(({ limit }) => limit === undefined)
  const limits = order.reduce((sum, { limit }) => sum + (limit ?? 0), 0)
  return [
    ...unreached(order, open, 'order'),
    ...(open < 0 ? openEnd(limits, room, 'order', order.length - 1, 'limit') : []),
  ]
}

function unreached(entries: readonly unknown[], open: number, key: string): RuleProblem[] {
  if (open < 0) return []
  return entries.flatMap((_, at) =>
    at > open ? [problem('never-reached', { entry: at + 1, open: open + 1 }, key, at)] : [],
  )
}

/** Nobody's past the last limit, unless the rule never sees that much. */
function openEnd(upTo: number, room: number | undefined, ...path: (string | number)[]): RuleProblem[] {
  return room !== undefined && room <= upTo ? [] : [problem('no-open-end', { upTo }, ...path)]
}

function matchProblems({ lead, follower, ratio }: Rule<'match'>): RuleProblem[] {
  return [
    ...(lead === follower ? [problem('match-with-itself', { partyId: lead }, 'follower')] : []),
    ...(ratio[1] === 0 ? [problem('match-without-follower', { partyId: follower }, 'ratio', 1)] : []),
  ]
}

function byAccountProblems({ cases }: Rule<'by-account'>): RuleProblem[] {
  return cases.flatMap(({ accounts }, at) => {
    const before = cases.slice(0, at).flatMap((one) => one.accounts)
    return accounts.flatMap((account, n) => {
      const earlier = before.find((prefix) => account.startsWith(prefix))
      return earlier === undefined ? [] : [problem('case-never-used', { account, earlier }, 'cases', at, 'accounts', n)]
    })
  })
}

function sumOf(amounts: Readonly<Record<string, number>>): number {
  return Object.values(amounts).reduce((sum, amount) => sum + amount, 0)
}
