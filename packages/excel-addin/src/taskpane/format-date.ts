import type { Language } from '@bekal/core'
import { localeOf } from '../language.js'

/** A date as people say it, with its weekday: “Sen, 2 Mar 2026”. */
export function dayIn(isoDate: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(isoDate))
}

/** Day and month only: “2 Mar”. */
export function shortDayIn(isoDate: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    Date.parse(isoDate),
  )
}
