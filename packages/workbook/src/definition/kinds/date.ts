import { firstSerial, fromSerial, toSerial, type RawCell } from '../cell.js'
import { shown, type CellReading, type Kind } from './kind.js'
import { isRealDate, parseTypedDate } from './typed-date.js'

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
    const iso = parseTypedDate(text)
    if (iso !== undefined) {
      return { value: iso, problem: { code: 'date-as-text', params: { found: shown(cell), read: iso } } }
    }
  }
  return { problem: { code: 'not-a-date', params: { found: shown(cell) } }, instead: '2000-01-01' }
}
