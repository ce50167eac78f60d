import type { FileWork } from './file-work.js'
import type { CellPart } from './layout-parts.js'

/** What the page asks of the worker. */
export interface Task {
  readonly id: number
  readonly name: keyof FileWork
  readonly given: readonly unknown[]
}

/** Part of the layout that a task with the same number, which comes after all parts, will write. */
export interface Ahead {
  readonly id: number
  readonly part: CellPart
}

/** What the worker says. */
export type Answer = { readonly id: number; readonly value: unknown } | { readonly id: number; readonly failed: string }

export function isAhead(data: unknown): data is Ahead {
  return typeof data === 'object' && data !== null && 'id' in data && 'part' in data
}

export function isTask(data: unknown): data is Task {
  return typeof data === 'object' && data !== null && 'id' in data && 'name' in data && 'given' in data
}
