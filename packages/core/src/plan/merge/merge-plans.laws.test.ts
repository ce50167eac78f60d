import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryPlan } from '../../../test/index.js'
import type { MergeConflict, TrainingPlan } from '../../index.js'
import { entriesByKey } from '../diff/pair-entries.js'
import { parsePlan } from '../parse-plan.js'
import { joinCopies } from './merge-plans.js'

type Key = keyof TrainingPlan
const lists = [
  ...['parties', 'funds', 'programs', 'instructors', 'venues', 'cohorts', 'participants', 'costLines', 'schemes'],
  ...['agreements', 'rubrics', 'assessments', 'actuals', 'outcomes'],
] as (Key & ('costLines' | 'outcomes'))[]

/** A plan as somebody hands it back: some of its lists from other plans, in part or whole, so that ids meet. */
function copyOf(base: TrainingPlan): fc.Arbitrary<TrainingPlan> {
  const keys = (Object.keys(base) as Key[]).filter((key) => !['id', 'currency', 'currencyMinorUnit'].includes(key))
  return fc
    .tuple(arbitraryPlan, fc.subarray(keys), fc.array(fc.nat({ max: 3 }), { maxLength: 20 }))
    .map(([other, taken, how]) => {
      const mixed = { ...base, ...Object.fromEntries(taken.map((key) => [key, other[key]])) }
      const some = lists.map((list, at) => [list, mix(base[list], mixed[list], how[at] ?? 0)])
      return { ...mixed, ...Object.fromEntries(some) } as TrainingPlan
    })
}

/** Entries of two lists; which of them, and in which order. */
function mix(base: readonly unknown[], other: readonly unknown[], how: number): unknown[] {
  if (how === 1) return [...other].reverse()
  if (how === 2) return [...base.slice(1), ...other.filter((entry) => !base.includes(entry))]
  return how === 3 ? [...base].reverse() : [...other]
}

const baseAndCopies = arbitraryPlan.chain((base) => fc.tuple(fc.constant(base), copyOf(base), copyOf(base)))

/** Plans are large, and each case merges several: fewer cases than elsewhere. */
const runs = { numRuns: 40 }

describe('laws', () => {
  test('merge(b, b, b) = b, merge(b, a, b) = merge(b, b, a) = merge(b, a, a) = a, without conflicts', () => {
    fc.assert(
      fc.property(baseAndCopies, ([base, copy]) => {
        for (const [mine, theirs, is] of [
          [base, base, base],
          [copy, base, copy],
          [base, copy, copy],
          [copy, structuredClone(copy), copy],
        ] as const) {
          expect(joinCopies(base, [mine, theirs])).toEqual({ plan: is, conflicts: [] })
        }
      }),
      runs,
    )
  })

  test('sides swapped give the same conflicts, swapped; without any, the same plan up to the order of additions', () => {
    fc.assert(
      fc.property(baseAndCopies, ([base, mine, theirs]) => {
        const [one, other] = [joinCopies(base, [mine, theirs]), joinCopies(base, [theirs, mine])]
        const swapped = other.conflicts.map((conflict) => ({ ...conflict, copies: conflict.copies.toReversed() }))
        expect(byPath(swapped)).toEqual(byPath(one.conflicts))
        if (one.conflicts.length === 0) expect(sorted(one.plan)).toEqual(sorted(other.plan))
      }),
      runs,
    )
  })

  test('three copies: the conflicts are the same in any order of the copies', () => {
    fc.assert(
      fc.property(
        baseAndCopies.chain(([b, x, y]) => fc.tuple(fc.constant([b, x, y] as const), copyOf(b))),
        (drawn) => {
          const [[base, a, b], c] = drawn
          const paths = (...copies: [TrainingPlan, TrainingPlan, TrainingPlan]) =>
            byPath(joinCopies(base, copies).conflicts).map(({ code, path }) => ({ code, path }))
          expect(paths(c, a, b)).toEqual(paths(a, b, c))
          expect(paths(b, a, c)).toEqual(paths(a, b, c))
        },
      ),
      runs,
    )
  })

  test('a third copy that changed nothing changes nothing', () => {
    fc.assert(
      fc.property(baseAndCopies, ([base, mine, theirs]) => {
        const [two, three] = [joinCopies(base, [mine, theirs]), joinCopies(base, [mine, theirs, base])]
        expect(three.plan).toEqual(two.plan)
        expect(three.conflicts.map(({ path }) => path)).toEqual(two.conflicts.map(({ path }) => path))
      }),
      runs,
    )
  })

  test('what comes out has the shape of a plan, and every entry that a copy added', () => {
    fc.assert(
      fc.property(baseAndCopies, ([base, mine, theirs]) => {
        const { plan } = joinCopies(base, [mine, theirs])
        expect(parsePlan(structuredClone(plan)).issues).toEqual([])
        for (const list of lists) {
          // The second of an id (`meals#2`) is the first where the other is gone.
          const keysIn = (version: TrainingPlan) =>
            [...entriesByKey<unknown>(list, version[list]).keys()].map((key) => String(key).replace(/#\d+$/u, ''))
          const added = [mine, theirs].flatMap(keysIn).filter((key) => !keysIn(base).includes(key))
          expect(keysIn(plan)).toEqual(expect.arrayContaining(added))
        }
      }),
      runs,
    )
  })

  test('edits of different entries and fields merge without conflict, and all of them are there', () => {
    fc.assert(
      fc.property(
        arbitraryPlan,
        arbitraryPlan,
        fc.array(fc.nat({ max: 5 }), { minLength: 200 }),
        (base, other, who) => {
          const edits = editsOf(base, other).map((edit, at) => ({ edit, who: who[at % who.length] }))
          const [mine, theirs] = [0, 1].map((side) =>
            edits.filter((one) => one.who === side).map(({ edit }) => edit),
          ) as [Edit[], Edit[]]
          const { plan, conflicts } = joinCopies(base, [made(base, mine), made(base, theirs)])
          expect(conflicts).toEqual([])
          expect(plan).toEqual(made(made(base, mine), theirs))
        },
      ),
      runs,
    )
  })
})

function byPath(conflicts: readonly MergeConflict[]): Omit<MergeConflict, 'kept'>[] {
  return conflicts
    .map(({ kept: _, ...conflict }) => ({ at: JSON.stringify([conflict.path, conflict.code]), conflict }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ conflict }) => conflict)
}

/** Lists and keys in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, sorted(inner)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** One thing that somebody does to a plan: to an entry that is there, by its key, or a new one. */
type Edit = { readonly list: Key } & (
  | { readonly key: string | number; readonly field: string; readonly value: unknown }
  | { readonly taken: string | number }
  | { readonly added: unknown }
)

/** Edits that do not meet: of every entry either fields are changed or it is taken out, each once. */
function editsOf(base: TrainingPlan, other: TrainingPlan): Edit[] {
  return lists.flatMap((list) => [
    ...[...entriesByKey<object>(list, base[list])].flatMap(([key, { entry, at }]): Edit[] => {
      if (at % 3 === 2) return [{ list, taken: key }]
      // A rubric is one value: one of its fields is all that may change.
      const fields = Object.entries(entry).slice(0, String(list) === 'rubrics' ? 2 : undefined)
      return fields.flatMap(([field, value]: [string, unknown]): Edit[] => {
        if (identifying.includes(field)) return []
        if (typeof value === 'string') return [{ list, key, field, value: `${value} baru` }]
        return typeof value === 'number' ? [{ list, key, field, value: value + 1 }] : []
      })
    }),
    ...other[list].map((entry: object, at): Edit => {
      const names = identifying.filter((key) => key in entry).map((key) => [key, `baru-${at}`])
      return { list, added: { ...entry, ...Object.fromEntries(names) } }
    }),
  ])
}

const identifying = ['id', 'code', 'participantCode', 'cohortId']

function made(plan: TrainingPlan, edits: readonly Edit[]): TrainingPlan {
  const changed = lists.map((list) => {
    const entries = new Map(
      [...entriesByKey<object>(list, plan[list])].map(([key, { entry }]) => [
        key,
        { ...entry } as Record<string, unknown>,
      ]),
    )
    const added: unknown[] = []
    for (const edit of edits.filter((one) => one.list === list)) {
      if ('added' in edit) added.push(edit.added)
      else if ('taken' in edit) entries.delete(edit.taken)
      else (entries.get(edit.key) as Record<string, unknown>)[edit.field] = edit.value
    }
    return [list, [...entries.values(), ...added]]
  })
  return { ...plan, ...Object.fromEntries(changed) } as TrainingPlan
}
