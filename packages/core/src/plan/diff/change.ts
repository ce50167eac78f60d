/**
 * Keys from the root of the plan; entries of a list by what they are known by (`['costLines', 'meals', 'unitCost']`),
 * by their position from 0 only where they have nothing of their own. A second entry of the same id is `meals#2`.
 */
export type ChangePath = readonly (string | number)[]

/** The innermost entry of a list that a change is in; neither where it is in the plan itself, its site or its calendar. */
export interface ChangedEntry {
  /** A list of `planLists`, or `holidays`. */
  readonly list?: string
  /** Absent where the list as a whole has changed: its order. */
  readonly id?: string
}

/**
 * One difference between two versions of a plan, as plain JSON. `before` and `after` are the values that stand at
 * `path` in either version. `at` is the position, from 0, of an entry added to its list in the later version or taken
 * out of it in the earlier. For `moved` they are the order of the entries that both versions have.
 */
export type PlanChange = ChangedEntry & { readonly path: ChangePath } & (
    | { readonly kind: 'added'; readonly after: unknown; readonly at?: number }
    | { readonly kind: 'removed'; readonly before: unknown; readonly at?: number }
    | { readonly kind: 'changed'; readonly before: unknown; readonly after: unknown }
    | { readonly kind: 'moved'; readonly before: ChangePath; readonly after: ChangePath }
  )

/** A figure in both versions, in minor units: `difference` = `after` − `before`. What a version does not have is 0. */
export interface Difference {
  readonly before: number
  readonly after: number
  readonly difference: number
}
