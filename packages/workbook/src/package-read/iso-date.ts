import { toSerial } from '../definition/index.js'

/** The serial number of a date that a file spells out, `2027-02-15T07:30:00`, the time as a part of the day. */
export function dateIn(text: string): number | undefined {
  const [, day, hours = '0', minutes = '0', seconds = '0'] =
    /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?)?$/u.exec(text) ?? []
  if (day === undefined) return undefined
  const serial = toSerial(day)
  if (Number.isNaN(serial)) return undefined
  return serial + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400
}
