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
 * What the sheets of a plan show. Each figure is worked out when a sheet first asks for it, and kept: a reader that
 * compares a workbook without its sheets of workings does not work them out.
 * @throws {LineTotalTooLargeError} when a line passes 15 digits; `checkFit` reports it first.
 * @throws {OpportunityTooLargeError} from `trades`, when a month of a trade does; `checkFit` reports that first, too.
 */
export function computeFigures(given: TrainingPlan, language: Language): Figures {
  // Of their own, so that what is kept beside a plan (`rowsOf`) ends with these figures, whatever becomes of the given one.
  const plan = { ...given }
  const split = splitPlan(plan)
  const schemes = workSchemes(plan, language)
  const desk = { plan, language, book: prepareBook(plan), schemes }
  const figures: Figures = whenAsked<Figures>({
    plan: () => plan,
    language: () => language,
    scale: () => 10 ** currencyOf(plan).minorUnit,
    cost: () => costPlan(plan),
    split: () => split,
    schemes: () => schemes,
    growth: () => workGrowth(plan, schemes, split),
    lines: () => workLines(desk, split.lines),
    lineFaults: () => workLineFaults(plan, figures.lines, language),
    targets: () => workTargets(plan, schemes, figures.lines, split.targets),
    balance: () => balanceActuals(plan, split),
    entries: () => workEntries(plan, figures.balance),
    spending: () => workSpending(desk, figures.lines, split.lines, figures.balance),
    courses: () => workCourses(plan),
    eligibility: () => workEligibility(plan, figures.courses),
    trades: () => inOrderOfPrograms(plan, judgeOpportunities(plan)),
    outcomes: () => workOutcomes(plan, split),
    readiness: () => workReadiness(plan),
    say: () => (labels) => labels[language],
  })
  return figures
}

const inOrderOfPrograms = ({ programs }: TrainingPlan, trades: readonly ProgramOpportunity[]) =>
  programs.map(({ id }) => trades.find(({ programId }) => programId === id))

/** An object whose members are made on first use. */
function whenAsked<T extends object>(makers: { readonly [Key in keyof T]: () => T[Key] }): T {
  const made = {} as T
  for (const key of Object.keys(makers) as (keyof T)[]) {
    Object.defineProperty(made, key, {
      enumerable: true,
      configurable: true,
      get() {
        const value = makers[key]()
        Object.defineProperty(made, key, { value, enumerable: true })
        return value
      },
    })
  }
  return made
}

/** Whether every line's total can be held by a cell. */
export function fitsCells(plan: TrainingPlan): boolean {
  return plan.costLines.every((line) => {
    const total = exactLineTotal(line)
    return total <= BigInt(maxAmount) && total >= BigInt(-maxAmount)
  })
}
