import {
  decideConflicts,
  describeConflicts,
  describeDiff,
  diffPlans,
  DifferentPlansError,
  mergePlans,
  positionsOf,
  sidesOfConflicts,
  type Issue,
  type Labels,
  type Language,
  type PlanMerge,
  type TrainingPlan,
} from '@bekal/core'
import type { Book } from '../desk/book.js'
import { openBookId, type CompareState, type Version } from './compare-state.js'
import { compareWords } from './compare-words.js'

/** All versions at hand: the files, and the open workbook where it is to be one. */
export function versionsOf({ files, withOpenBook }: CompareState, book: Book, name: string | undefined): Version[] {
  if (!withOpenBook || book.kind !== 'read' || book.reading.plan === undefined) return [...files]
  const { plan, issues, placeOf } = book.reading
  const errors = issues.filter(({ severity }) => severity === 'error').length
  return [{ id: openBookId, name: name ?? '', plan, errors, placeOf }, ...files]
}

/** The version that was handed out, chosen or, where nobody chose, the first file. */
export function baseOf(versions: readonly Version[], { baseId }: CompareState): Version | undefined {
  return versions.find(({ id }) => id === baseId) ?? versions.find(({ id }) => id !== openBookId)
}

export interface Comparison {
  readonly base: Version
  readonly copies: readonly Version[]
  readonly merge: PlanMerge
}

/** What the copies say together, or why they cannot be joined; undefined where too few are at hand. */
export function compare(versions: readonly Version[], base: Version | undefined): Comparison | Labels | undefined {
  const copies = versions.filter(({ id }) => id !== base?.id)
  const [first, second, ...others] = copies
  if (base === undefined || first === undefined) return undefined
  const key = [base, ...copies].map(({ id }) => id).join('\n')
  const known = remembered.get(base.plan)
  if (known?.key === key && known.plans.every((plan, at) => plan === copies[at]?.plan)) return known.answer
  const answer = joined(base, copies, mergeOf(base, first, second, others))
  remembered.set(base.plan, { key, plans: copies.map(({ plan }) => plan), answer })
  return answer
}

const remembered = new WeakMap<
  TrainingPlan,
  { readonly key: string; readonly plans: readonly TrainingPlan[]; readonly answer: Comparison | Labels }
>()

function mergeOf(base: Version, first: Version, second: Version | undefined, others: readonly Version[]) {
  try {
    // One copy alone is joined with what was handed out: then everything in it is taken over.
    return mergePlans(base.plan, first.plan, second?.plan ?? base.plan, ...others.map(({ plan }) => plan))
  } catch (error) {
    if (error instanceof DifferentPlansError) return error
    throw error
  }
}

function joined(
  base: Version,
  copies: readonly Version[],
  merge: PlanMerge | DifferentPlansError,
): Comparison | Labels {
  if (!(merge instanceof DifferentPlansError)) return { base, copies, merge }
  const names = { name: copies[merge.copy]?.name ?? '', base: base.name }
  return merge.of === 'id' ? compareWords.otherPlan(names) : compareWords.otherCurrency(names)
}

/** One value that somebody has to decide on. */
export interface Decision {
  /** The same as long as the conflict is: its place in the plan. */
  readonly key: string
  readonly sentence: string
  /** By copy: what it says, and the cell it says so in. */
  readonly sides: readonly {
    readonly text: string | undefined
    readonly isAsHandedOut: boolean
    readonly cell: string | undefined
  }[]
  readonly kept: number
}

/** The conflicts as questions. */
export function decisionsOf({ base, copies, merge }: Comparison, language: Language): Decision[] {
  const { conflicts } = merge
  const plans = { base: base.plan, copies }
  const sentences = describeConflicts(conflicts, plans, language)
  const sides = sidesOfConflicts(conflicts, plans, language)
  return conflicts.map((conflict, at) => ({
    key: JSON.stringify(conflict.path),
    sentence: sentences[at] ?? '',
    kept: conflict.kept,
    sides: copies.map(({ plan, placeOf }, copy) => {
      const path = positionsOf(plan, conflict.path)
      const place = path && placeOf(path)
      return {
        text: sides[at]?.[copy],
        isAsHandedOut: JSON.stringify(conflict.copies[copy]?.value) === JSON.stringify(conflict.base.value),
        cell: place && `${place.sheet}!${place.cell}`,
      }
    }),
  }))
}

/** The merged plan with the decisions that were taken so far. */
export function decidedPlan({ merge }: Comparison, { chosen }: CompareState): TrainingPlan {
  return decideConflicts(
    merge,
    merge.conflicts.map(({ path }) => chosen[JSON.stringify(path)]),
  )
}

/** What one copy changed against what was handed out, sentence by sentence. */
export function changesOf({ base }: Comparison, copy: Version, language: Language): readonly string[] {
  const diff = diffPlans(base.plan, copy.plan)
  return describeDiff(diff, { before: base.plan, after: copy.plan }, language).changes
}

/** What came up only through the merge. */
export function newIssues({ merge }: Comparison): readonly Issue[] {
  return merge.issues
}
