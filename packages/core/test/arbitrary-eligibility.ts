import fc from 'fast-check'
import {
  courseDays,
  defaultEligibilityRules,
  eligibilityQuestions,
  evidenceStatuses,
  literacyLevels,
  missingRecords,
  participantStatuses,
  releaseKinds,
  sentenceDates,
  toolRisks,
  type EligibilityRule,
  type Participant,
} from '../src/index.js'
import { dates, entry, listOf, oneOf, recordOver, someOf, texts } from './arbitrary-basics.js'

/** Marks that participants have and rules ask for. */
const flags = ['minimum-security', 'medical-ok', 'TRUE', '1', 'constructor']

const days = fc.nat({ max: 3_650 })

const kinds: fc.Arbitrary<object> = fc.oneof(
  ...[
    entry({ kind: fc.constant('sentenced') }),
    entry({ kind: fc.constant('time-left'), after: oneOf(courseDays.codes) }, { days }),
    entry({ kind: fc.constant('sentence-date'), date: oneOf(sentenceDates.codes), by: oneOf(courseDays.codes) }),
    entry({ kind: fc.constant('tool-risk'), risk: oneOf(toolRisks.codes), flag: oneOf(flags) }),
    entry({ kind: fc.constant('literacy'), atLeast: oneOf(literacyLevels.codes) }),
    entry({ kind: fc.constant('interest') }),
    entry({ kind: fc.constant('not-completed') }),
    entry({ kind: fc.constant('flag'), flag: oneOf(flags), mustBe: fc.boolean() }),
  ],
)

/** A rule of any kind, with or without what may be left out. */
export function arbitraryEligibilityRule(id: string): fc.Arbitrary<EligibilityRule> {
  const common = entry(
    {
      id: fc.constant(id),
      question: oneOf(eligibilityQuestions.codes),
      label: entry({ id: texts, en: texts }),
      status: oneOf(evidenceStatuses.codes),
    },
    {
      source: texts,
      active: fc.boolean(),
      whenMissing: oneOf(missingRecords.codes),
      onlyIf: entry({ flag: oneOf(flags), is: fc.boolean() }),
    },
  )
  return fc.tuple(common, kinds).map(([one, kind]) => ({ ...one, ...kind }) as EligibilityRule)
}

/** Ids for rules of a plan: new ones, and some of the defaults, which they replace. */
export const eligibilityRuleIds = oneOf([
  ...defaultEligibilityRules.map(({ id }) => id),
  'aturan-1',
  '007',
  'TRUE',
  'x',
])

/** A participant whose dates are in order; `units` are those that may be completed. */
export function arbitraryParticipant(code: string, units: readonly string[]): fc.Arbitrary<Participant> {
  const releases = fc
    .tuple(
      oneOf(releaseKinds.codes),
      fc.tuple(dates, dates, dates).map((three) => three.sort()),
      someOf(['earliest', 'latest'] as const),
    )
    .map(([kind, [earliest, likely, latest], known]) => ({
      kind,
      ...(known.includes('earliest') && { earliest: earliest as string }),
      likely: likely as string,
      ...(known.includes('latest') && { latest: latest as string }),
    }))
  return entry(
    { code: fc.constant(code), status: oneOf(participantStatuses.codes), release: releases },
    {
      halfSentenceDate: dates,
      twoThirdsSentenceDate: dates,
      completedUnits: someOf(units),
      literacy: oneOf(literacyLevels.codes),
      interests: listOf(texts, 3),
      flags: recordOver(flags, fc.boolean()),
    },
  )
}
