import { defaultEligibilityRules } from './default-rules.js'
import type { EligibilityRule } from './schema.js'

/**
 * The rules a plan is judged by: the defaults, each replaced by the plan's own rule of the same id, then what the plan
 * adds. A default is switched off by a rule of its id that is not active. Of rules with one id the first counts
 * (`checkPlan` reports the others).
 */
export function rulesInForce(own: readonly EligibilityRule[] = []): EligibilityRule[] {
  const byId = new Map(defaultEligibilityRules.map((rule) => [rule.id.toLowerCase(), rule]))
  const seen = new Set<string>()
  for (const rule of own) {
    const id = rule.id.toLowerCase()
    if (!seen.has(id)) byId.set(id, rule)
    seen.add(id)
  }
  return [...byId.values()]
}
