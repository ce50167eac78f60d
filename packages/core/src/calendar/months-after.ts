import { addMonths, formatISO } from 'date-fns'

/**
 * The same day so many months later, or earlier where `months` is negative; the last day of that month where it is shorter.
 * ISO dates.
 * @example monthsAfter('2026-01-31', 1) //=> '2026-02-28'
 */
export function monthsAfter(date: string, months: number): string {
  // Noon of the date wherever this runs: clocks are put forward at midnight in some places.
  return formatISO(addMonths(new Date(`${date}T12:00`), months), { representation: 'date' })
}
