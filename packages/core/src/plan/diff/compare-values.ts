import type { ChangedEntry, ChangePath, PlanChange } from './change.js'
import { entityLists, pairEntries, type Pair } from './pair-entries.js'

/** Where in the plan two values stand. */
export interface Place {
  readonly path: ChangePath
  /** The key they stand under; of an entry, its list's. */
  readonly key: string
  readonly owner: ChangedEntry
}

/**
 * Every difference between two JSON values, in the order of the earlier one; what is new comes last. The order of keys
 * does not count, except where amounts are filled in the order written.
 */
export function compareValues(before: unknown, after: unknown, place: Place): PlanChange[] {
  const inner =
    Array.isArray(before) && Array.isArray(after)
      ? compareLists(before, after, place)
      : isRecord(before) && isRecord(after)
        ? compareRecords(before, after, place)
        : undefined
  const differ = inner === undefined ? before !== after : inner.length > 0
  const { path, owner } = place
  if (!differ) return []
  return inner === undefined || readsAsOne(place.key, before, after)
    ? [{ ...owner, kind: 'changed', path, before, after }]
    : inner
}

function compareLists(before: readonly unknown[], after: readonly unknown[], { path, key, owner }: Place) {
  const pairs = pairEntries(key, before, after)
  const entity = entityLists.has(key) && [...before, ...after].every(isRecord)
  const inEntries = pairs.flatMap((pair): PlanChange[] => {
    const place = {
      path: [...path, pair.key],
      key,
      owner: entity ? { list: key, id: String(pair.key) } : owner,
    }
    return compareEntries(pair, place)
  })
  const both = pairs.filter((pair) => pair.before !== undefined && pair.after !== undefined)
  const orderOf = (version: 'before' | 'after') =>
    [...both].sort((a, b) => (a[version]?.at ?? 0) - (b[version]?.at ?? 0)).map((pair) => pair.key)
  return [...inEntries, ...moved(orderOf('before'), orderOf('after'), path, entity ? { list: key } : owner)]
}

function compareEntries({ before, after }: Pair<unknown>, place: Place): PlanChange[] {
  const { path, owner } = place
  if (before !== undefined && after !== undefined) return compareValues(before.entry, after.entry, place)
  return [
    ...(before === undefined
      ? []
      : [{ ...owner, kind: 'removed' as const, path, before: before.entry, at: before.at }]),
    ...(after === undefined ? [] : [{ ...owner, kind: 'added' as const, path, after: after.entry, at: after.at }]),
  ]
}

function compareRecords(before: JsonRecord, after: JsonRecord, { path: parent, key: name, owner }: Place) {
  const [had, has] = [keysOf(before), keysOf(after)]
  const changes = [...new Set([...had, ...has])].flatMap((key): PlanChange[] => {
    const path = [...parent, key]
    if (!has.includes(key)) return [{ ...owner, kind: 'removed', path, before: before[key] }]
    if (!had.includes(key)) return [{ ...owner, kind: 'added', path, after: after[key] }]
    return compareValues(before[key], after[key], { path, key, owner })
  })
  if (!filledInOrder.has(name)) return changes
  const orderOf = (own: readonly string[], other: readonly string[]) => own.filter((key) => other.includes(key))
  return [...changes, ...moved(orderOf(had, has), orderOf(has, had), parent, owner)]
}

function moved(before: ChangePath, after: ChangePath, path: ChangePath, owner: ChangedEntry): PlanChange[] {
  return before.every((key, at) => key === after[at]) ? [] : [{ ...owner, kind: 'moved', path, before, after }]
}

/** Amounts and floors of a rule: each party's is filled before the next one's. */
const filledInOrder: ReadonlySet<string> = new Set(['amounts', 'floors'])

/** Read as one value: "16 people × 5 days" is one quantity; another kind of rule has little in common with the first. */
export function readsAsOne(key: string, before: unknown, after: unknown): boolean {
  if (oneValue.has(key)) return true
  return alternatives.has(key) && isRecord(before) && isRecord(after) && alternativeOf(before) !== alternativeOf(after)
}

const oneValue: ReadonlySet<string> = new Set(['factors', 'ratio'])

/** Keys that hold one of several shapes, told apart by a tag or by the keys they have. */
const alternatives: ReadonlySet<string> = new Set([
  ...['assignment', 'scope', 'subject', 'scale'],
  ...['rule', 'rest', 'overflow', 'otherwise'],
])

function alternativeOf(record: JsonRecord): string {
  const tag = record.kind ?? record.type
  return typeof tag === 'string' ? tag : keysOf(record).sort().join(' ')
}

export type JsonRecord = Readonly<Record<string, unknown>>

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A key without a value is no key: JSON does not write it. */
export function keysOf(record: JsonRecord): string[] {
  return Object.keys(record).filter((key) => record[key] !== undefined)
}
