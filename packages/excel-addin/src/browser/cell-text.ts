import type { Language } from '@bekal/core'
import { fromSerial } from '@bekal/workbook/layout'
import type { RawCell } from '@bekal/workbook/parsing'
import { localeOf } from '../language.js'

/** Decimals that a number is shown with at most; amounts are whole. */
const mostDecimals = 4

/** What a cell shows, in the words and signs of a language; an empty text for an empty cell. */
export function cellText(cell: RawCell | undefined, language: Language): string {
  if (cell === undefined) return ''
  const { value, error, isDate, isPercent } = cell
  if (error !== undefined) return error
  if (value === null) return ''
  if (typeof value === 'boolean') return truth[language][value ? 1 : 0]
  if (typeof value === 'string') return value
  const day = isDate === true ? fromSerial(value) : undefined
  if (day !== undefined) return dayText(day)
  return isPercent === true ? percentText(value, language) : numberText(value, language)
}

const truth = { id: ['SALAH', 'BENAR'], en: ['FALSE', 'TRUE'] } as const

function numberText(value: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: mostDecimals }).format(value)
}

/** 33,3% in Indonesian; basis points are the finest that the sheets show. */
function percentText(value: number, language: Language): string {
  return value.toLocaleString(localeOf(language), { style: 'percent', maximumFractionDigits: 2 })
}

/** 17/08/2027: the order in which the workbook shows days in both languages. */
function dayText(iso: string): string {
  const [year, month, day] = iso.split('-')
  return `${day}/${month}/${year}`
}
