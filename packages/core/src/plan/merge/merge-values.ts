import type { ChangedEntry } from '../diff/index.js'
import { isRecord, keysOf, type JsonRecord, type Place } from '../diff/compare-values.js'
import { entityLists, entriesByKey, type Placed } from '../diff/pair-entries.js'
import { isRecordById } from '../diff/value-roles.js'
import type { ConflictCode, MergeConflict, VersionValue } from './conflict.js'
import { distinct, same } from './distinct.js'
import { inOrderOf } from './entry-order.js'
import {
  hasWholeEntries,
  isEmptyListWhereAbsent,
  isEmptyRecordWhereAbsent,
  isOneValue,
  isSecond,
  tellsApart,
} from './one-value.js'

/** A value as the base and each copy have it; undefined where a version has none. */
export interface Versions<T = unknown> {
  readonly base: T
  readonly copies: readonly T[]
}

export interface MergePlace extends Place {
  /** From the root of the plan, without what names an entry; `*` for an id in a record by ids. */
  readonly keys: readonly string[]
  /** An entry of a list, and of one whose entries are one value each. */
  readonly whole?: boolean
}

export type Report = (conflict: MergeConflict) => void

/**
 * What the copies say together. Where one alone has changed a value (or several in the same way), that is taken as it
 * stands; where several have changed lists or records, their entries and keys are merged in turn.
 * @param report is told of every value on which they do not agree; until somebody decides, the first copy that has
 *   changed it and still has it is followed: the values of one copy fit together, and what is there can be seen.
 */
export function mergeValues(versions: Versions, place: MergePlace, report: Report): unknown {
  const changed = distinct(changesOf(versions))
  if (changed.length < 2) return changed.length === 0 ? versions.base : changed[0]
  const inside = mergeInside(versions, place, report)
  return inside === undefined ? disagree(versions, place, report) : inside.value
}

/** What comes out where the parts are merged each for itself; undefined where the value is one. */
function mergeInside(versions: Versions, place: MergePlace, report: Report): VersionValue | undefined {
  const all = [versions.base, ...changesOf(versions)]
  const present = all.filter((value) => value !== undefined)
  if (place.whole === true || isOneValue(place.keys, present)) return undefined
  const absent = present.length < all.length
  if (present.every(isList) && (!absent || isEmptyListWhereAbsent(place.key))) {
    return mergeLists(versions as Versions<List | undefined>, place, report)
  }
  if (present.every(isRecord) && (!absent || isEmptyRecordWhereAbsent(place.keys))) {
    return mergeRecords(versions as Versions<JsonRecord | undefined>, place, report)
  }
  return undefined
}

type List = readonly unknown[]

function isList(value: unknown): value is List {
  return Array.isArray(value)
}

function mergeRecords({ base, copies }: Versions<JsonRecord | undefined>, place: MergePlace, report: Report) {
  const records = [base, ...copies].map((record) => record ?? {})
  const byId = isRecordById(place.keys)
  const entries = [...new Set(records.flatMap(keysOf))].flatMap((key) => {
    const { path, owner, keys } = place
    const inner = { path: [...path, key], key, owner, keys: [...keys, byId ? '*' : key] }
    const value = mergeValues(
      mapped({ base, copies }, (record) => own(record, key)),
      inner,
      report,
    )
    return value === undefined ? [] : [[key, value] as const]
  })
  if (entries.length > 0) return { value: Object.fromEntries(entries) }
  // Each took away something else, so that nothing is left: meant by none of them, unless one has left it so.
  if (copies.includes(undefined)) return {}
  return copies.some((copy) => keysOf(copy ?? {}).length === 0) ? { value: {} } : undefined
}

function mergeLists(versions: Versions<List | undefined>, place: MergePlace, report: Report) {
  const { base, copies } = mapped(versions, (list) => entriesByKey(place.key, list ?? []))
  const known = new Set([base, ...copies].flatMap((entries) => [...entries.keys()]))
  // Only inside of what is one value do entries have no name; elsewhere a position is no ground to merge on.
  if ([...known].some((key) => typeof key === 'number')) return undefined
  const ownerOf = ownersIn(place.key, [base, ...copies], place.owner)
  const merged = new Map(
    [...known].map((key) => {
      const entry = mapped({ base, copies }, (entries) => entries.get(key)?.entry)
      const inner = { ...place, path: [...place.path, key], owner: ownerOf(key), whole: hasWholeEntries(place.key) }
      const apart = entry.base === undefined ? addedApart(entry, place.key, isSecond(key, known)) : [entry]
      const values = apart.map((one) => mergeValues(one, inner, report)).filter((value) => value !== undefined)
      return [key, values] as const
    }),
  )
  const order = inOrderOf(
    [...base.keys()].filter((key) => merged.get(key)?.length === 1),
    copies.map((entries) => [...entries.keys()]),
  )
  const value = [...order, ...[...known].filter((key) => !base.has(key))].flatMap((key) => merged.get(key) ?? [])
  return value.length === 0 && versions.copies.includes(undefined) ? {} : { value }
}

/** What copies add under one key, apart where they are entries of their own: told apart by a field, or by everything. */
function addedApart({ base, copies }: Versions, list: string, byEverything: boolean): Versions[] {
  const mark = (entry: unknown) => (byEverything ? entry : tellsApart(list, entry))
  const there = copies.filter((copy) => copy !== undefined)
  return distinct(there.map((copy) => ({ mark: mark(copy) }))).map((one) => ({
    base,
    copies: copies.map((copy) => (copy !== undefined && same({ mark: mark(copy) }, one) ? copy : undefined)),
  }))
}

function ownersIn(list: string, versions: readonly ReadonlyMap<unknown, Placed<unknown>>[], owner: ChangedEntry) {
  const ofEntities =
    entityLists.has(list) && versions.every((entries) => [...entries.values()].every(({ entry }) => isRecord(entry)))
  return (key: string | number): ChangedEntry => (ofEntities ? { list, id: String(key) } : owner)
}

function disagree(versions: Versions, place: MergePlace, report: Report): unknown {
  const { base, copies } = versions
  const kept = copies.findIndex((copy) => copy !== undefined && !same(base, copy))
  const removed = base !== undefined && copies.includes(undefined)
  const code: ConflictCode = base === undefined ? 'both-added' : removed ? 'changed-and-removed' : 'both-changed'
  report({ ...place.owner, code, path: place.path, base: versionOf(base), copies: copies.map(versionOf), kept })
  if (!removed) return copies[kept]
  // It stays, and those that kept it may disagree in turn; the others have none of what is inside.
  const remaining = { base, copies: copies.map((copy) => copy ?? base) }
  if (distinct(changesOf(remaining)).length < 2) return copies[kept]
  const inside = mergeInside(remaining, place, (conflict) =>
    report({ ...conflict, copies: conflict.copies.map((value, at) => (copies[at] === undefined ? {} : value)) }),
  )
  return inside === undefined ? copies[kept] : inside.value
}

function versionOf(value: unknown): VersionValue {
  return value === undefined ? {} : { value }
}

/** The values of the copies that are not as in the base. */
function changesOf({ base, copies }: Versions): unknown[] {
  return copies.filter((copy) => !same(base, copy))
}

/** An id may be `constructor`. */
function own(record: JsonRecord | undefined, key: string): unknown {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined
}

function mapped<T, R>({ base, copies }: Versions<T>, of: (version: T) => R): Versions<R> {
  return { base: of(base), copies: copies.map(of) }
}
