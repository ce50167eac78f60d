import {
  assignmentKinds,
  contributions,
  partyKinds,
  regimes,
  roundingMethods,
  sharedTotals,
  taxBases,
} from '../../budget/index.js'
import { holidayKinds, holidayStatuses, months } from '../../calendar/index.js'
import { courseResults, followUpStatuses } from '../../outcome/index.js'
import { evidenceStatuses, parameterIds } from '../../parameters/index.js'
import {
  courseDays,
  eligibilityQuestions,
  eligibilityRuleKinds,
  literacyLevels,
  missingRecords,
  participantStatuses,
  releaseKinds,
  sentenceDates,
} from '../../people/index.js'
import { certificateKinds, programKinds, siteKinds } from '../../program/index.js'
import {
  aggregations,
  assessmentStages,
  evidenceKinds,
  missingPolicies,
  rubricStatuses,
  scaleTypes,
} from '../../readiness/index.js'
import { toolRisks, type Vocabulary } from '../../vocabulary/index.js'

/**
 * What the value under a key of the plan stands for: an amount in minor units, hundredths of a percent, a code with a
 * label, the id of an entry. `parent.key` where the key alone means several things.
 */

/** The entry of a table for the last of some keys, its parent's own first. */
export function roleOf<T>(roles: Readonly<Record<string, T>>, keys: readonly string[]): T | undefined {
  const [key = '', parent] = [...keys].reverse()
  return [`${parent}.${key}`, key].flatMap((name) => (Object.hasOwn(roles, name) ? [roles[name]] : []))[0]
}

const named = (keys: string): Record<string, true> => Object.fromEntries(keys.split(' ').map((key) => [key, true]))

/** Whole minor units; a text under such a key is no amount. */
export const amounts = named(
  'unitCost ceiling accountCeilings.* amount amounts.* caps.* floors.* cap upTo limit rounding.unit monthlyIncome ' +
    'startUpCost.value price.value variableCost.value fixedCostPerMonth.value ownerWagePerMonth.value',
)

export const basisPoints = named('shares.* toleranceBasisPoints rateBasisPoints')

export const sharingRules = named('rule rest overflow otherwise')

export const codes: Readonly<Record<string, Vocabulary>> = {
  'parties.kind': partyKinds,
  'programs.kind': programKinds,
  'site.kind': siteKinds,
  'holidays.kind': holidayKinds,
  'release.kind': releaseKinds,
  'assignment.kind': assignmentKinds,
  'holidays.status': holidayStatuses,
  'participants.status': participantStatuses,
  'followUps.status': followUpStatuses,
  'parameters.id': parameterIds,
  'rubrics.status': rubricStatuses,
  status: evidenceStatuses,
  month: months,
  regime: regimes,
  contribution: contributions,
  over: sharedTotals,
  base: taxBases,
  method: roundingMethods,
  'programs.certificate': certificateKinds,
  certificateKind: certificateKinds,
  risk: toolRisks,
  literacy: literacyLevels,
  'eligibilityRules.kind': eligibilityRuleKinds,
  'eligibilityRules.date': sentenceDates,
  question: eligibilityQuestions,
  whenMissing: missingRecords,
  after: courseDays,
  by: courseDays,
  atLeast: literacyLevels,
  result: courseResults,
  stage: assessmentStages,
  aggregation: aggregations,
  missing: missingPolicies,
  evidence: evidenceKinds,
  'scale.type': scaleTypes,
}

type NamedList = 'parties' | 'funds' | 'programs' | 'costLines' | 'schemes' | 'instructors' | 'venues' | 'rubrics'

/** Where ids of entries with names stand, one or several, also as keys: the lists they may be in. */
export const idsOf: Readonly<Record<string, readonly NamedList[]>> = {
  ...inList('parties', 'partyId partyIds parties party lead follower residualTo obligations order assignment.funds'),
  ...inList('parties', 'shares weights amounts caps floors'),
  quantities: ['funds', 'parties'],
  ...inList('funds', 'fundId funds.*'),
  ...inList('programs', 'programId programIds'),
  ...inList('costLines', 'costLineId'),
  ...inList('schemes', 'schemeId'),
  ...inList('instructors', 'instructorIds'),
  ...inList('venues', 'venueId'),
  ...inList('rubrics', 'rubricId'),
}

function inList(list: NamedList, keys: string): Record<string, readonly NamedList[]> {
  return Object.fromEntries(keys.split(' ').map((key) => [key, [list]]))
}

const recordsById = named(
  'quantities assignment.funds shares weights amounts caps floors accountCeilings flags levels observations',
)

/** Whether what stands at these keys has ids or codes for keys, not words of the plan. */
export function isRecordById(keys: readonly string[]): boolean {
  return roleOf(recordsById, keys) === true
}
