import { assertAmount, roundedQuotient } from '../money/index.js'
import { measureOutcomes, type OutcomeOptions, type OutcomeRates, type OutcomeTable } from '../outcome/index.js'
import type { TrainingPlan } from './schema.js'
import { splitBy, type SplitRow } from './split-by.js'
import { splitPlan, type PlanSplit } from './split-plan.js'

/** An amount per something, in minor units; null where there is nothing to divide by, or the count must not be shown. */
export interface UnitCosts {
  readonly perSeat: number | null
  readonly perCompleter: number | null
  readonly perReadinessPoint: number | null
}

/** What a row costs, money and value in kind together, and what each party carries of it. In minor units. */
export interface OutcomeCost extends UnitCosts {
  readonly total: number
  readonly seats: number
  readonly unassigned: number
  /** Every party of the plan. Each quotient is rounded on its own, so they may add up to one unit more or less. */
  readonly parties: readonly (UnitCosts & { readonly id: string; readonly total: number })[]
}

export interface PlanOutcomes extends Pick<OutcomeTable, 'asOf' | 'policy'> {
  readonly currency: string
  readonly cohorts: readonly (OutcomeTable['cohorts'][number] & { readonly cost: OutcomeCost })[]
  readonly programs: readonly (OutcomeTable['programs'][number] & { readonly cost: OutcomeCost })[]
  readonly total: OutcomeRates & { readonly cost: OutcomeCost }
}

export interface PlanOutcomeOptions extends OutcomeOptions {
  /** Readiness points gained by all people of a cohort together, by cohort id; see `readinessPoints`. */
  readonly readinessPoints?: Readonly<Record<string, number>>
}

/**
 * How the people of each cohort came out, and what a seat, a completer and a point of readiness cost whom.
 * A cohort costs the lines of its own, a program those and its own lines, the plan all lines. Quotients are rounded half
 * away from zero to whole minor units.
 * @param split `splitPlan(plan)`, where it is at hand.
 * @throws {LineTotalTooLargeError} when a line passes 15 digits; `checkPlan` reports it.
 * @throws {NotAnAmountError} when the lines together pass 15 digits; `checkPlan` reports that too.
 */
export function planOutcomes(
  plan: TrainingPlan,
  { readinessPoints = {}, ...options }: PlanOutcomeOptions = {},
  split: PlanSplit = splitPlan(plan),
): PlanOutcomes {
  const table = measureOutcomes(plan, options)
  const seatsOf = (programId: string) => plan.programs.find(({ id }) => id === programId)?.seats.max ?? 0
  const seatsOfAll = (rows: readonly { programId: string }[]) =>
    rows.reduce((sum, { programId }) => sum + seatsOf(programId), 0)
  const pointsOf = (rows: readonly { cohortId: string }[]) =>
    rows.reduce(
      (sum, { cohortId }) =>
        sum + (Object.hasOwn(readinessPoints, cohortId) ? (readinessPoints[cohortId] as number) : 0),
      0,
    )
  const byCohort = new Map(splitBy(plan, 'cohort', split).map((row) => [row.key, row]))
  const byProgram = new Map(splitBy(plan, 'program', split).map((row) => [row.key, row]))
  const cost = (rates: OutcomeRates, rows: readonly SplitRow[], of: readonly OutcomeTable['cohorts'][number][]) =>
    costOf(plan, rows, {
      seats: seatsOfAll(of),
      completers: 'suppressed' in rates.completion ? 0 : rates.completion.numerator,
      points: rates.enrolled < table.policy.suppressBelow ? 0 : pointsOf(of),
    })
  return {
    currency: plan.currency,
    asOf: table.asOf,
    policy: table.policy,
    cohorts: table.cohorts.map((row) => ({ ...row, cost: cost(row, rowsAt(byCohort, row.cohortId), [row]) })),
    programs: table.programs.map((row) => {
      const cohorts = table.cohorts.filter(({ programId }) => programId === row.programId)
      return { ...row, cost: cost(row, rowsAt(byProgram, row.programId), cohorts) }
    }),
    total: { ...table.total, cost: cost(table.total, [...byProgram.values()], table.cohorts) },
  }
}

function rowsAt(rows: ReadonlyMap<string | null, SplitRow>, key: string): SplitRow[] {
  const row = rows.get(key)
  return row === undefined ? [] : [row]
}

interface Divisors {
  readonly seats: number
  readonly completers: number
  readonly points: number
}

function costOf(plan: TrainingPlan, rows: readonly SplitRow[], divisors: Divisors): OutcomeCost {
  const sum = (amount: (row: SplitRow) => number) => rows.reduce((all, row) => all + amount(row), 0)
  const total = sum((row) => row.total)
  return {
    total,
    seats: divisors.seats,
    unassigned: sum(({ unassigned }) => unassigned),
    ...unitCosts(total, divisors),
    parties: plan.parties.map(({ id }) => {
      const own = sum(({ cash, inKind }) => amountOf(cash, id) + amountOf(inKind, id))
      return { id, total: own, ...unitCosts(own, divisors) }
    }),
  }
}

function amountOf(amounts: Readonly<Record<string, number>>, id: string): number {
  return Object.hasOwn(amounts, id) ? (amounts[id] as number) : 0
}

function unitCosts(total: number, { seats, completers, points }: Divisors): UnitCosts {
  return {
    perSeat: quotient(total, seats),
    perCompleter: quotient(total, completers),
    perReadinessPoint: quotient(total, points),
  }
}

/** Points may have decimals: hundredths count. */
function quotient(total: number, divisor: number): number | null {
  const hundredths = BigInt(Math.round(divisor * 100))
  if (hundredths <= 0n) return null
  const amount = Number(roundedQuotient(BigInt(total) * 100n, hundredths))
  assertAmount(amount, 'A cost per unit')
  return amount
}
