import { entriesByKey } from '../diff/pair-entries.js'
import type { TrainingPlan } from '../schema.js'
import type { MergeConflict } from './conflict.js'
import type { PlanMerge } from './merge-plans.js'

/**
 * The merged plan with decisions taken: each conflict holds the value of the copy that was chosen for it.
 * @param chosen by conflict, the position of a copy from 0; undefined leaves the value that the merge kept.
 * @example decideConflicts(mergePlans(base, mine, theirs), [1]).costLines[0]?.unitCost //=> what `theirs` says
 */
export function decideConflicts(
  { plan, conflicts }: Pick<PlanMerge, 'plan' | 'conflicts'>,
  chosen: readonly (number | undefined)[],
): TrainingPlan {
  const decided = copyOf(plan)
  conflicts.forEach((conflict, at) => {
    const copy = chosen[at]
    if (copy !== undefined && copy !== conflict.kept) put(decided, conflict, conflict.copies[copy]?.value)
  })
  return decided
}

type Values = Record<string | number, unknown>

/** Puts a value where a conflict is; `undefined` takes it away, an entry that is not there comes last in its list. */
function put(plan: TrainingPlan, { path }: MergeConflict, value: unknown): void {
  let owner: unknown = plan
  let list = ''
  for (const step of path.slice(0, -1)) {
    const next = Array.isArray(owner) ? owner[placeOf(list, owner, step)] : (owner as Values)[step]
    if (typeof next !== 'object' || next === null) return
    if (!Array.isArray(owner)) list = String(step)
    owner = next
  }
  const last = path.at(-1) as string | number
  if (Array.isArray(owner)) putEntry(owner, placeOf(list, owner, last), value)
  else if (value === undefined) Reflect.deleteProperty(owner as Values, last)
  else (owner as Values)[last] = copyOf(value)
}

function putEntry(entries: unknown[], at: number, value: unknown): void {
  if (value === undefined) entries.splice(at, at < entries.length ? 1 : 0)
  else entries.splice(at, 1, copyOf(value))
}

/** The position of an entry by what it is known by; behind the last where the list does not have it. */
function placeOf(list: string, entries: readonly unknown[], key: string | number): number {
  return entriesByKey(list, entries).get(key)?.at ?? entries.length
}

/** A plan is plain JSON. */
function copyOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}
