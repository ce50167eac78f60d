import type { Language } from '../vocabulary/index.js'
import { holidays2026 } from './holidays/holidays-2026.js'
import { holidays2027 } from './holidays/holidays-2027.js'
import { fixedHolidays, type KnownHoliday } from './holidays/known-holiday.js'
import type { WorkingCalendar } from './schema.js'

/**
 * A calendar to begin with, holidays in the order of their dates: the decree for 2026, estimates for 2027, and for any
 * other year only those holidays that have the same date every year, as estimates. The planner replaces estimates.
 */
export function starterCalendar(year: number, language: Language): WorkingCalendar {
  const holidays = knownHolidays(year).toSorted((a, b) => (a.date < b.date ? -1 : 1))
  return {
    holidays: holidays.map(({ label, source, ...holiday }) => ({
      ...holiday,
      label: label[language],
      source: source[language],
    })),
    collectiveLeaveWorked: false,
  }
}

function knownHolidays(year: number): readonly KnownHoliday[] {
  if (year === 2026) return holidays2026
  if (year === 2027) return holidays2027
  return fixedHolidays(year, {
    status: 'estimate',
    source: {
      id: `Tanggal tetap tiap tahun; hari libur lain menunggu SKB ${year}`,
      en: `Same date every year; other holidays wait for the decree of ${year}`,
    },
  })
}
