import type { SharingRule } from './schema.js'

type Place = readonly (string | number)[]

/** A copy of a rule with each rule directly inside it replaced. */
export function withInnerRules(
  rule: SharingRule,
  change: (inner: SharingRule, place: Place) => SharingRule,
): SharingRule {
  switch (rule.kind) {
    case 'fixed':
    case 'match':
      return { ...rule, rest: change(rule.rest, ['rest']) }
    case 'capped':
      return { ...rule, rule: change(rule.rule, ['rule']), overflow: change(rule.overflow, ['overflow']) }
    case 'at-least':
      return { ...rule, rule: change(rule.rule, ['rule']) }
    case 'tiers':
      return {
        ...rule,
        tiers: rule.tiers.map((tier, at) => ({ ...tier, rule: change(tier.rule, ['tiers', at, 'rule']) })),
      }
    case 'by-account':
      return {
        ...rule,
        cases: rule.cases.map((one, at) => ({ ...one, rule: change(one.rule, ['cases', at, 'rule']) })),
        otherwise: change(rule.otherwise, ['otherwise']),
      }
    default:
      return rule
  }
}

/** The rules directly inside a rule. */
export function innerRules(rule: SharingRule): SharingRule[] {
  return innerPlaces(rule).map(({ inner }) => inner)
}

/** A party or another scheme that a rule names, and where in it. */
export interface RuleMention {
  readonly list: 'parties' | 'schemes'
  readonly id: string
  readonly path: Place
}

/**
 * Every party and every scheme that a rule names, nested rules included, in the order of mention.
 * @example mentionsOfRule({ kind: 'fixed', amounts: {}, rest: { kind: 'whole', party: 'a' } })
 * //=> [{ list: 'parties', id: 'a', path: ['rest', 'party'] }]
 */
export function mentionsOfRule(rule: SharingRule): RuleMention[] {
  const nested = innerPlaces(rule).flatMap(({ inner, place }) =>
    mentionsOfRule(inner).map((mention) => ({ ...mention, path: [...place, ...mention.path] })),
  )
  return [...ownMentions(rule), ...nested]
}

/** Every party a rule names, nested rules included, in the order of mention; not those of schemes it refers to. */
export function partiesOfRule(rule: SharingRule): string[] {
  return [...namedIn(rule, 'parties'), ...innerRules(rule).flatMap(partiesOfRule)]
}

/** The schemes a rule refers to, nested rules included. */
export function schemesOfRule(rule: SharingRule): string[] {
  return [...namedIn(rule, 'schemes'), ...innerRules(rule).flatMap(schemesOfRule)]
}

/** The account prefixes by which a rule tells lines apart, nested rules included. */
export function accountPrefixes(rule: SharingRule): string[] {
  const own = rule.kind === 'by-account' ? rule.cases.flatMap(({ accounts }) => accounts) : []
  return [...own, ...innerRules(rule).flatMap(accountPrefixes)]
}

function innerPlaces(rule: SharingRule): { inner: SharingRule; place: Place }[] {
  const found: { inner: SharingRule; place: Place }[] = []
  withInnerRules(rule, (inner, place) => {
    found.push({ inner, place })
    return inner
  })
  return found
}

function namedIn(rule: SharingRule, wanted: RuleMention['list']): string[] {
  return ownMentions(rule).flatMap(({ list, id }) => (list === wanted ? [id] : []))
}

function ownMentions(rule: SharingRule): RuleMention[] {
  const party = (id: string, ...path: Place): RuleMention => ({ list: 'parties', id, path })
  const keysOf = (key: string, amounts: object) => Object.keys(amounts).map((id) => party(id, key, id))
  switch (rule.kind) {
    case 'whole':
      return [party(rule.party, 'party')]
    case 'equal':
      return rule.parties.map((id, at) => party(id, 'parties', at))
    case 'percent':
      return keysOf('shares', rule.shares)
    case 'weights':
      return keysOf('weights', rule.weights)
    case 'by-driver':
      return keysOf('quantities', rule.quantities)
    case 'fixed':
      return keysOf('amounts', rule.amounts)
    case 'capped':
      return keysOf('caps', rule.caps)
    case 'at-least':
      return keysOf('floors', rule.floors)
    case 'in-order':
      return rule.order.map((one, at) => party(one.party, 'order', at, 'party'))
    case 'match':
      return [party(rule.lead, 'lead'), party(rule.follower, 'follower')]
    case 'scheme':
      return [{ list: 'schemes', id: rule.schemeId, path: ['schemeId'] }]
    case 'tiers':
    case 'by-account':
      return []
  }
}
