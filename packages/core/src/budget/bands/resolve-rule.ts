import { withInnerRules } from '../rule-tree.js'
import type { CostShareScheme, SharingRule } from '../schema.js'

/** A rule without references to other schemes, or what stands in the way of one. */
export type ResolvedRule =
  | {
      readonly ok: true
      readonly rule: SharingRule
      /** Every scheme it follows, itself not. */ readonly follows: readonly string[]
    }
  | {
      readonly ok: false
      readonly reason: 'unknown-scheme' | 'scheme-cycle' | 'rule-too-large'
      /** The schemes on the way, from the rule to the one that is missing, or met again. */
      readonly way: readonly string[]
    }

/** So many rules may stand inside each other and beside each other in one scheme, references followed. */
export const maxRules = 1_000
/** So deep may they be nested. */
export const maxDepth = 40

/**
 * Puts the rule of each scheme that is referred to (`{ kind: 'scheme', schemeId }`) in its place. Of schemes that share an
 * id, the first is meant.
 * @param own the id of the rule's own scheme, where it has one: referring to it is a cycle.
 * @example
 * resolveRule({ kind: 'scheme', schemeId: 'half' }, [{ id: 'half', rule: { kind: 'equal', parties: ['a', 'b'] } }])
 * //=> { ok: true, rule: { kind: 'equal', parties: ['a', 'b'] }, follows: ['half'] }
 */
export function resolveRule(
  rule: SharingRule,
  schemes: readonly Pick<CostShareScheme, 'id' | 'rule'>[],
  own?: string,
): ResolvedRule {
  const follows = new Set<string>()
  let rules = 0
  let known: ReadonlyMap<string, Pick<CostShareScheme, 'id' | 'rule'>> | undefined
  const resolve = (one: SharingRule, way: readonly string[], depth: number): SharingRule => {
    rules += 1
    if (rules > maxRules || depth > maxDepth) throw new Obstacle('rule-too-large', way)
    if (one.kind !== 'scheme') return withInnerRules(one, (inner) => resolve(inner, way, depth + 1))
    const further = [...way, one.schemeId]
    if (one.schemeId === own || way.includes(one.schemeId)) throw new Obstacle('scheme-cycle', further)
    known ??= new Map(schemes.toReversed().map((scheme) => [scheme.id, scheme]))
    const scheme = known.get(one.schemeId)
    if (scheme === undefined) throw new Obstacle('unknown-scheme', further)
    follows.add(scheme.id)
    return resolve(scheme.rule, further, depth + 1)
  }
  try {
    return { ok: true, rule: resolve(rule, [], 0), follows: [...follows] }
  } catch (error) {
    if (error instanceof Obstacle) return { ok: false, reason: error.reason, way: error.way }
    throw error
  }
}

/** Found deep in a rule; it never leaves this file. */
class Obstacle extends Error {
  constructor(
    readonly reason: Exclude<ResolvedRule, { ok: true }>['reason'],
    readonly way: readonly string[],
  ) {
    super(reason)
  }
}
