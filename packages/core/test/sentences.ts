import { test } from 'vitest'

/** A table of examples: one test per row, named by the row's own sentence. */
export function sentences<Row extends { readonly title: string }>(
  rows: readonly Row[],
  check: (row: Row) => void,
): void {
  for (const row of rows) test(row.title, () => check(row))
}
