import {
  balanceActuals,
  costPlan,
  currencyOf,
  exactLineTotal,
  judgeOpportunities,
  maxAmount,
  prepareBook,
  splitPlan,
  type ActualsBalance,
  type Labels,
  type Language,
  type PlanCost,
  type PlanSplit,
  type ProgramOpportunity,
  type TrainingPlan,
} from '@bekal/core'
import { workEntries, type EntryWorking } from './entry-working.js'
import { workCourses, type Courses } from './course-working.js'
import { workEligibility, type EligibilityWorking } from './eligibility-working.js'
import { workGrowth, type GrowthWorking } from './growth-working.js'
import { workLineFaults, type LineFault } from './line-faults.js'
import { workLines, type LineWorking } from './line-working.js'
import { workOutcomes, type OutcomeWorking } from './outcome-working.js'
import type { ReadinessWorking } from './readiness-rows.js'
import { workReadiness } from './readiness-working.js'
import { workSchemes, type SchemeWorking } from './scheme-working.js'
import { workSpending, type SpendingWorking } from './spending-working.js'
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
  readonly growth: GrowthWorking
  readonly lines: readonly LineWorking[]
  readonly lineFaults: readonly LineFault[]
  readonly targets: readonly TargetWorking[]
  readonly balance: ActualsBalance
  readonly entries: readonly EntryWorking[]
  readonly spending: readonly SpendingWorking[]
  readonly courses: Courses
  readonly eligibility: EligibilityWorking
  /** The trade of each program, in plan order; undefined for a program without figures. */
  readonly trades: readonly (ProgramOpportunity | undefined)[]
  readonly outcomes: OutcomeWorking
  readonly readiness: ReadinessWorking
  /** A text in the workbook's language. */
  say(labels: Labels): string
}

/**
 * Computes what the sheets of a plan show.
 * @throws {LineTotalTooLargeError} when a line passes 15 digits; `checkFit` reports it first.
 * @throws {OpportunityTooLargeError} when a month of a trade does; `checkFit` reports that first, too.
 */
export function computeFigures(plan: TrainingPlan, language: Language): Figures {
  const split = splitPlan(plan)
  const schemes = workSchemes(plan, language)
  const desk = { plan, language, book: prepareBook(plan), schemes }
  const lines = workLines(desk, split.lines)
  const balance = balanceActuals(plan, split)
  const courses = workCourses(plan)
  const trades = judgeOpportunities(plan)
  return {
    plan,
    language,
    scale: 10 ** currencyOf(plan).minorUnit,
    cost: costPlan(plan),
    split,
    schemes,
    growth: workGrowth(plan, schemes, split),
    lines,
    lineFaults: workLineFaults(plan, lines, language),
    targets: workTargets(plan, schemes, lines, split.targets),
    balance,
    entries: workEntries(plan, balance),
    spending: workSpending(desk, lines, split.lines, balance),
    courses,
    eligibility: workEligibility(plan, courses),
    trades: plan.programs.map(({ id }) => trades.find(({ programId }) => programId === id)),
    outcomes: workOutcomes(plan, split),
    readiness: workReadiness(plan),
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
