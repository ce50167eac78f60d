/// <reference types="office-js" />
import { guarded } from './refusal.js'

/** More cells than this are not read: a whole selected column has a million. */
const limit = 400

/** What is selected in the sheet, or why it cannot be read. */
export type Selection =
  | { readonly kind: 'cells'; readonly address: string; readonly values: readonly (readonly unknown[])[] }
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'refused'; readonly code: string }

/** The selected range, its values row by row. */
export function readSelection(): Promise<Selection> {
  return guarded(() =>
    Excel.run(async (context): Promise<Selection> => {
      const range = context.workbook.getSelectedRange()
      range.load('rowCount, columnCount')
      await context.sync()
      if (range.rowCount * range.columnCount > limit) return { kind: 'too-large', limit }
      range.load('address, values')
      await context.sync()
      return { kind: 'cells', address: range.address, values: range.values }
    }),
  )
}
