import { ruleWeights, schemeObstacle, type CostShareScheme } from '../../budget/index.js'
import { issue, type PlanRule } from './issue.js'

/** Percentages make 100, weights add up to something that can be computed with, and this version knows the rule. */
export const schemesComputable: PlanRule = (plan) =>
  plan.schemes.flatMap((scheme, at) => {
    const path = ['schemes', at, 'rule']
    if (schemeObstacle(scheme) !== undefined) return [issue('scheme-not-computed', path, { rule: scheme.rule.kind })]
    const weights = [...(ruleWeights(scheme.rule)?.values() ?? [])]
    const sum = weights.reduce((total, weight) => total + weight, 0)
    if (sum === 0) return [issue('scheme-without-weight', path, {})]
    if (!Number.isSafeInteger(sum)) {
      const limit = Number.MAX_SAFE_INTEGER
      return [issue('out-of-range', path, { found: String(sum), bound: 'max', limit })]
    }
    return scheme.rule.kind === 'percent' && sum !== 10_000 ? [issue('shares-not-whole', path, { sum })] : []
  })

/** A scheme is in force when a line that uses it is to be paid: in the line's month, else at some time of the year. */
export const schemesInForce: PlanRule = (plan) =>
  plan.costLines.flatMap(({ assignment, month }, at) => {
    if (assignment.kind !== 'scheme') return []
    const scheme = plan.schemes.find(({ id }) => id === assignment.schemeId)
    if (scheme === undefined || inForce(scheme, plan.fiscalYear, month)) return []
    const params = { schemeId: scheme.id, from: scheme.validFrom ?? '…', to: scheme.validTo ?? '…' }
    return [issue('scheme-not-valid', ['costLines', at, 'assignment', 'schemeId'], params)]
  })

function inForce({ validFrom, validTo }: CostShareScheme, year: number, month: number | undefined): boolean {
  const first = `${year}-${String(month ?? 1).padStart(2, '0')}-01`
  // "-31" compares after every real last day of the month, and ISO dates compare as text.
  const last = `${year}-${String(month ?? 12).padStart(2, '0')}-31`
  return (validFrom === undefined || validFrom <= last) && (validTo === undefined || validTo >= first)
}
