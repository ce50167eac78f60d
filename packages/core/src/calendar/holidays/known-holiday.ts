import type { Labels } from '../../vocabulary/index.js'
import type { Holiday } from '../schema.js'

/** A holiday of Indonesia as Bekal ships it: named in both languages, with source and status. */
export interface KnownHoliday extends Omit<Holiday, 'label' | 'source'> {
  readonly label: Labels
  readonly source: Labels
}

/** What holidays of one year have in common. */
type Shared = Pick<KnownHoliday, 'status' | 'source'>

export function publicHoliday(date: string, id: string, en: string, shared: Shared): KnownHoliday {
  return { date, label: { id, en }, kind: 'public-holiday', ...shared }
}

export function collectiveLeave(date: string, id: string, en: string, shared: Shared): KnownHoliday {
  return { date, label: { id, en }, kind: 'collective-leave', ...shared }
}

/** Holidays whose date no decree has to set. */
export function fixedHolidays(year: number, shared: Shared): KnownHoliday[] {
  const on = String(year).padStart(4, '0')
  return [
    publicHoliday(`${on}-01-01`, 'Tahun Baru Masehi', 'New Year’s Day', shared),
    publicHoliday(`${on}-05-01`, 'Hari Buruh Internasional', 'Labour Day', shared),
    publicHoliday(`${on}-06-01`, 'Hari Lahir Pancasila', 'Pancasila Day', shared),
    publicHoliday(`${on}-08-17`, 'Hari Kemerdekaan RI', 'Independence Day', shared),
    publicHoliday(`${on}-12-25`, 'Hari Raya Natal', 'Christmas Day', shared),
  ]
}
