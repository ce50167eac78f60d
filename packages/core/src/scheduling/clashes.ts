import type { Cohort } from '../program/index.js'
import type { CohortSchedule } from './schedule-cohort.js'
import type { Session, TimeSpan } from './session.js'

/** What two courses may want at the same time. */
export type ClashKind = 'instructor' | 'venue' | 'participant'

/** Two cohorts that need the same person or venue at the same time. */
export interface Clash {
  readonly kind: ClashKind
  /** Id of the instructor or venue, code of the participant. */
  readonly id: string
  /** In plan order. */
  readonly cohortIds: readonly [string, string]
  /** When both have sessions, by date. */
  readonly overlaps: readonly TimeSpan[]
}

/**
 * Every instructor, venue and participant that two cohorts need at the same time. Only cohorts that share somebody and
 * whose courses overlap are compared, each pair once.
 * @param schedules of the cohorts, by id.
 */
export function findClashes(cohorts: readonly Cohort[], schedules: ReadonlyMap<string, CohortSchedule>): Clash[] {
  const overlapsOf = pairOverlaps(schedules)
  return claims(cohorts).flatMap(({ kind, id, cohortIds }) =>
    pairsInTime(cohortIds, schedules).flatMap((pair) => {
      const overlaps = overlapsOf(...pair)
      return overlaps.length === 0 ? [] : [{ kind, id, cohortIds: pair, overlaps }]
    }),
  )
}

interface Claim {
  readonly kind: ClashKind
  readonly id: string
  readonly cohortIds: readonly string[]
}

/** Who or what is asked for by more than one cohort. */
function claims(cohorts: readonly Cohort[]): Claim[] {
  const byKey = new Map<string, { kind: ClashKind; id: string; cohortIds: string[] }>()
  const claim = (kind: ClashKind, ids: readonly string[], cohortId: string) => {
    for (const id of new Set(ids)) {
      const key = `${kind} ${id}`
      const known = byKey.get(key)
      if (known) known.cohortIds.push(cohortId)
      else byKey.set(key, { kind, id, cohortIds: [cohortId] })
    }
  }
  for (const { id, instructorIds = [], venueId, participantCodes = [] } of cohorts) {
    claim('instructor', instructorIds, id)
    claim('venue', venueId === undefined ? [] : [venueId], id)
    claim('participant', participantCodes, id)
  }
  return [...byKey.values()].filter(({ cohortIds }) => cohortIds.length > 1)
}

/** Pairs whose courses run on some day both, each in the order given. */
function pairsInTime(cohortIds: readonly string[], schedules: ReadonlyMap<string, CohortSchedule>): [string, string][] {
  const spans = cohortIds.flatMap((id, at) => {
    const sessions = schedules.get(id)?.sessions ?? []
    const [first, last] = [sessions[0]?.date, sessions.at(-1)?.date]
    return first === undefined || last === undefined ? [] : [{ id, at, first, last }]
  })
  spans.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))
  const pairs = spans.flatMap((one, n) => {
    const meeting: [typeof one, typeof one][] = []
    for (const other of spans.slice(n + 1)) {
      if (other.first > one.last) break // later ones start later still
      meeting.push(one.at < other.at ? [one, other] : [other, one])
    }
    return meeting
  })
  return pairs.sort(([a, b], [c, d]) => a.at - c.at || b.at - d.at).map(([a, b]) => [a.id, b.id])
}

/** Looks up when two cohorts both have sessions, each pair worked out once. */
function pairOverlaps(schedules: ReadonlyMap<string, CohortSchedule>) {
  const known = new Map<string, TimeSpan[]>()
  return (one: string, other: string): TimeSpan[] => {
    const key = `${one} ${other}`
    const found = known.get(key) ?? overlaps(schedules.get(one)?.sessions ?? [], schedules.get(other)?.sessions ?? [])
    known.set(key, found)
    return found
  }
}

/** The time that two lists of sessions share; both in the order of time. */
function overlaps(mine: readonly Session[], others: readonly Session[]): TimeSpan[] {
  const shared: TimeSpan[] = []
  let [a, b] = [0, 0]
  for (;;) {
    const [one, other] = [mine[a], others[b]]
    if (one === undefined || other === undefined) return shared
    const from = one.from > other.from ? one.from : other.from
    const to = one.to < other.to ? one.to : other.to
    if (one.date === other.date && from < to) addJoined(shared, { date: one.date, from, to })
    if (one.date < other.date || (one.date === other.date && one.to <= other.to)) a += 1
    else b += 1
  }
}

function addJoined(spans: TimeSpan[], span: TimeSpan): void {
  const last = spans.at(-1)
  if (last?.date === span.date && last.to === span.from) spans[spans.length - 1] = { ...last, to: span.to }
  else spans.push(span)
}
