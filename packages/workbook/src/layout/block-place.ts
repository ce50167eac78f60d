import type { Block, Sheet } from '../definition/index.js'

/** Where one block stands: rows and columns from 1. */
export interface BlockPlace {
  readonly sheet: Sheet
  readonly block: Block
  readonly titleRow: number
  readonly noteRow?: number
  readonly captionRow?: number
  readonly headerRow?: number
  readonly firstRow: number
  readonly lastRow: number
  /** Column of each column key; for forms the value column. */
  readonly columns: ReadonlyMap<string, number>
  /** First row of each list of choices; its heading stands above. */
  readonly listRows?: ReadonlyMap<string, number>
}

export class UnknownBlockError extends Error {
  override readonly name = 'UnknownBlockError'
  readonly code = 'unknown-block'
  constructor(key: string) {
    super(`No block, column or list "${key}" is placed; check the sheet definitions.`)
  }
}
