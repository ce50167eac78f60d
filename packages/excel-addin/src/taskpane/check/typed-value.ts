import { toSerial } from '@bekal/workbook/parsing'
import type { CellEdit } from '../../host/index.js'

/**
 * What somebody typed for a cell, as a program of worksheets would take it: plain digits are a number (a code such as 007 stays text), an ISO date or a
 * date with the day first is a day, nothing clears the cell, all else is text.
 */
export function typedValue(typed: string): Pick<CellEdit, 'value' | 'isDate'> {
  const text = typed.trim()
  if (text === '') return { value: null }
  if (/^-?(?:0|[1-9]\d{0,14})$/u.test(text)) return { value: Number(text) }
  if (/^-?\d{1,12}[.,]\d{1,4}$/u.test(text) && !/[.,]\d{3}$/u.test(text))
    return { value: Number(text.replace(',', '.')) }
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(text) ?? []
  const iso = year === undefined ? text : `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return isRealDate(iso) ? { value: toSerial(iso), isDate: true } : { value: text }
}

function isRealDate(iso: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(iso)) return false
  const day = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso)
}
