import { createHash } from 'node:crypto'

/** The plan whose workbook the guides show; its people are fictional. */
export const picturedPlan = 'examples/lapas-selong/plan.json'

/** Sheets that the guides show, by their position in the workbook, and what the picture is called. */
export const picturedSheets = [
  { at: 0, name: 'guide' },
  { at: 1, name: 'site' },
  { at: 2, name: 'calendar' },
  { at: 3, name: 'parties' },
  { at: 4, name: 'funds' },
  { at: 5, name: 'agreements' },
  { at: 6, name: 'programs' },
  { at: 7, name: 'units' },
  { at: 10, name: 'cohorts' },
  { at: 11, name: 'timetable' },
  { at: 12, name: 'participants' },
  { at: 13, name: 'costs' },
  { at: 14, name: 'schemes' },
  { at: 15, name: 'split' },
  { at: 17, name: 'readiness' },
  { at: 18, name: 'opportunity' },
  { at: 19, name: 'actuals' },
  { at: 21, name: 'dashboard' },
  { at: 22, name: 'checks' },
]

/**
 * What a picture of a sheet was made from: any change of a cell, a look, a width or a chart on it gives another text.
 * @param {import('@bekal/workbook/layout').LayoutSheet} sheet
 */
export function fingerprint({ cells, columns, rows, merges, conditions, charts, print }) {
  const seen = { cells, columns, rows: [...rows], merges, conditions, charts, print }
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex').slice(0, 16)
}
