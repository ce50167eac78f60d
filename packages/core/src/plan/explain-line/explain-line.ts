import {
  describeScheme,
  explainScheme,
  prepareBook,
  resolveRule,
  type CostLine,
  type CostShareScheme,
  type SchemeExplanation,
} from '../../budget/index.js'
import { explainAllocation, type AllocationCertificate } from '../../money/index.js'
import type { Labels } from '../../vocabulary/index.js'
import { currencyOf } from '../currency.js'
import type { LineAmounts } from '../line-amounts.js'
import type { TrainingPlan } from '../schema.js'
import type { PlanSplit } from '../split-plan.js'
import { explainSharedTotal, type ExplainedSharedTotal } from './explain-shared-total.js'
import { namedPayers } from './payers.js'
import { inBoth, wordingOf } from './wording.js'

/** Why a line costs what it costs and who pays how much of it. */
export interface LineExplanation {
  readonly line: CostLine
  readonly amounts: LineAmounts
  /** The working of the line's own total where one allocation is all of it; null while nobody carries the line. */
  readonly certificate: AllocationCertificate | null
  /** The scheme that shares the line, in words: the parties' agreement. */
  readonly scheme: { readonly id: string; readonly label: string; readonly words: Labels } | null
  /** The working of the scheme on the line's own total. */
  readonly byScheme: SchemeExplanation | null
  /** The same for a total that several lines make up together, and the line's part of it. */
  readonly sharedTotal: ExplainedSharedTotal | null
}

/** Undefined when the plan has no such line. */
export function explainLine(plan: TrainingPlan, split: PlanSplit, id: string): LineExplanation | undefined {
  const at = plan.costLines.findIndex((entry) => entry.id === id)
  const line = plan.costLines[at]
  const amounts = split.lines[at]
  if (line === undefined || amounts === undefined) return undefined
  const wording = wordingOf(plan)
  if (line.assignment.kind !== 'scheme') {
    const payers = namedPayers(plan, line)
    const options = { names: payers.map(({ name }) => name), money: wording.money }
    const weights = payers.map(({ weight }) => weight)
    const certificate = amounts.shares.length > 0 ? explainAllocation(amounts.total, weights, options) : null
    return { line, amounts, certificate, scheme: null, byScheme: null, sharedTotal: null }
  }
  const { schemeId } = line.assignment
  const prepared = prepareBook(plan).scheme(schemeId)
  const stated = plan.schemes.find((one) => one.id === schemeId)
  const scheme = stated === undefined ? null : { id: schemeId, label: stated.label, words: schemeInWords(plan, stated) }
  if (prepared === undefined) {
    return { line, amounts, certificate: null, scheme, byScheme: null, sharedTotal: null }
  }
  const sharedTotal = explainSharedTotal(plan, split, at, prepared)
  const byScheme =
    sharedTotal === null ? explainScheme(amounts.total, prepared, { account: line.account, ...wording }) : null
  const certificate = amounts.shares.length > 0 ? (byScheme?.certificate ?? null) : null
  return { line, amounts, certificate, scheme, byScheme, sharedTotal }
}

/** A scheme of the plan in words, with the rules of the schemes it refers to in their place. */
export function schemeInWords(plan: TrainingPlan, scheme: CostShareScheme): Labels {
  const resolved = resolveRule(scheme.rule, plan.schemes, scheme.id)
  const whole = resolved.ok ? { ...scheme, rule: resolved.rule } : scheme
  return inBoth((language) => describeScheme(whole, plan.parties, currencyOf(plan), language))
}
