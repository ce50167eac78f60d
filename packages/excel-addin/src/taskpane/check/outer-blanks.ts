import type { Issue } from '@bekal/core'
import { columnLetter, type RawWorkbook } from '@bekal/workbook/parsing'
import { sheets } from '@bekal/workbook/sheets'

/** The code of what only the pane tells: reading passes over blanks around an entry, but formulas that look it up do not. */
export const outerBlanks = 'outer-blanks'

/** Text entries with blanks before or behind them, on the sheets of Bekal. */
export function findOuterBlanks({ sheets: found }: RawWorkbook): Issue[] {
  return found
    .filter(({ name }) => known.has(name.trim().toLowerCase()))
    .flatMap(({ name, rows }) =>
      [...rows].flatMap(([row, cells]) =>
        [...cells].flatMap(([column, { value, formula }]): Issue[] => {
          const isPadded =
            typeof value === 'string' && formula === undefined && value !== value.trim() && value.trim() !== ''
          if (!isPadded) return []
          const params = { found: value.trim() }
          return [
            {
              code: outerBlanks,
              severity: 'warning',
              path: [],
              sheet: name,
              cell: `${columnLetter(column)}${row}`,
              params,
            },
          ]
        }),
      ),
    )
}

const known = new Set(sheets.flatMap(({ name }) => [name.id.toLowerCase(), name.en.toLowerCase()]))
