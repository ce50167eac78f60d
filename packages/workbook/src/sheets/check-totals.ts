import { isComputed, type ComputedColumn, type Sheet } from '../definition/index.js'

/**
 * A field of the checks sheet that says how its rules came out, for sheets that show it too.
 * @param sheets those among which the checks are.
 * @throws {NoChecksError} when none of them has such a field.
 */
export function checkTotal(sheets: readonly Sheet[], key: 'all' | 'error' | 'warning' | 'info'): ComputedColumn {
  const field = sheets
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.block === 'form' && block.key === 'checkTotals' ? block.fields : []))
    .find((one) => one.key === key)
  if (field === undefined || !isComputed(field)) throw new NoChecksError(key)
  return field
}

export class NoChecksError extends Error {
  override readonly name = 'NoChecksError'
  readonly code = 'no-checks'
  constructor(key: string) {
    super(`No sheet has the form "checkTotals" with the computed field "${key}", which another sheet shows.`)
  }
}
