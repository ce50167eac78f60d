import { firstSerial, fromSerial, toSerial, type RawCell } from '../cell.js'
import { shown, type CellReading, type Kind } from './kind.js'

/** A calendar date; ISO in the plan, a real date in the cell (ISO text before 1 March 1900). ISO text is understood too. */
export function date(width = 12): Kind<string> {
  return {
    name: 'date',
    format: ({ language }) => (language === 'id' ? 'dd/mm/yyyy' : 'd mmm yyyy'),
    align: 'center',
    width,
    rule: { type: 'date' },
    toCell: (value) => {
      const serial = toSerial(value)
      return serial < firstSerial ? value : serial
    },
    fromCell: dateOf,
  }
}

function dateOf(cell: RawCell): CellReading {
  const { value } = cell
  if (typeof value === 'number') {
    const iso = fromSerial(value)
    if (iso !== undefined) return { value: iso }
  }
  if (typeof value === 'string') {
    const text = value.trim()
    if (isRealDate(text)) return { value: text }
    // Day first is the only order used in Indonesia; where the day is above 12 no other reading exists anywhere.
    const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text)
    if (parts !== null) {
      const iso = `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}`
      const problem = { code: 'date-as-text', params: { found: shown(cell), read: iso } }
      if (isRealDate(iso)) return { value: iso, problem }
    }
  }
  return { problem: { code: 'not-a-date', params: { found: shown(cell) } }, instead: '2000-01-01' }
}

function isRealDate(iso: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(iso)) return false
  const parsed = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso)
}
