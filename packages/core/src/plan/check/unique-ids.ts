import type { Issue, IssuePath } from '../../result/index.js'
import { planLists, type PlanList } from '../lists.js'
import { issue, type PlanRule } from './issue.js'

/** No two entries of a list share an id; case does not count, since worksheet look-ups do not see it. */
export const uniqueIds: PlanRule = (plan) => [
  ...planLists.codes.flatMap((list) => {
    if (list === 'units' || list === 'participants' || list === 'outcomes') return []
    if (list === 'dimensions' || list === 'indicators') return []
    return duplicates(list, (plan[list] ?? []) as readonly { id: string }[], ({ id }) => id, [list], 'id')
  }),
  ...duplicates('participants', plan.participants, ({ code }) => code, ['participants'], 'code'),
  ...plan.programs.flatMap(({ units }, at) =>
    duplicates('units', units, ({ id }) => id, ['programs', at, 'units'], 'id'),
  ),
  ...plan.rubrics.flatMap(({ dimensions, indicators }, at) => [
    ...duplicates('dimensions', dimensions, ({ id }) => id, ['rubrics', at, 'dimensions'], 'id'),
    ...duplicates('indicators', indicators, ({ id }) => id, ['rubrics', at, 'indicators'], 'id'),
  ]),
  ...duplicates(
    'outcomes',
    plan.outcomes,
    ({ participantCode, cohortId }) => `${participantCode} / ${cohortId}`,
    ['outcomes'],
    'participantCode',
  ),
]

/** No list of ids names the same one twice. */
export const noRepeatedMentions: PlanRule = (plan) => [
  ...plan.cohorts.flatMap((cohort, at) => [
    ...repeated(cohort.participantCodes, ['cohorts', at, 'participantCodes']),
    ...repeated(cohort.instructorIds, ['cohorts', at, 'instructorIds']),
  ]),
  ...plan.agreements.flatMap((agreement, at) => repeated(agreement.partyIds, ['agreements', at, 'partyIds'])),
  ...plan.calendar.holidays.flatMap(({ date, kind }, at) =>
    plan.calendar.holidays.findIndex((other) => other.date === date && other.kind === kind) < at
      ? [issue('listed-twice', ['calendar', 'holidays', at, 'date'], { id: date })]
      : [],
  ),
]

/** A trainee's code must not be the 16-digit national identity number. */
export const noIdentityNumbers: PlanRule = (plan) =>
  plan.participants.flatMap(({ code }, at) =>
    /^\d{16}$/u.test(code) ? [issue('looks-like-identity-number', ['participants', at, 'code'], { id: code })] : [],
  )

function duplicates<T>(
  list: PlanList,
  entries: readonly T[],
  idOf: (entry: T) => string,
  path: IssuePath,
  key: string,
): Issue[] {
  const seen = new Set<string>()
  return entries.flatMap((entry, at) => {
    const id = idOf(entry)
    const folded = id.toLowerCase()
    if (seen.has(folded)) return [issue('duplicate-id', [...path, at, key], { list, id })]
    seen.add(folded)
    return []
  })
}

function repeated(ids: readonly string[] | undefined, path: IssuePath): Issue[] {
  const seen = new Set<string>()
  return (ids ?? []).flatMap((id, at) => {
    if (seen.has(id)) return [issue('listed-twice', [...path, at], { id })]
    seen.add(id)
    return []
  })
}
