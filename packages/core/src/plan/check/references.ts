import { mentionsOfRule, partiesOfRule, ruleWeights } from '../../budget/index.js'
import type { IssuePath } from '../../result/index.js'
import { nearestWord } from '../../vocabulary/index.js'
import type { PlanList } from '../lists.js'
import type { TrainingPlan } from '../schema.js'
import { issue, type PlanRule } from './issue.js'

/** Every id that is mentioned belongs to an entry of the plan. */
export const knownReferences: PlanRule = (plan) => {
  const known = idsOf(plan)
  const meant = new Map<string, string | undefined>()
  return mentions(plan).flatMap(({ list, id, path, among }) => {
    const ids = among ?? known[list as keyof typeof known]
    if (ids?.has(id) === true) return []
    const asked = `${list} ${id}`
    // One slip is often copied down a column; each is looked for once, and no plan has hundreds of different ones.
    if (!meant.has(asked) && meant.size < mostSlips) meant.set(asked, nearestWord(id, ids ?? []))
    const nearest = meant.get(asked)
    return [issue('unknown-reference', path, { list, id, ...(nearest !== undefined && { nearest }) })]
  })
}

const mostSlips = 200

interface Mention {
  readonly list: PlanList
  readonly id: string
  readonly path: IssuePath
  /** The ids it may name, where these are not a list of the whole plan. */
  readonly among?: ReadonlySet<string>
}

function idsOf(plan: TrainingPlan) {
  const ids = (entries: readonly { id: string }[]) => new Set(entries.map(({ id }) => id))
  return {
    parties: ids(plan.parties),
    funds: ids(plan.funds),
    programs: ids(plan.programs),
    instructors: ids(plan.instructors),
    venues: ids(plan.venues),
    cohorts: ids(plan.cohorts),
    participants: new Set(plan.participants.map(({ code }) => code)),
    costLines: ids(plan.costLines),
    schemes: ids(plan.schemes),
    rubrics: ids(plan.rubrics),
  }
}

function mentions(plan: TrainingPlan): Mention[] {
  const found: Mention[] = []
  const mention = (list: PlanList, id: string | undefined, path: IssuePath, among?: ReadonlySet<string>) => {
    if (id !== undefined) found.push({ list, id, path, ...(among && { among }) })
  }
  const each = (list: PlanList, ids: readonly string[] | undefined, path: IssuePath, among?: ReadonlySet<string>) =>
    ids?.forEach((id, at) => mention(list, id, [...path, at], among))

  plan.site.signatories?.forEach(({ partyId }, at) =>
    mention('parties', partyId, ['site', 'signatories', at, 'partyId']),
  )
  plan.funds.forEach(({ partyId }, at) => mention('parties', partyId, ['funds', at, 'partyId']))
  plan.programs.forEach(({ units }, at) => {
    const own = new Set(units.map(({ id }) => id))
    units.forEach(({ requires }, unit) => each('units', requires, ['programs', at, 'units', unit, 'requires'], own))
  })
  plan.instructors.forEach(({ partyId }, at) => mention('parties', partyId, ['instructors', at, 'partyId']))
  plan.cohorts.forEach((cohort, at) => {
    mention('programs', cohort.programId, ['cohorts', at, 'programId'])
    mention('venues', cohort.venueId, ['cohorts', at, 'venueId'])
    each('instructors', cohort.instructorIds, ['cohorts', at, 'instructorIds'])
    each('participants', cohort.participantCodes, ['cohorts', at, 'participantCodes'])
  })
  const allUnits = new Set(plan.programs.flatMap(({ units }) => units.map(({ id }) => id)))
  plan.participants.forEach(({ completedUnits }, at) =>
    each('units', completedUnits, ['participants', at, 'completedUnits'], allUnits),
  )
  plan.costLines.forEach(({ scope, assignment }, at) => {
    const path = ['costLines', at] as const
    if ('programId' in scope) mention('programs', scope.programId, [...path, 'scope', 'programId'])
    if ('cohortId' in scope) mention('cohorts', scope.cohortId, [...path, 'scope', 'cohortId'])
    if (assignment.kind === 'whole-line') mention('funds', assignment.fundId, [...path, 'assignment', 'fundId'])
    if (assignment.kind === 'provided') mention('parties', assignment.partyId, [...path, 'assignment', 'partyId'])
    if (assignment.kind === 'by-quantity') {
      for (const id of Object.keys(assignment.quantities))
        mention('funds', id, [...path, 'assignment', 'quantities', id])
    }
    if (assignment.kind === 'scheme') {
      mention('schemes', assignment.schemeId, [...path, 'assignment', 'schemeId'])
      for (const [party, fundId] of Object.entries(assignment.funds ?? {})) {
        mention('parties', party, [...path, 'assignment', 'funds', party])
        mention('funds', fundId, [...path, 'assignment', 'funds', party])
      }
    }
  })
  plan.schemes.forEach(({ rule, rounding }, at) => {
    const place = ['schemes', at, 'rule'] as const
    // Proportions alone are rows of their own, found by their party; inside a composed rule the place is its exact one.
    if (ruleWeights(rule))
      for (const party of new Set(partiesOfRule(rule))) mention('parties', party, [...place, party])
    else for (const { list, id, path } of mentionsOfRule(rule)) mention(list, id, [...place, ...path])
    mention('parties', rounding?.residualTo, ['schemes', at, 'rounding', 'residualTo'])
  })
  plan.agreements.forEach((agreement, at) => {
    each('parties', agreement.partyIds, ['agreements', at, 'partyIds'])
    each('programs', agreement.scope.programIds, ['agreements', at, 'scope', 'programIds'])
    each('cohorts', agreement.scope.cohortIds, ['agreements', at, 'scope', 'cohortIds'])
    mention('schemes', agreement.schemeId, ['agreements', at, 'schemeId'])
    agreement.obligations?.forEach(({ partyId }, n) =>
      mention('parties', partyId, ['agreements', at, 'obligations', n, 'partyId']),
    )
  })
  plan.rubrics.forEach(({ dimensions, indicators }, at) => {
    const own = new Set(dimensions.map(({ id }) => id))
    indicators.forEach(({ dim }, n) => mention('dimensions', dim, ['rubrics', at, 'indicators', n, 'dim'], own))
  })
  plan.assessments.forEach(({ rubricId, subject, observations }, at) => {
    mention('rubrics', rubricId, ['assessments', at, 'rubricId'])
    if ('participantCode' in subject) {
      mention('participants', subject.participantCode, ['assessments', at, 'subject', 'participantCode'])
    } else mention('programs', subject.programId, ['assessments', at, 'subject', 'programId'])
    const rubric = plan.rubrics.find(({ id }) => id === rubricId)
    if (rubric === undefined) return
    const own = new Set(rubric.indicators.map(({ id }) => id))
    for (const id of Object.keys(observations)) mention('indicators', id, ['assessments', at, 'observations', id], own)
  })
  plan.actuals.forEach(({ costLineId, fundId }, at) => {
    mention('costLines', costLineId, ['actuals', at, 'costLineId'])
    mention('funds', fundId, ['actuals', at, 'fundId'])
  })
  plan.outcomes.forEach(({ participantCode, cohortId }, at) => {
    mention('participants', participantCode, ['outcomes', at, 'participantCode'])
    mention('cohorts', cohortId, ['outcomes', at, 'cohortId'])
  })
  return found
}
