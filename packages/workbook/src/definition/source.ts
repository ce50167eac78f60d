import type { IssuePath, TrainingPlan } from '@bekal/core'
import { fold } from '@bekal/core'
import type { Row } from './column.js'

/** One entity of the plan that a table shows as a row. */
export interface Placed {
  readonly entity: unknown
  readonly path: IssuePath
  /** What the row must say beside the entity to find its place again: the ids of its parent, its key in a record. */
  readonly keys: Row
  /** No entity, only the mark that an optional list is there but empty. */
  readonly none?: true
}

/**
 * Where a row went, or why it could go nowhere: the parent it names does not exist, its own key is blank, or an entry
 * of that key is there already and would be lost.
 */
export type Attached =
  | { readonly path: IssuePath }
  | { readonly missingParent: string }
  | { readonly missingKey: string }
  | { readonly repeated: string }

/** Where the rows of a table live in the plan, both ways. */
export interface Source {
  rows(plan: TrainingPlan): Placed[]
  /** Puts an entity into a plan under construction. `bare` rows name only their parent: a list that is there but empty. */
  attach(draft: Row, entity: Row, keys: Row, bare: boolean): Attached
  /** For optional lists: notes that the list is there but empty, which a dash in its first cell says. */
  attachNone?(draft: Row): boolean
}

/** The entries of a list of the plan: `list('parties')`, `list('calendar', 'holidays')`. */
export function list(...at: [string, ...string[]]): Source {
  return {
    rows: (plan) =>
      ((dig(plan, at) as unknown[] | undefined) ?? []).map((entity, row) => ({ entity, path: [...at, row], keys: {} })),
    attach: (draft, entity) => ({ path: append(draft, at, entity) }),
  }
}

/** An optional list of the plan; there but empty is not the same as absent, and is written as a dash. */
export function optionalList(...at: [string, ...string[]]): Source {
  const plain = list(...at)
  return {
    ...plain,
    rows: (plan) => {
      const isEmpty = (dig(plan, at) as unknown[] | undefined)?.length === 0
      return isEmpty ? [{ entity: {}, path: at, keys: {}, none: true }] : plain.rows(plan)
    },
    attachNone: (draft) => {
      const holder = ensure(draft, at.slice(0, -1)) as Row
      holder[at.at(-1) as string] ??= []
      return true
    },
  }
}

/** The one entity at a place of the plan: `single()` is the plan itself. */
export function single(...at: string[]): Source {
  return {
    rows: (plan) => [{ entity: dig(plan, at), path: at, keys: {} }],
    attach: (draft, entity) => {
      const target = at.length === 0 ? draft : (ensure(draft, at) as Row)
      for (const [key, value] of Object.entries(entity)) {
        const known = target[key]
        target[key] = isRow(known) && isRow(value) ? { ...known, ...value } : value
      }
      return { path: at }
    },
  }
}

/** Entities that hold lists or records of their own: the entries of a list of the plan, or something inside these. */
interface Holder {
  of(plan: TrainingPlan): { readonly entity: Row; readonly path: IssuePath; readonly keys: Row }[]
  find(draft: Row, keys: Row): { readonly parent: Row; readonly path: IssuePath } | undefined
}

/** By which keys of a holder its entries say whose they are: the column that says it, and the holder's key. */
type Match = Readonly<Record<string, string>>

function entriesOf(parents: string, match: Match): Holder {
  return {
    of: (plan) => parentsOf(plan, parents).map(({ entity, path }) => ({ entity, path, keys: keysOf(entity, match) })),
    find: (draft, keys) => findParent(draft, parents, match, keys),
  }
}

/** One level further down: the entries of a list that the holders have, or what these hold under `inside`. */
function entriesWithin(holder: Holder, children: string, match: Match, inside?: string): Holder {
  return {
    of: (plan) =>
      holder.of(plan).flatMap(({ entity: parent, path, keys }) =>
        parentsOf(parent, children).flatMap(({ entity, path: own }) => {
          const held = inside === undefined ? entity : (entity[inside] as Row | undefined)
          const place = [...path, ...own, ...(inside === undefined ? [] : [inside])]
          return held === undefined ? [] : [{ entity: held, path: place, keys: { ...keys, ...keysOf(entity, match) } }]
        }),
      ),
    find: (draft, keys) => {
      const outer = holder.find(draft, keys)
      const found = outer && findParent(outer.parent, children, match, keys)
      if (outer === undefined || found === undefined) return undefined
      const path = [...outer.path, ...found.path]
      if (inside === undefined) return { parent: found.parent, path }
      return { parent: (found.parent[inside] ??= {}) as Row, path: [...path, inside] }
    },
  }
}

/** An optional list of the plan that may also be there but empty, held by an entity: tools of a program. */
export function child(parents: string, key: string, match: Match): Source {
  return listIn(entriesOf(parents, match), key)
}

/** The entries of a record held by an entity, one per row: the key in one column, the value in one or in many. */
export function entries(parents: string, key: string, match: Match, columns: RecordColumns): Source {
  return recordIn(entriesOf(parents, match), key, columns)
}

/** Where what is held two levels down stands: the list and its entries’ keys, the list inside these and its keys. */
interface Nesting {
  readonly parents: string
  readonly match: Match
  readonly children: string
  readonly childMatch: Match
}

/** A list held by an entry of a list that an entity holds: levers of an indicator of a rubric. */
export function grandchild({ parents, match, children, childMatch }: Nesting, key: string): Source {
  return listIn(entriesWithin(entriesOf(parents, match), children, childMatch), key)
}

/** The same for a record, which may lie one key deeper: levels of the scale of an indicator of a rubric. */
export function grandchildEntries(
  { parents, match, children, childMatch, inside }: Nesting & { readonly inside: string },
  key: string,
  columns: RecordColumns,
): Source {
  return recordIn(entriesWithin(entriesOf(parents, match), children, childMatch, inside), key, columns)
}

function listIn(holder: Holder, key: string): Source {
  return {
    rows: (plan) =>
      holder.of(plan).flatMap(({ entity: parent, path, keys }) => {
        const all = parent[key] as unknown[] | undefined
        if (all === undefined) return []
        if (all.length === 0) return [{ entity: {}, path: [...path, key], keys }]
        return all.map((entity, at) => ({ entity, path: [...path, key, at], keys }))
      }),
    attach: (draft, entity, keys, bare) => {
      const found = holder.find(draft, keys)
      if (found === undefined) return { missingParent: Object.values(keys).join(' / ') }
      if (bare) {
        found.parent[key] ??= []
        return { path: [...found.path, key] }
      }
      return { path: [...found.path, ...append(found.parent, [key], entity)] }
    },
  }
}

/** The column that holds the key of an entry, and the one that holds its value where that is all there is to it. */
interface RecordColumns {
  readonly key: string
  readonly value?: string
}

function recordIn(holder: Holder, key: string, columns: RecordColumns): Source {
  return {
    rows: (plan) =>
      holder.of(plan).flatMap(({ entity: parent, path, keys }) => {
        const record = parent[key] as Row | undefined
        if (record === undefined) return []
        if (Object.keys(record).length === 0) return [{ entity: {}, path: [...path, key], keys }]
        return Object.entries(record).map(([name, value]) => ({
          entity: columns.value === undefined ? value : { [columns.value]: value },
          path: [...path, key, name],
          keys: { ...keys, [columns.key]: name },
        }))
      }),
    attach: (draft, entity, keys, bare) => {
      const { [columns.key]: name, ...parentKeys } = keys
      const found = holder.find(draft, parentKeys)
      if (found === undefined) return { missingParent: Object.values(parentKeys).join(' / ') }
      if (name === undefined && !bare) return { missingKey: columns.key }
      const record = (found.parent[key] ??= {}) as Row
      if (name === undefined) return { path: [...found.path, key] }
      if (Object.hasOwn(record, String(name))) return { repeated: String(name) }
      record[String(name)] = columns.value === undefined ? entity : entity[columns.value]
      return { path: [...found.path, key, String(name)] }
    },
  }
}

function parentsOf(plan: object, parents: string): { entity: Row; path: IssuePath }[] {
  return (((plan as Row)[parents] as Row[] | undefined) ?? []).map((entity, at) => ({ entity, path: [parents, at] }))
}

function keysOf(parent: Row, match: Readonly<Record<string, string>>): Row {
  return Object.fromEntries(Object.entries(match).map(([column, key]) => [column, parent[key]]))
}

/** Ids are compared as a worksheet compares them: case does not count. */
export function findParent(draft: Row, parents: string, match: Readonly<Record<string, string>>, keys: Row) {
  const same = (a: unknown, b: unknown) => fold(String(a)) === fold(String(b))
  const found = parentsOf(draft, parents).find(({ entity }) =>
    Object.entries(match).every(([column, key]) => same(entity[key], keys[column])),
  )
  return found === undefined ? undefined : { parent: found.entity, path: found.path }
}

function append(target: Row, at: readonly string[], entity: unknown): IssuePath {
  const holder = ensure(target, at.slice(0, -1)) as Row
  const key = at.at(-1) as string
  const all = (holder[key] ??= []) as unknown[]
  all.push(entity)
  return [...at, all.length - 1]
}

function ensure(target: Row, at: readonly string[]): unknown {
  return at.reduce<Row>((node, step) => (node[step] ??= {}) as Row, target)
}

function dig(target: object, at: readonly string[]): unknown {
  return at.reduce<unknown>((node, step) => (node as Row | undefined)?.[step], target)
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
