import { partiesOfRule, resolveRule, ruleWeights, type CostShareScheme } from '../../budget/index.js'
import type { Issue } from '../../result/index.js'
import { issue, listed, type PlanRule } from './issue.js'
import type { TrainingPlan } from '../schema.js'

/** Percentages make 100, weights add up to something that can be computed with, references to schemes come to an end. */
export const schemesComputable: PlanRule = (plan) =>
  plan.schemes.flatMap((scheme, at) => {
    const path = ['schemes', at, 'rule']
    const weights = [...(ruleWeights(scheme.rule)?.values() ?? [])]
    const sum = weights.reduce((total, weight) => total + weight, 0)
    return [
      ...unresolved(plan, scheme, path),
      ...residualHasShare(plan, scheme, at),
      ...(ruleWeights(scheme.rule) === undefined
        ? []
        : sum === 0
          ? [issue('scheme-without-weight', path, {})]
          : !Number.isSafeInteger(sum)
            ? [issue('out-of-range', path, { found: String(sum), bound: 'max', limit: Number.MAX_SAFE_INTEGER })]
            : scheme.rule.kind === 'percent' && sum !== 10_000
              ? [issue('shares-not-whole', path, { sum })]
              : []),
    ]
  })

/**
 * A scheme that is unknown has an issue where it is named (`knownReferences`), a cycle one at each scheme that is part of
 * it, but none at those that lead to it.
 */
function unresolved(plan: TrainingPlan, { id, rule }: CostShareScheme, path: (string | number)[]): Issue[] {
  const resolved = resolveRule(rule, plan.schemes, id)
  if (resolved.ok) return []
  switch (resolved.reason) {
    case 'scheme-cycle':
      return resolved.way.at(-1) === id ? [issue('scheme-cycle', path, { way: [id, ...resolved.way].join(' → ') })] : []
    case 'rule-too-large':
      return [issue('rule-too-large', path, { schemeId: id })]
    case 'unknown-scheme':
      return []
  }
}

/** A party that the plan does not have has its own issue. */
function residualHasShare(plan: TrainingPlan, { id, rule, rounding }: CostShareScheme, at: number): Issue[] {
  const partyId = rounding?.residualTo
  if (partyId === undefined || plan.parties.every((party) => party.id !== partyId)) return []
  const resolved = resolveRule(rule, plan.schemes, id)
  if (!resolved.ok || partiesOfRule(resolved.rule).includes(partyId)) return []
  return [issue('residual-without-share', ['schemes', at, 'rounding', 'residualTo'], { partyId })]
}

/** A scheme, and every one it follows, is in force when a line that uses it is to be paid: in the line's month, else at some time of the year. */
export const schemesInForce: PlanRule = (plan, { schemeInUse }) =>
  plan.costLines.flatMap(({ assignment, month }, at) => {
    if (assignment.kind !== 'scheme') return []
    const { schemes = [] } = schemeInUse(assignment.schemeId) ?? {}
    return schemes
      .filter((scheme) => !inForce(scheme, plan.fiscalYear, month))
      .map((scheme) => {
        const params = { schemeId: scheme.id, from: scheme.validFrom ?? '…', to: scheme.validTo ?? '…' }
        return issue('scheme-not-valid', ['costLines', at, 'assignment', 'schemeId'], params)
      })
  })

function inForce({ validFrom, validTo }: CostShareScheme, year: number, month: number | undefined): boolean {
  const first = `${year}-${String(month ?? 1).padStart(2, '0')}-01`
  // "-31" compares after every real last day of the month, and ISO dates compare as text.
  const last = `${year}-${String(month ?? 12).padStart(2, '0')}-31`
  return (validFrom === undefined || validFrom <= last) && (validTo === undefined || validTo >= first)
}

/** The total that several lines share can be broken down to them. */
export const totalsBrokenDown: PlanRule = (plan, { sharedTotals }) =>
  sharedTotals.flatMap(({ clash, lines, schemeId }) => {
    if (clash === undefined) return []
    const clashing = new Set(clash.lineIds)
    const at = lines.find((line) => clashing.has(plan.costLines[line]?.id ?? '')) ?? (lines[0] as number)
    const params = {
      schemeId,
      lines: listed(clash.lineIds),
      parties: listed(clash.partyIds),
      amount: clash.amount,
    }
    return [issue('total-not-broken-down', ['costLines', at, 'assignment', 'over'], params)]
  })
