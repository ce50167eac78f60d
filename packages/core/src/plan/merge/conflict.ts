import type { ChangedEntry, ChangePath } from '../diff/index.js'

/** A value as one version of a plan has it. */
export interface VersionValue {
  /** Absent where that version has none: a blank cell, an entry that is not there. */
  readonly value?: unknown
}

/**
 * `both-changed`: two copies say something else than the base, and not the same. `changed-and-removed`: one changed what
 * another took away. `both-added`: two copies added it, with different content.
 */
export type ConflictCode = 'both-changed' | 'changed-and-removed' | 'both-added'

/** A value that the copies of a plan do not agree on, as plain JSON; what one of them alone has changed is none. */
export type MergeConflict = ChangedEntry & {
  readonly code: ConflictCode
  /** As in a difference: entries by what they are known by. */
  readonly path: ChangePath
  readonly base: VersionValue
  /** One for each copy, in the order they were given; also of copies that left it as it was. */
  readonly copies: readonly VersionValue[]
  /** The copy, from 0, whose value the result holds until somebody decides. */
  readonly kept: number
}
