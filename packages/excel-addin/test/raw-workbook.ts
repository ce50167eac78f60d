import { layoutWorkbook } from '@bekal/workbook/layout'
import type { RawCell, RawWorkbook } from '@bekal/workbook/parsing'
import type { TrainingPlan } from '@bekal/core'

/** The cells of a plan's workbook as a host reads them, without a file in between. */
export function rawWorkbook(plan: TrainingPlan): RawWorkbook {
  const { sheets } = layoutWorkbook(plan, { locale: 'id' })
  return {
    sheets: sheets.map(({ name, cells }) => {
      const rows = new Map<number, Map<number, RawCell>>()
      for (const { row, column, value = null, formula, style } of cells) {
        if (value === null && formula === undefined) continue
        const isDate = typeof value === 'number' && /y/u.test(style.format ?? '')
        const cell = { value, ...(isDate && { isDate }), ...(formula !== undefined && { formula }) }
        rows.set(row, (rows.get(row) ?? new Map<number, RawCell>()).set(column, cell))
      }
      return { name, rows }
    }),
  }
}
