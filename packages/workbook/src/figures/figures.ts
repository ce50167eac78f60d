import {
  costPlan,
  currencyOf,
  exactLineTotal,
  maxAmount,
  prepareBook,
  splitPlan,
  type Labels,
  type Language,
  type PlanCost,
  type PlanSplit,
  type TrainingPlan,
} from '@bekal/core'
import { workCourses, type Courses } from './course-working.js'
import { workLines, type LineWorking } from './line-working.js'
import { workSchemes, type SchemeWorking } from './scheme-working.js'
import { workTargets, type TargetWorking } from './target-working.js'

/** Everything the library computes that a workbook shows: the stored results of its formulas. */
export interface Figures {
  readonly plan: TrainingPlan
  readonly language: Language
  /** Minor units in one unit of the currency. */
  readonly scale: number
  readonly cost: PlanCost
  readonly split: PlanSplit
  readonly schemes: readonly SchemeWorking[]
  readonly lines: readonly LineWorking[]
  readonly targets: readonly TargetWorking[]
  readonly courses: Courses
  /** A text in the workbook's language. */
  say(labels: Labels): string
}

/**
 * Computes what the sheets of a plan show.
 * @throws {LineTotalTooLargeError} when a line passes 15 digits; `checkFit` reports it first.
 */
export function computeFigures(plan: TrainingPlan, language: Language): Figures {
  const split = splitPlan(plan)
  const schemes = workSchemes(plan, language)
  const lines = workLines({ plan, language, book: prepareBook(plan), schemes }, split.lines)
  return {
    plan,
    language,
    scale: 10 ** currencyOf(plan).minorUnit,
    cost: costPlan(plan),
    split,
    schemes,
    lines,
    targets: workTargets(plan, schemes, lines, split.targets),
    courses: workCourses(plan),
    say: (labels) => labels[language],
  }
}

/** Whether every line's total can be held by a cell. */
export function fitsCells(plan: TrainingPlan): boolean {
  return plan.costLines.every((line) => {
    const total = exactLineTotal(line)
    return total <= BigInt(maxAmount) && total >= BigInt(-maxAmount)
  })
}
