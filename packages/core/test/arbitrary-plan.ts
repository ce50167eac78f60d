import fc from 'fast-check'
import {
  certificateKinds,
  courseResults,
  evidenceStatuses,
  followUpStatuses,
  holidayKinds,
  holidayStatuses,
  languages,
  parameterDefinitions,
  parameterIds,
  programKinds,
  siteKinds,
  toolRisks,
  type Actual,
  type Cohort,
  type CompetencyUnit,
  type Instructor,
  type Outcome,
  type PlanParameter,
  type PlannedProgram,
  type Site,
  type TrainingPlan,
  type Venue,
  type WorkingCalendar,
} from '../src/index.js'
import {
  dates,
  datesIn,
  entry,
  idList,
  lessonHours,
  lessonHoursByWeekday,
  listOf,
  localizedTexts,
  oneOf,
  periodsOf,
  someOf,
  texts,
  times,
  amountsFromZero,
  figures,
  unavailabilities,
} from './arbitrary-basics.js'
import {
  arbitraryAgreement,
  arbitraryCostLine,
  arbitraryFund,
  arbitraryParty,
  arbitraryScheme,
} from './arbitrary-budget.js'
import { arbitraryOpportunity } from './arbitrary-opportunity.js'
import { arbitraryEligibilityRule, arbitraryParticipant, eligibilityRuleIds } from './arbitrary-eligibility.js'
import { arbitraryAssessment, arbitraryRubric } from './arbitrary-readiness.js'

/**
 * Plans of the right shape whose references all exist and whose ids are all unique (case aside): every key of the
 * schema, optional ones present or absent, lists empty or short, texts that tempt a worksheet. What a plan says may be
 * unwise (a fund over its ceiling, a cohort over its seats), so `checkPlan` may have remarks, but not on references.
 * By-quantity lines add up, percentages make 100, and all lines together stay within 15 digits.
 * Compare plans with `toEqual`: an id may be `constructor`, and as a key that misleads `toStrictEqual`.
 */
export const arbitraryPlan: fc.Arbitrary<TrainingPlan> = fc
  .record(
    {
      parties: idList(8, 1),
      funds: idList(6),
      programs: idList(4),
      instructors: idList(3),
      venues: idList(3),
      cohorts: idList(4),
      participants: idList(6),
      costLines: idList(6),
      schemes: idList(4),
      agreements: idList(3),
      rubrics: idList(2),
      assessments: idList(4),
      actuals: idList(5),
      fiscalYear: fc.oneof(fc.constant(2026), fc.integer({ min: 2000, max: 2200 })),
    },
    { noNullPrototype: true },
  )
  .map((drawn) => ({
    ...drawn,
    cohorts: drawn.programs.length === 0 ? [] : drawn.cohorts,
    agreements: drawn.schemes.length === 0 ? [] : drawn.agreements,
    actuals: drawn.costLines.length === 0 || drawn.funds.length === 0 ? [] : drawn.actuals,
    assessments:
      drawn.rubrics.length === 0 || drawn.participants.length + drawn.programs.length === 0 ? [] : drawn.assessments,
  }))
  .chain((known) =>
    fc
      .tuple(each(known.programs, arbitraryProgram), each(known.rubrics, arbitraryRubric))
      .chain(([programs, rubrics]) =>
        entry(
          {
            schemaVersion: fc.constant(1 as const),
            id: idList(1, 1).map(([id]) => id as string),
            title: localizedTexts,
            fiscalYear: fc.constant(known.fiscalYear),
            money: currencies,
            locale: oneOf(languages),
            site: arbitrarySite(known.parties),
            calendar: calendars,
            parties: each(known.parties, arbitraryParty),
            funds: each(known.funds, (id) => arbitraryFund(id, known)),
            programs: fc.constant(programs),
            instructors: each(known.instructors, (id) => arbitraryInstructor(id, known.parties)),
            venues: each(known.venues, arbitraryVenue),
            cohorts: each(known.cohorts, (id) => arbitraryCohort(id, known)),
            participants: each(known.participants, (code) => arbitraryParticipant(code, unitsOf(programs))),
            costLines: each(known.costLines, (id) => arbitraryCostLine(id, known)),
            schemes: each(known.schemes, (id) => arbitraryScheme(id, known)),
            agreements: each(known.agreements, (id) => arbitraryAgreement(id, known)),
            rubrics: fc.constant(rubrics),
            assessments: each(known.assessments, (id) =>
              arbitraryAssessment(id, rubrics, known.participants, known.programs),
            ),
            actuals: each(known.actuals, (id) => arbitraryActual(id, known)),
            outcomes: outcomeLists(known.participants, known.cohorts),
          },
          {
            parameters: listOf(planParameters, 3),
            $schema: oneOf(['./plan.schema.json', 'https://example.org/bekal/plan.schema.json']),
            eligibilityRules,
          },
        ),
      ),
  )
  .map(({ money, ...plan }) => ({ ...plan, ...money }))

const eligibilityRules = fc
  .uniqueArray(eligibilityRuleIds, { maxLength: 4 })
  .chain((known) => each(known, arbitraryEligibilityRule))

function unitsOf(programs: readonly PlannedProgram[]): string[] {
  return [...new Set(programs.flatMap(({ units }) => units.map(({ id }) => id)))]
}

/** One entry per id. */
function each<T>(list: readonly string[], arbitrary: (id: string) => fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.tuple(...list.map(arbitrary))
}

const currencies = oneOf<Pick<TrainingPlan, 'currency' | 'currencyMinorUnit'>>([
  { currency: 'IDR' },
  { currency: 'IDR', currencyMinorUnit: 0 },
  { currency: 'MYR', currencyMinorUnit: 2 },
])

function arbitrarySite(parties: readonly string[]): fc.Arbitrary<Site> {
  return entry(
    {
      id: idList(1, 1).map(([id]) => id as string),
      name: texts,
      kind: oneOf(siteKinds.codes),
      timeZone: oneOf(['Asia/Makassar', 'Asia/Jakarta', 'UTC', 'Etc/GMT-8', 'America/Argentina/Buenos_Aires']),
      lessonHoursPerDay: lessonHoursByWeekday,
    },
    {
      dayStart: times,
      breaks: listOf(periodsOf(times), 2),
      signatories: listOf(entry({ role: texts, partyId: oneOf(parties) }, { name: texts }), 3),
    },
  )
}

const closures = fc.tuple(periodsOf(dates), texts).map(([period, why]) => ({ ...period, why }))

const calendars: fc.Arbitrary<WorkingCalendar> = entry(
  {
    holidays: fc.uniqueArray(
      entry(
        { date: dates, label: texts, kind: oneOf(holidayKinds.codes), status: oneOf(holidayStatuses.codes) },
        { source: texts },
      ),
      { maxLength: 4, selector: ({ date, kind }) => `${date} ${kind}` },
    ),
  },
  {
    collectiveLeaveWorked: fc.boolean(),
    closures: listOf(closures, 2),
    shortDays: listOf(
      fc.tuple(closures, lessonHours).map(([closure, lessonHoursPerDay]) => ({ ...closure, lessonHoursPerDay })),
      2,
    ),
  },
)

const planParameters: fc.Arbitrary<PlanParameter> = oneOf(parameterIds.codes).chain((id) => {
  const { min, max, whole } = parameterDefinitions[id]
  return entry(
    {
      id: fc.constant(id),
      value: figures(min, Math.min(max, 1_000_000_000), whole ? 0 : 2),
      validity: fc.oneof(fc.constant({}), periodsOf(dates).chain(validities)),
      status: oneOf(evidenceStatuses.codes),
    },
    { source: texts },
  ).map(({ validity, ...parameter }) => ({ ...parameter, ...validity }))
})

/** A period of which either end may be left open. */
function validities({ from, to }: { from: string; to: string }) {
  return entry({}, { validFrom: fc.constant(from), validTo: fc.constant(to) })
}

function arbitraryProgram(id: string): fc.Arbitrary<PlannedProgram> {
  return entry(
    {
      id: fc.constant(id),
      title: texts,
      kind: oneOf(programKinds.codes),
      field: texts,
      units: idList(4).chain((units) => each(units, (unit) => arbitraryUnit(unit, units))),
      seats: fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 })).map(([min, more]) => ({ min, max: min + more })),
      certificate: oneOf(certificateKinds.codes),
    },
    {
      adaptations: listOf(entry({ what: texts, why: texts }), 2),
      tools: listOf(entry({ name: texts, risk: oneOf(toolRisks.codes), quantity: fc.nat({ max: 1_000_000 }) }), 3),
      opportunity: arbitraryOpportunity,
    },
  )
}

/** Mostly as long as real units are; rarely beyond any year. */
const unitHours = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 60 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 5_000 }) },
)

/** Requires units before it in the list only, so that no two wait for each other. */
function arbitraryUnit(id: string, units: readonly string[]): fc.Arbitrary<CompetencyUnit> {
  return entry(
    { id: fc.constant(id), title: texts, lessonHours: unitHours },
    {
      code: texts,
      requires: someOf(units.slice(0, units.indexOf(id))),
      theoryShare: figures(0, 1, 2),
      adaptation: texts,
    },
  )
}

function arbitraryInstructor(id: string, parties: readonly string[]): fc.Arbitrary<Instructor> {
  return entry(
    { id: fc.constant(id), name: texts, partyId: oneOf(parties) },
    { maxLessonHoursPerDay: fc.nat({ max: 24 }), unavailable: listOf(unavailabilities, 2) },
  )
}

function arbitraryVenue(id: string): fc.Arbitrary<Venue> {
  return entry(
    { id: fc.constant(id), name: texts, seats: fc.nat({ max: 1_000_000 }) },
    { unavailable: listOf(unavailabilities, 2) },
  )
}

interface CohortIds {
  readonly programs: readonly string[]
  readonly venues: readonly string[]
  readonly instructors: readonly string[]
  readonly participants: readonly string[]
  readonly fiscalYear: number
}

function arbitraryCohort(id: string, known: CohortIds): fc.Arbitrary<Cohort> {
  return entry(
    { id: fc.constant(id), programId: oneOf(known.programs), startsOn: datesIn(known.fiscalYear) },
    {
      ...(known.venues.length > 0 && { venueId: oneOf(known.venues) }),
      instructorIds: someOf(known.instructors),
      participantCodes: someOf(known.participants),
      lessonHoursPerDay: lessonHours,
    },
  )
}

function arbitraryActual(
  id: string,
  known: { readonly costLines: readonly string[]; readonly funds: readonly string[]; readonly fiscalYear: number },
): fc.Arbitrary<Actual> {
  return entry(
    {
      id: fc.constant(id),
      costLineId: oneOf(known.costLines),
      fundId: oneOf(known.funds),
      amount: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
      paidOn: datesIn(known.fiscalYear),
    },
    { document: texts },
  )
}

/** At most one outcome per participant and cohort. */
function outcomeLists(participants: readonly string[], cohorts: readonly string[]): fc.Arbitrary<Outcome[]> {
  const pairs = participants.flatMap((participantCode) => cohorts.map((cohortId) => ({ participantCode, cohortId })))
  const followUps = entry({ on: dates, status: oneOf(followUpStatuses.codes) }, { monthlyIncome: amountsFromZero })
  const rest = entry(
    { attendedLessonHours: fc.nat({ max: 5_000 }) },
    {
      result: oneOf(courseResults.codes),
      certificateKind: oneOf(certificateKinds.codes),
      followUps: listOf(followUps, 3),
    },
  )
  return fc
    .subarray(pairs, { maxLength: Math.min(5, pairs.length) })
    .chain((chosen) => fc.tuple(...chosen.map((pair) => rest.map((known) => ({ ...pair, ...known })))))
}
