import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryPlan } from '../../../test/index.js'
import type { PlanChange } from './change.js'
import { compareValues, isRecord } from './compare-values.js'
import { entriesByKey } from './pair-entries.js'

const changesOf = (before: unknown, after: unknown, key = '') =>
  compareValues(before, after, { path: [], key, owner: {} })

describe('two values', () => {
  test.each([
    ['the same', { a: [1, { b: true }] }, { a: [1, { b: true }] }, []],
    ['with keys in another order', { a: 1, b: 2 }, { b: 2, a: 1 }, []],
    ['where a key without a value is no key', { a: undefined }, {}, []],
    ['of which one has another value', { a: 1 }, { a: 2 }, [{ kind: 'changed', path: ['a'], before: 1, after: 2 }]],
    ['of which one has a key more', {}, { a: null }, [{ kind: 'added', path: ['a'], after: null }]],
    ['of which one has a key less', { a: [] }, {}, [{ kind: 'removed', path: ['a'], before: [] }]],
    [
      'with a key that every object seems to have',
      { flags: {} },
      { flags: { constructor: true } },
      [{ kind: 'added', path: ['flags', 'constructor'], after: true }],
    ],
    [
      'of another shape',
      { title: 'Rencana' },
      { title: { id: 'Rencana', en: 'Plan' } },
      [{ kind: 'changed', path: ['title'], before: 'Rencana', after: { id: 'Rencana', en: 'Plan' } }],
    ],
  ])('%s', (_, before, after, changes) => expect(changesOf(before, after)).toEqual(changes))
})

describe('lists', () => {
  const line = (id: string, unitCost: number) => ({ id, unitCost })
  const listed = (path: (string | number)[]) => ({ list: 'costLines', id: path[1] as string, path })

  test('an entry is found by its id, wherever it stands', () => {
    const before = { costLines: [line('a', 1), line('b', 2)] }
    const after = { costLines: [line('c', 9), line('b', 3)] }
    expect(changesOf(before, after)).toEqual([
      { ...listed(['costLines', 'a']), kind: 'removed', before: line('a', 1), at: 0 },
      { ...listed(['costLines', 'b', 'unitCost']), kind: 'changed', before: 2, after: 3 },
      { ...listed(['costLines', 'c']), kind: 'added', after: line('c', 9), at: 0 },
    ])
  })

  test('a new order is one change of the list, told by what both versions have', () => {
    const before = { parties: [{ id: 'a' }, { id: 'b' }, { id: 'x' }, { id: 'c' }] }
    const after = { parties: [{ id: 'c' }, { id: 'a' }, { id: 'b' }] }
    expect(changesOf(before, after).filter(({ kind }) => kind === 'moved')).toEqual([
      { list: 'parties', kind: 'moved', path: ['parties'], before: ['a', 'b', 'c'], after: ['c', 'a', 'b'] },
    ])
  })

  test('entries of the same id match in order, and none is lost', () => {
    const before = { costLines: [line('a', 1), line('a', 2), line('a', 3)] }
    const after = { costLines: [line('a', 1), line('a', 4)] }
    expect(changesOf(before, after)).toEqual([
      { ...listed(['costLines', 'a#2', 'unitCost']), kind: 'changed', before: 2, after: 4 },
      { ...listed(['costLines', 'a#3']), kind: 'removed', before: line('a', 3), at: 2 },
    ])
  })

  test.each([
    ['participants', [{ code: 'P-01' }], 'P-01'],
    ['holidays', [{ date: '2027-01-01' }], '2027-01-01'],
    ['outcomes', [{ participantCode: 'P-01', cohortId: 'j-1' }], 'P-01/j-1'],
    ['participantCodes', ['P-07'], 'P-07'],
    ['tiers', [{ upTo: 5 }], 0],
  ])('what names an entry of %s', (list, entries, key) => {
    expect(changesOf({ [list]: [] }, { [list]: entries })).toMatchObject([{ path: [list, key], after: entries[0] }])
  })

  test('texts that look like the second of another are kept apart', () => {
    expect([...entriesByKey('interests', ['a', 'a', 'a#2', 'a']).keys()]).toEqual(['a', 'a#2', 'a#2#2', 'a#3'])
  })

  test('a unit is named with its program', () => {
    const program = (lessonHours: number) => ({ programs: [{ id: 'jahit', units: [{ id: 'ukur', lessonHours }] }] })
    expect(changesOf(program(20), program(24))).toEqual([
      {
        ...{ list: 'units', id: 'ukur', kind: 'changed' },
        ...{ path: ['programs', 'jahit', 'units', 'ukur', 'lessonHours'], before: 20, after: 24 },
      },
    ])
  })
})

describe('read as one value', () => {
  test.each([
    ['factors', [{ value: 16, unit: 'orang' }], [{ value: 18, unit: 'orang' }]],
    ['scope', {}, { programIds: ['jahit'] }],
    ['assignment', { kind: 'whole-line', fundId: 'a' }, { kind: 'provided', partyId: 'a' }],
    ['rule', { kind: 'equal', parties: ['a'] }, { kind: 'whole', party: 'a' }],
  ])('%s', (key, before, after) => {
    expect(changesOf({ [key]: before }, { [key]: after })).toEqual([{ kind: 'changed', path: [key], before, after }])
  })

  test('a rule of the same kind is compared within', () => {
    const shares = (a: number, b: number) => ({ rule: { kind: 'percent', shares: { a, b } } })
    expect(changesOf(shares(7_000, 3_000), shares(6_000, 4_000)).map(({ path }) => path)).toEqual([
      ['rule', 'shares', 'a'],
      ['rule', 'shares', 'b'],
    ])
  })

  test('amounts and floors are filled in the order written, so their order is a change', () => {
    const fixed = (amounts: object) => ({ rule: { kind: 'fixed', amounts } })
    expect(changesOf(fixed({ a: 1, b: 2 }), fixed({ b: 2, a: 1 }))).toEqual([
      { kind: 'moved', path: ['rule', 'amounts'], before: ['a', 'b'], after: ['b', 'a'] },
    ])
  })
})

describe('laws', () => {
  test('the changes, made to the earlier version, give the later one: none is missing and none is too many', () => {
    fc.assert(
      fc.property(twoVersions, ([before, after]) => {
        expect(made(before, changesOf(before, after))).toEqual(after)
      }),
    )
  })

  test('there is no change if and only if the versions are equal', () => {
    fc.assert(
      fc.property(twoVersions, ([before, after]) => {
        const changes = changesOf(before, after).filter(
          ({ kind, path }) => kind !== 'moved' || !['amounts', 'floors'].includes(String(path.at(-1))),
        )
        expect(changes.length === 0).toBe(sorted(before) === sorted(after))
        expect(changesOf(before, structuredClone(before))).toEqual([])
      }),
    )
  })

  test('backwards the same is told with before and after exchanged', () => {
    fc.assert(
      fc.property(twoVersions, ([before, after]) => {
        const told = (changes: readonly object[]) => changes.map((change) => JSON.stringify(change)).sort()
        const there = changesOf(before, after)
        expect(told(changesOf(after, before).map(written))).toEqual(told(there.map(mirrored).map(written)))
      }),
    )
  })
})

/** A plan, and the same with parts of another plan and a few edits anywhere: entries gone, doubled, moved, keys lost. */
const twoVersions = fc
  .tuple(arbitraryPlan, arbitraryPlan, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 })), { maxLength: 6 }))
  .chain(([before, other, edits]) =>
    fc.subarray(Object.keys(before) as (keyof typeof before)[], { maxLength: 4 }).map((keys) => {
      const after = structuredClone({
        ...before,
        ...Object.fromEntries(keys.map((key) => [key, other[key]])),
      }) as object
      for (const [place, edit] of edits) edited(after, place, edit)
      return [before, after] as const
    }),
  )

function edited(root: object, place: number, edit: number): void {
  const nodes = nodesOf(root)
  const node = nodes[place % nodes.length] as Record<string, unknown> | unknown[]
  if (Array.isArray(node)) {
    if (edit === 0) node.shift()
    else if (edit === 1) node.reverse()
    else if (node.length > 0) node.push(structuredClone(node[0]))
    return
  }
  const keys = Object.keys(node)
  const key = keys[place % keys.length]
  if (key === undefined) return
  if (edit === 0) Reflect.deleteProperty(node, key)
  else if (typeof node[key] === 'number') node[key] += 1
  else if (edit === 1) node[key] = 'another'
}

function nodesOf(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap(nodesOf)]
}

/** Makes changes to a value the way a reader of them would: independent of how they were found, but for the names. */
function made(before: unknown, changes: readonly PlanChange[], key = '', depth = 0): unknown {
  const own = changes.filter(({ path }) => path.length === depth)
  const whole = own.find(({ kind }) => kind === 'changed')
  if (whole?.kind === 'changed') return whole.after
  const below = (step: string | number) => changes.filter(({ path }) => path[depth] === step)
  const steps = (kind: PlanChange['kind']) =>
    changes.filter((change) => change.kind === kind && change.path.length === depth + 1)
  if (Array.isArray(before)) {
    const entries = entriesByKey<unknown>(key, before)
    for (const { path } of steps('removed')) entries.delete(path[depth] as string)
    const moved = own.find(({ kind }) => kind === 'moved')
    const order = moved?.kind === 'moved' ? moved.after : [...entries.keys()]
    const list = order.map((step) => made(entries.get(step)?.entry, below(step), key, depth + 1))
    const added = steps('added').flatMap((change) => (change.kind === 'added' ? [change] : []))
    for (const { at = 0, after } of added.sort((a, b) => (a.at ?? 0) - (b.at ?? 0))) list.splice(at, 0, after)
    return list
  }
  if (!isRecord(before)) return before
  const gone = steps('removed').map(({ path }) => path[depth])
  const kept = Object.entries(before).filter(([step]) => !gone.includes(step))
  return Object.fromEntries([
    ...kept.map(([step, value]) => [step, made(value, below(step), step, depth + 1)]),
    ...steps('added').map((change) => [change.path[depth], change.kind === 'added' && change.after]),
  ])
}

function mirrored(change: PlanChange): object {
  const { before, after, ...rest } = { before: undefined, after: undefined, ...change }
  const kind = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved' }[change.kind]
  return { ...rest, kind, before: after, after: before }
}

/** The same keys in the same order, so that texts can be compared. */
function written(change: object): object {
  return Object.fromEntries(Object.entries(change).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (isRecord(inner) ? written(inner) : inner))
}
