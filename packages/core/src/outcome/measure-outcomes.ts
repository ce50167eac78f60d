import { outcomeDefaults, type OutcomePolicy } from './outcome-policy.js'
import { rateOf, type Rate, type RateWindow } from './rate.js'
import { hideSmallCounts, type Hidden } from './suppression.js'
import { addTallies, type Tally } from './tally.js'
import { tallyCohort, type CohortTally, type OutcomeSource } from './tally-cohort.js'

/** The rates of one row of the table. */
export interface OutcomeRates {
  readonly enrolled: number
  /** Attended enough of the course's hours, of all enrolled. */
  readonly attendance: Rate
  /** Passed the course or was found competent, of all enrolled. */
  readonly completion: Rate
  /** Got a training or competency certificate, of all enrolled. */
  readonly certification: Rate
  /** Employed or self-employed, of those who completed; one for each window of the policy. */
  readonly working: readonly Rate[]
}

export interface OutcomeTable {
  /** The day up to which follow-ups count: as asked, else the last one recorded; null where there is none. */
  readonly asOf: string | null
  readonly policy: OutcomePolicy
  /** In plan order. */
  readonly cohorts: readonly (OutcomeRates & Pick<CohortTally, 'cohortId' | 'programId' | 'attendanceMin'>)[]
  /** Programs that have a cohort, in plan order. */
  readonly programs: readonly (OutcomeRates & { readonly programId: string })[]
  readonly total: OutcomeRates
}

export interface OutcomeOptions extends Partial<OutcomePolicy> {
  /** The part of a course's hours to have attended, 0 to 1; the parameter on the day each cohort starts where not given. */
  readonly attendanceMin?: number
  readonly asOf?: string
}

/**
 * How the people of each cohort came out, by program and in all. Rates carry numerator, denominator, unknown and window;
 * the unknown are neither success nor failure. Small counts are not shown, nor what would give them away.
 * Nothing is assumed about what training does to reoffending.
 * @param options values of the policy to use in place of `outcomeDefaults`, and the day on which one asks.
 */
export function measureOutcomes(
  source: OutcomeSource,
  { asOf, attendanceMin, ...given }: OutcomeOptions = {},
): OutcomeTable {
  const policy: OutcomePolicy = { ...outcomeDefaults, ...given }
  const day = asOf ?? lastFollowUp(source)
  const groups = source.programs
    .map(({ id }) => source.cohorts.filter(({ programId }) => programId === id))
    .filter((cohorts) => cohorts.length > 0)
    .map((cohorts) => cohorts.map((cohort) => tallyCohort(source, cohort, { policy, asOf: day, attendanceMin })))
  const columns = columnsOf(groups, policy)
  const rates = (tallies: readonly CohortTally[], isHidden: (hidden: Hidden) => boolean): OutcomeRates => {
    const rate = ({ window, hidden, tallyIn }: Column) =>
      rateOf(addTallies(tallies.map(tallyIn)), window, isHidden(hidden), policy)
    const [attendance, completion, certification, ...working] = columns.map(rate)
    return {
      enrolled: tallies.reduce((sum, { enrolled }) => sum + enrolled, 0),
      ...{ attendance: attendance as Rate, completion: completion as Rate, certification: certification as Rate },
      working,
    }
  }
  const rows = groups.flatMap((group, at) =>
    group.map((tally, n) => ({
      ...{ cohortId: tally.cohortId, programId: tally.programId, attendanceMin: tally.attendanceMin },
      ...rates([tally], ({ rows: hidden }) => hidden[at]?.[n] === true),
    })),
  )
  return {
    asOf: day,
    policy,
    cohorts: source.cohorts.flatMap(({ id }) => rows.filter(({ cohortId }) => cohortId === id)),
    programs: groups.map((group, at) => ({
      programId: (group[0] as CohortTally).programId,
      ...rates(group, ({ totals }) => totals[at] === true),
    })),
    total: rates(groups.flat(), ({ overall }) => overall),
  }
}

interface Column {
  readonly window: RateWindow
  readonly tallyIn: (cohort: CohortTally) => Tally
  readonly hidden: Hidden
}

/** Those who work are counted among those who completed: a shown figure would tell how many these are. */
function columnsOf(groups: readonly (readonly CohortTally[])[], { suppressBelow, windows }: OutcomePolicy): Column[] {
  const column = (window: RateWindow, tallyIn: Column['tallyIn'], along?: Hidden): Column => ({
    window,
    tallyIn,
    hidden: hideSmallCounts(
      groups.map((group) => group.map(tallyIn)),
      suppressBelow,
      along,
    ),
  })
  const completion = column('course', (cohort) => cohort.completion)
  return [
    column('course', ({ attendance }) => attendance),
    completion,
    column('course', ({ certification }) => certification),
    ...windows.map((window, at) => column(window, ({ working }) => working[at] as Tally, completion.hidden)),
  ]
}

/** The last day on which a follow-up was recorded. */
export function lastFollowUp({ outcomes }: Pick<OutcomeSource, 'outcomes'>): string | null {
  return outcomes
    .flatMap(({ followUps = [] }) => followUps.map(({ on }) => on))
    .reduce<string | null>((latest, on) => (latest === null || on > latest ? on : latest), null)
}
