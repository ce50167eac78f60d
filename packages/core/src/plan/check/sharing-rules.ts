import { checkRule, type RuleProblem } from '../../budget/index.js'
import type { Issue, IssuePath } from '../../result/index.js'
import { valueOfLine } from '../cost-plan.js'
import type { TrainingPlan } from '../schema.js'
import { tooLarge } from './cost-lines.js'
import { issue, type PlanRule } from './issue.js'

/** Every rule of a scheme, nested ones too, says what can be meant. The outermost proportions are `schemesComputable`'s. */
export const sharingRulesMeant: PlanRule = (plan) =>
  plan.schemes.flatMap(({ rule }, at) =>
    checkRule(rule)
      .filter(({ code, path }) => path.length > 0 || (code !== 'shares-not-whole' && code !== 'scheme-without-weight'))
      .map((found) => issueOf(found, ['schemes', at, 'rule', ...found.path])),
  )

/** A line is large enough for the floors of its scheme. */
export const floorsAffordable: PlanRule = (plan) =>
  plan.costLines.flatMap((line, at) => {
    const { assignment } = line
    if (assignment.kind !== 'scheme' || tooLarge(line)) return []
    const rule = plan.schemes.find(({ id }) => id === assignment.schemeId)?.rule
    if (rule === undefined) return []
    const known = new Set(floorsOf(checkRule(rule)).map(({ path }) => path.join()))
    return floorsOf(checkRule(rule, valueOfLine(line)))
      .filter(({ path }) => !known.has(path.join()))
      .map((found) => issueOf(found, ['costLines', at, 'assignment', 'schemeId']))
  })

/** While an agreement is in force this fiscal year, so is its scheme. */
export const agreementsHaveSchemes: PlanRule = (plan) =>
  plan.agreements.flatMap((agreement, at) => {
    const scheme = plan.schemes.find(({ id }) => id === agreement.schemeId)
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

/** The first days of a period on which a scheme is not in force; ISO dates compare as text. */
function gapIn(
  from: string,
  to: string,
  { validFrom = from, validTo = to }: { validFrom?: string | undefined; validTo?: string | undefined },
) {
  if (from > to) return undefined
  if (validFrom > from) return { from, to: earlier(dayFrom(validFrom, -1), to) }
  if (validTo < to) return { from: later(dayFrom(validTo, 1), from), to }
  return undefined
}

function yearOf({ fiscalYear }: TrainingPlan): [string, string] {
  const year = String(fiscalYear).padStart(4, '0')
  return [`${year}-01-01`, `${year}-12-31`]
}

function dayFrom(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
}

function later(a: string, b: string): string {
  return a > b ? a : b
}

function earlier(a: string, b: string): string {
  return a < b ? a : b
}

function floorsOf(problems: readonly RuleProblem[]): RuleProblem[] {
  return problems.filter(({ code }) => code === 'floors-not-affordable')
}

function issueOf({ code, params }: RuleProblem, path: IssuePath): Issue {
  // Code and parameters belong together in `RuleProblem`; the compiler loses that when they are taken apart.
  return issue(code, path, params as never)
}
