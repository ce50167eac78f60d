import type { Issue } from '@bekal/core'
import { toSerial, type RawWorkbook } from '@bekal/workbook/parsing'
import type { CellEdit } from '../../host/index.js'
import { outerBlanks } from './outer-blanks.js'

/** What mends a finding: the value that its cell is to hold instead. */
export interface Fix {
  readonly edit: CellEdit
  /** What stands in the cell now, and what will; a day is an ISO date. */
  readonly from: string
  readonly to: string | number
  /** No other reading exists, so it may be made together with others. Else only one by one, after a look. */
  readonly certain: boolean
}

/** The fix of a finding; undefined where people have to decide what is meant. */
export function fixOf({ code, sheet, cell, params }: Issue, raw: RawWorkbook): Fix | undefined {
  if (sheet === undefined || cell === undefined) return undefined
  const from = textAt(raw, sheet, cell)
  if (from === undefined) return undefined
  const place = { sheet, cell }
  switch (code) {
    case 'number-as-text': {
      const value = Number(String(params.read).replace(',', '.'))
      return Number.isFinite(value) ? { edit: { ...place, value }, from, to: value, certain: true } : undefined
    }
    case 'date-as-text': {
      const iso = String(params.read)
      return { edit: { ...place, value: toSerial(iso), isDate: true }, from, to: iso, certain: hasOneReading(iso) }
    }
    case outerBlanks: {
      const value = from.trim()
      return { edit: { ...place, value }, from, to: value, certain: true }
    }
    default:
      return undefined
  }
}

/** Every certain fix, each cell once. */
export function certainFixes(findings: readonly Issue[], raw: RawWorkbook): Fix[] {
  const byCell = new Map<string, Fix>()
  for (const finding of findings) {
    const fix = fixOf(finding, raw)
    if (fix?.certain && !byCell.has(`${finding.sheet}!${finding.cell}`))
      byCell.set(`${finding.sheet}!${finding.cell}`, fix)
  }
  return [...byCell.values()]
}

/** Whether the findings are mended by writing the sheets anew from what was read: formulas and stored figures come back. */
export function isMendedByRewriting({ code }: Issue): boolean {
  return code === 'formula-overwritten' || code === 'values-outdated'
}

/** A day above 12 cannot be a month. */
function hasOneReading(iso: string): boolean {
  const [, month, day] = iso.split('-').map(Number) as [number, number, number]
  return day > 12 || day === month
}

function textAt({ sheets }: RawWorkbook, sheet: string, cell: string): string | undefined {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/u.exec(cell) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  const value = sheets
    .find(({ name }) => name === sheet)
    ?.rows.get(Number(row))
    ?.get(column)?.value
  return typeof value === 'string' ? value : undefined
}
