import { resolveRule, type CostShareScheme, type SharingRule } from '../../budget/index.js'
import type { TrainingPlan } from '../schema.js'

/** A scheme as the lines that use it see it. */
export interface SchemeInUse {
  /** Its rule with those it refers to in their places; undefined where that cannot be done. */
  readonly rule: SharingRule | undefined
  /** The scheme itself and every one it follows, in plan order after it. */
  readonly schemes: readonly CostShareScheme[]
}

/** Looks schemes up by id, each once. Of schemes that share an id, the first is meant. */
export function schemesInUse({ schemes }: TrainingPlan): (id: string) => SchemeInUse | undefined {
  const known = new Map(schemes.toReversed().map((scheme) => [scheme.id, scheme]))
  const found = new Map<string, SchemeInUse | undefined>()
  return (id) => {
    if (found.has(id)) return found.get(id)
    const scheme = known.get(id)
    const inUse = scheme && inUseOf(scheme, schemes)
    found.set(id, inUse)
    return inUse
  }
}

function inUseOf(scheme: CostShareScheme, schemes: readonly CostShareScheme[]): SchemeInUse {
  const resolved = resolveRule(scheme.rule, schemes, scheme.id)
  if (!resolved.ok) return { rule: undefined, schemes: [scheme] }
  const followed = new Set(resolved.follows)
  const others = schemes.filter(({ id }) => followed.has(id))
  return { rule: resolved.rule, schemes: [scheme, ...others] }
}
