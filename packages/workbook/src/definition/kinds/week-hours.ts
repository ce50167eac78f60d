import { weekdays, type Language, type Weekday } from '@bekal/core'
import { textFormat, type CellProblem, type CellReading, type Kind } from './kind.js'

/** Short names of the days, Monday first; read in either language. */
export const shortDays: Record<Language, Record<Weekday, string>> = {
  id: { mon: 'Sen', tue: 'Sel', wed: 'Rab', thu: 'Kam', fri: 'Jum', sat: 'Sab', sun: 'Min' },
  en: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
}

type Hours = number | Partial<Record<Weekday, number>>

/** Lesson hours a day in one cell: `4` for every day, or `Sen 4; Sel 4; Jum 3` for those days. */
export function weekHours(width = 20): Kind<Hours> {
  return {
    name: 'week-hours',
    format: textFormat,
    align: 'left',
    width,
    toCell: (value, { language }) =>
      typeof value === 'number'
        ? value
        : weekdays
            .filter((day) => value[day] !== undefined)
            .map((day) => `${shortDays[language][day]} ${value[day]}`)
            .join('; '),
    fromCell: ({ value }): CellReading => {
      if (typeof value === 'number') return { value }
      const text = String(value).trim()
      if (/^\d+$/u.test(text)) return { value: Number(text) }
      const hours: Partial<Record<Weekday, number>> = {}
      for (const part of text.split(/[;,\n]/u).map((piece) => piece.trim())) {
        if (part === '') continue
        const match = /^(\p{L}{3})[\p{L}'’]*\s*[:=]?\s*(\d{1,2})$/u.exec(part)
        const day = match === null ? undefined : dayOf(String(match[1]))
        if (match === null || day === undefined || hours[day] !== undefined)
          return { problem: problemWith(part), instead: 0 }
        hours[day] = Number(match[2])
      }
      return { value: hours }
    },
  }
}

function dayOf(name: string): Weekday | undefined {
  return weekdays.find((day) =>
    Object.values(shortDays).some((names) => names[day].toLowerCase() === name.toLowerCase()),
  )
}

const problemWith = (found: string): CellProblem => ({ code: 'bad-list-entry', params: { found } })
