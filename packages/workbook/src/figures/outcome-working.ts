import {
  lastInWindow,
  outcomeDefaults,
  planOutcomes,
  standsOf,
  type OutcomeStands,
  type PlanOutcomes,
  type PlanSplit,
  type Rate,
  type ShownRate,
  type Stand,
  type TrainingPlan,
} from '@bekal/core'

/** How the sheet `Hasil/Outcomes` takes up one outcome. */
export interface OutcomeMark {
  /** Place of its cohort, from 1; 0 where the plan has none. */
  readonly cohortRow: number
  /** Whether its cohort names the person; others do not count. */
  readonly counted: 0 | 1
  readonly stands: OutcomeStands
  /** The last follow-up within each window; of those who completed and have a release date. */
  readonly lastDays: readonly (string | undefined)[]
  readonly releasedOn: string | undefined
}

/** Counts of one rate in one row: in it, hidden or not, and of the rows below it that are hidden. */
export interface RateWorking {
  readonly shown: Rate
  readonly counts: Counts
  readonly withheld: Counts
  readonly hidden: 0 | 1
}
export type Counts = Readonly<Record<Stand, number>>

export interface OutcomeWorking {
  readonly marks: readonly OutcomeMark[]
  readonly shown: PlanOutcomes
  /** Rates of cohorts, of programs and of the plan, each in the order of `rateKeys`; by plan order of cohorts and programs. */
  readonly cohorts: readonly (readonly RateWorking[] | undefined)[]
  readonly programs: readonly (readonly RateWorking[] | undefined)[]
  readonly total: readonly RateWorking[]
}

type Rates = Pick<PlanOutcomes['total'], 'attendance' | 'completion' | 'certification' | 'working'>

/** The rates of a row: attendance, completion, certification, and work in each window. */
export const ratesOf = ({ attendance, completion, certification, working }: Rates): readonly Rate[] => [
  ...[attendance, completion, certification],
  ...working,
]

export function workOutcomes(plan: TrainingPlan, split: PlanSplit): OutcomeWorking {
  const shown = planOutcomes(plan, {}, split)
  const all = planOutcomes(plan, { suppressBelow: 0 }, split)
  const countsIn = (rates: Rates) => ratesOf(rates).map((rate) => countsOf(rate as ShownRate))
  /** `of`: what a hidden row below keeps back, its counts for a cohort, what it withholds itself for a program. */
  const join = (
    visible: Rates,
    counts: readonly Counts[],
    below: readonly RateWorking[][],
    of: 'counts' | 'withheld',
  ) =>
    ratesOf(visible).map((rate, at): RateWorking => {
      const hiddenBelow = below.map((one) => one[at] as RateWorking).filter(({ hidden }) => hidden === 1)
      return {
        shown: rate,
        counts: counts[at] as Counts,
        withheld: hiddenBelow.reduce((sum, one) => add(sum, one[of]), nobody),
        hidden: 'suppressed' in rate ? 1 : 0,
      }
    })
  const cohortRates = new Map(
    shown.cohorts.map((row, at) => [row.cohortId, join(row, countsIn(all.cohorts[at] as Rates), [], 'counts')]),
  )
  const programRates = new Map(
    shown.programs.map((row, at) => {
      const own = shown.cohorts.filter(({ programId }) => programId === row.programId)
      const below = own.map(({ cohortId }) => cohortRates.get(cohortId) as RateWorking[])
      return [row.programId, join(row, countsIn(all.programs[at] as Rates), below, 'counts')]
    }),
  )
  return {
    marks: plan.outcomes.map((outcome) => markOf(plan, outcome, shown.asOf)),
    shown,
    cohorts: plan.cohorts.map(({ id }) => cohortRates.get(id)),
    programs: plan.programs.map(({ id }) => programRates.get(id)),
    total: join(shown.total, countsIn(all.total), [...programRates.values()], 'withheld'),
  }
}

const nobody: Counts = { yes: 0, no: 0, unknown: 0, notDue: 0 }

function add(one: Counts, other: Counts): Counts {
  return {
    yes: one.yes + other.yes,
    no: one.no + other.no,
    unknown: one.unknown + other.unknown,
    notDue: one.notDue + other.notDue,
  }
}

function countsOf({ numerator, denominator, unknown, notDue }: ShownRate): Counts {
  return { yes: numerator, no: denominator - numerator, unknown, notDue }
}

function markOf(plan: TrainingPlan, outcome: TrainingPlan['outcomes'][number], asOf: string | null): OutcomeMark {
  const at = plan.cohorts.findIndex(({ id }) => id === outcome.cohortId)
  const cohort = plan.cohorts[at] ?? { id: '', programId: '', startsOn: '2000-01-01' }
  const releasedOn = plan.participants.find(({ code }) => code === outcome.participantCode)?.release.likely
  const stands = standsOf(plan, cohort, outcome, { policy: outcomeDefaults, asOf })
  return {
    cohortRow: at + 1,
    counted: (cohort.participantCodes ?? []).includes(outcome.participantCode) ? 1 : 0,
    stands,
    releasedOn,
    lastDays: outcomeDefaults.windows.map((window) =>
      releasedOn === undefined ? undefined : lastInWindow(outcome.followUps ?? [], { releasedOn, window, asOf }),
    ),
  }
}
