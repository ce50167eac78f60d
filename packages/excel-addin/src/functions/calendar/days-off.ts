import type { WorkingCalendar } from '@bekal/core'
import { dayOrGap } from '../definition/cell-kind.js'
import { optionalRange, type Range } from '../definition/parameter.js'

/** The parameter for days off, which is the workbook's calendar where it is left out. */
export const daysOff = optionalRange(dayOrGap, {
  name: { id: 'hari_libur', en: 'holidays' },
  description: {
    id: 'Rentang tanggal libur (boleh kosong); kalender buku kerja ini bila tidak diisi.',
    en: 'A range of days off (it may be empty); the calendar of this workbook if left out.',
  },
})

/** A calendar of nothing but these days off. */
export function calendarOf(days: Range<string>): WorkingCalendar {
  const dates = [...new Set(days.flat())].filter((date) => date !== '')
  return { holidays: dates.map((date) => ({ date, label: date, kind: 'public-holiday', status: 'official' })) }
}
