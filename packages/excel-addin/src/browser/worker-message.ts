import type { FileWork } from './file-work.js'

/** What the page asks of the worker. */
export interface Task {
  readonly id: number
  readonly name: keyof FileWork
  readonly given: readonly unknown[]
}

/** What the worker says. */
export type Answer = { readonly id: number; readonly value: unknown } | { readonly id: number; readonly failed: string }

export function isTask(data: unknown): data is Task {
  return typeof data === 'object' && data !== null && 'id' in data && 'name' in data && 'given' in data
}
