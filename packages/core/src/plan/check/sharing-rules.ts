import {
  checkRule,
  resolveRule,
  unaffordableFloors,
  valueOfLine,
  type RuleProblem,
  type SharingRule,
} from '../../budget/index.js'
import { dateAfter } from '../../calendar/index.js'
import type { Issue, IssuePath } from '../../result/index.js'
import type { TrainingPlan } from '../schema.js'
import { tooLarge } from './cost-lines.js'
import { issue, type PlanRule } from './issue.js'

/**
 * Every rule of a scheme, nested ones too, says what can be meant, together with the schemes it follows. What is wrong
 * inside one of those is that one's issue, unless it is too much only here: floors above the slice that is left for them.
 * The outermost proportions are `schemesComputable`'s; a party that the plan does not have is `knownReferences`'s.
 */
export const sharingRulesMeant: PlanRule = (plan) => {
  const parties = new Set(plan.parties.map(({ id }) => id))
  return plan.schemes.flatMap(({ id, rule }, at) => {
    const resolved = resolveRule(rule, plan.schemes, id)
    if (!resolved.ok) return []
    return checkRule(resolved.rule)
      .filter(({ code, path }) => path.length > 0 || !proportions.has(code))
      .filter(({ code, params }) => code !== 'cap-without-share' || parties.has(params.partyId))
      .flatMap((found) => {
        const steps = stepsToReference(rule, found)
        if (steps === undefined) return [issueOf(found, ['schemes', at, 'rule', ...found.path])]
        if (found.code !== 'floors-not-affordable') return []
        const followed = ruleAt(resolved.rule, found.path.slice(0, steps))
        const inside = found.path.slice(steps).join()
        if (unaffordableFloors(followed).some(({ path }) => path.join() === inside)) return []
        return [issueOf(found, ['schemes', at, 'rule', ...found.path.slice(0, steps)])]
      })
  })
}

/** What is said of proportions as a whole, at their own place. */
const proportions: ReadonlySet<string> = new Set<RuleProblem['code']>(['shares-not-whole', 'scheme-without-weight'])

/** After how many steps a problem of a resolved rule is in a scheme that the rule as written follows; undefined: never. */
function stepsToReference(rule: SharingRule, { code, path }: RuleProblem): number | undefined {
  let node: unknown = rule
  for (const [steps, step] of [...path, undefined].entries()) {
    if (typeof node !== 'object' || node === null) return undefined
    // At the very place of a reference the problem is of the rule around it, which names that place, or of proportions.
    if ('kind' in node && node.kind === 'scheme') return step !== undefined || proportions.has(code) ? steps : undefined
    if (step !== undefined) node = (node as Readonly<Record<string | number, unknown>>)[step]
  }
  return undefined
}

function ruleAt(rule: SharingRule, path: readonly (string | number)[]): SharingRule {
  const found = path.reduce<unknown>((node, step) => (node as Readonly<Record<string | number, unknown>>)[step], rule)
  return found as SharingRule
}

/** A line, or the total that several lines share, is large enough for the floors of its scheme. */
export const floorsAffordable: PlanRule = (plan, { sharedTotals, schemeInUse }) => {
  const floors = (schemeId: string, total: number, account: string | undefined, at: number): Issue[] => {
    const rule = schemeInUse(schemeId)?.rule
    if (rule === undefined) return []
    const found = unaffordableFloors(rule, total, account)
    if (found.length === 0) return []
    // Too high for any total: the scheme's own issue.
    const always = new Set(unaffordableFloors(rule).map(({ path }) => path.join()))
    return found
      .filter(({ path }) => !always.has(path.join()))
      .map((one) => issueOf(one, ['costLines', at, 'assignment', 'schemeId']))
  }
  return [
    ...plan.costLines.flatMap((line, at) => {
      const { assignment, account } = line
      if (assignment.kind !== 'scheme' || (assignment.over ?? 'line') !== 'line' || tooLarge(line)) return []
      return floors(assignment.schemeId, valueOfLine(line), account, at)
    }),
    ...sharedTotals.flatMap(({ schemeId, total, lines: [first = 0] }) =>
      floors(schemeId, total, plan.costLines[first]?.account, first),
    ),
  ]
}

/** While an agreement is in force this fiscal year, so is its scheme. */
export const agreementsHaveSchemes: PlanRule = (plan) => {
  const schemes = new Map(plan.schemes.toReversed().map((scheme) => [scheme.id, scheme]))
  return plan.agreements.flatMap((agreement, at) => {
    const scheme = schemes.get(agreement.schemeId)
    if (scheme === undefined) return []
    const [first, last] = yearOf(plan)
    const from = later(agreement.validFrom ?? first, first)
    const to = earlier(agreement.validTo ?? last, last)
    const gap = gapIn(from, to, scheme)
    if (gap === undefined) return []
    return [
      issue('scheme-gap', ['agreements', at, 'schemeId'], { agreementId: agreement.id, schemeId: scheme.id, ...gap }),
    ]
  })
}

/** The first days of a period on which a scheme is not in force; ISO dates compare as text. */
function gapIn(
  from: string,
  to: string,
  { validFrom = from, validTo = to }: { validFrom?: string | undefined; validTo?: string | undefined },
) {
  if (from > to) return undefined
  if (validFrom > from) return { from, to: earlier(dateAfter(validFrom, -1), to) }
  if (validTo < to) return { from: later(dateAfter(validTo, 1), from), to }
  return undefined
}

function yearOf({ fiscalYear }: TrainingPlan): [string, string] {
  const year = String(fiscalYear).padStart(4, '0')
  return [`${year}-01-01`, `${year}-12-31`]
}

function later(a: string, b: string): string {
  return a > b ? a : b
}

function earlier(a: string, b: string): string {
  return a < b ? a : b
}

function issueOf({ code, params }: RuleProblem, path: IssuePath): Issue {
  // Code and parameters belong together in `RuleProblem`; the compiler loses that when they are taken apart.
  return issue(code, path, params as never)
}
