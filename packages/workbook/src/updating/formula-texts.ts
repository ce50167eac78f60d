import type { RawSheet } from '../definition/index.js'
import type { FilePlace } from './find-places.js'

/** The formula of a cell in words, whether the cell has it to itself or shares it; undefined where there is none. */
export type FormulaAt = (sheet: string, row: number, column: number) => string | undefined

/** A sheet whose formulas in these tables are there in words: reading leaves them out, for few need them. */
export function withFormulaTexts(raw: RawSheet, places: readonly FilePlace[], formulaAt: FormulaAt): RawSheet {
  if (places.length === 0) return raw
  const rows = new Map(raw.rows)
  for (const row of places.flatMap(({ slots }) => slots)) {
    const cells = [...(raw.rows.get(row) ?? [])].map(([column, cell]) => {
      const formula = cell.formula === undefined ? undefined : formulaAt(raw.name, row, column)
      return [column, formula === undefined ? cell : { ...cell, formula }] as const
    })
    rows.set(row, new Map(cells))
  }
  return { name: raw.name, rows }
}
