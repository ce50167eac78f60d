import { toSerial } from '@bekal/workbook/parsing'
import type { CellEdit } from '../../host/index.js'

/**
 * What somebody typed for a cell, as a program of worksheets would take it: plain digits are a number (a code such as 007 stays text), an ISO date or a
 * date with the day first is a day, nothing clears the cell, all else is text.
 * @param isPercent the cell shows percentages: 30 means 30 %, as it does in such a program.
 */
export function typedValue(typed: string, isPercent = false): Pick<CellEdit, 'value' | 'isDate'> {
  const text = typed.trim()
  if (text === '') return { value: null }
  const [, digits = text, sign] = /^(.*?)\s?(%)$/u.exec(text) ?? []
  const number = plainNumber(digits)
  // A hundredth as the nearest number with 15 digits, not what a division leaves of it.
  if (number !== undefined) return { value: sign || isPercent ? Number((number / 100).toPrecision(15)) : number }
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(text) ?? []
  const iso = year === undefined ? text : `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return isRealDate(iso) ? { value: toSerial(iso), isDate: true } : { value: text }
}

/** Digits, or digits with a decimal sign that cannot be one of grouping. */
function plainNumber(text: string): number | undefined {
  if (/^-?(?:0|[1-9]\d{0,14})$/u.test(text)) return Number(text)
  if (!/^-?\d{1,12}[.,]\d{1,4}$/u.test(text) || /[.,]\d{3}$/u.test(text)) return undefined
  return Number(text.replace(',', '.'))
}

function isRealDate(iso: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(iso)) return false
  const day = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso)
}
