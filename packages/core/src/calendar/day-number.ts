import { weekdays, type Weekday } from './vocabularies.js'

const millisecondsOfDay = 86_400_000

/** A calendar date as a whole number of days, so that dates can be counted with. Always UTC: a date has no time zone. */
export function dayOf(date: string): number {
  return Date.parse(date) / millisecondsOfDay
}

/** The ISO date of a day number. */
export function dateOf(day: number): string {
  return new Date(day * millisecondsOfDay).toISOString().slice(0, 10)
}

/** The date so many days later, or earlier where `days` is negative. */
export function dateAfter(date: string, days: number): string {
  return dateOf(dayOf(date) + days)
}

/** Monday is 0. Day 0, 1 January 1970, was a Thursday. */
export function weekdayIndexOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}

/** The weekday of a date. */
export function weekdayOf(date: string): Weekday {
  return weekdays[weekdayIndexOf(dayOf(date))] as Weekday
}
