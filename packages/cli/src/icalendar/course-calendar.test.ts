import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { describe, expect, test } from 'vitest'
import { schedulePlan, type Session, type TrainingPlan } from '@bekal/core'
import { aCohort, aParticipant, aPlan, aProgram } from '@bekal/core/testing'
import { courseCalendar, knowsTimeZone } from './course-calendar.js'

const founding = JSON.parse(
  readFileSync(new URL('../../../../examples/lapas-selong/plan.json', import.meta.url), 'utf8'),
) as TrainingPlan
const calendarOf = (plan: TrainingPlan, language: 'id' | 'en' = 'id') =>
  courseCalendar(plan, schedulePlan(plan).cohorts, language)

/** Every event as another library reads it: date and time on the clock of the zone, and the moment it is. */
function eventsOf(ics: string) {
  return Object.values(nodeIcal.sync.parseICS(ics)).flatMap((entry) => (entry?.type === 'VEVENT' ? [entry] : []))
}

const times = ({ date, from, to }: Session) =>
  [`${date}T${from}:00+08:00`, `${date}T${to}:00+08:00`].map((time) => Date.parse(time))

describe('the calendar of the founding case', () => {
  const ics = calendarOf(founding)
  const sessions = schedulePlan(founding).cohorts.flatMap((cohort) => cohort.sessions)

  test('has every session at its moment: eight hours before UTC, as in central Indonesia', () => {
    const moments = eventsOf(ics).map(({ start, end }) => [start.getTime(), end?.getTime()])
    expect(moments).toEqual(sessions.map(times))
  })

  test('has every session on the clock of its zone, as a third reading shows', () => {
    const events = new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
    expect(events.map(({ startDate }) => [startDate.toString(), startDate.zone.tzid, startDate.utcOffset()])).toEqual(
      sessions.map(({ date, from }) => [`${date}T${from}:00`, 'Asia/Makassar', 8 * 3600]),
    )
  })

  test('carries the rules of its time zone, once', () => {
    expect(ics.match(/BEGIN:VTIMEZONE/gu)).toHaveLength(1)
    expect(ics).toContain('TZID:Asia/Makassar')
    expect(ics).toMatch(/TZOFFSETTO:\+0800/u)
  })

  test('tells units, venue and instructors by name', () => {
    expect(eventsOf(ics)[0]).toMatchObject({
      summary: 'Cuci Kendaraan: Keselamatan kerja dan bahan kimia pembersih',
      location: 'Halaman Praktik Cuci Kendaraan',
      description: expect.stringContaining('Pengajar: Instruktur Otomotif LLK'),
    })
  })

  test('names no participant', () => {
    const unfolded = ics.replace(/\r\n /gu, '')
    for (const { code } of founding.participants) expect(unfolded).not.toContain(code)
  })

  test('is the same bytes each time, every event with an identity of its own', () => {
    expect(calendarOf(founding)).toBe(ics)
    expect(new Set(eventsOf(ics).map(({ uid }) => uid)).size).toBe(sessions.length)
  })

  test('keeps to lines of 75 bytes, ended as the standard wants them', () => {
    for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(ics.replace(/\r\n/gu, '')).not.toMatch(/[\r\n]/u)
  })
})

test('texts with commas, semicolons, line breaks and rare characters come back as they are', () => {
  const title = 'Menjahit; dasar, lanjut\\akhir 🧵'
  const plan = aPlan({
    programs: [aProgram({ title, units: [{ id: 'u', title: 'Satu\ndua', lessonHours: 5 }] })],
    venues: [{ id: 'v', name: 'Aula "B", lantai 2', seats: 16 }],
    participants: [aParticipant()],
    cohorts: [aCohort({ venueId: 'v', participantCodes: ['P-01'] })],
  })
  expect(eventsOf(calendarOf(plan, 'en'))).toMatchObject([
    { summary: `${title}: Satu\ndua`, location: 'Aula "B", lantai 2', description: 'Cohort: jahit-1\nLesson hours: 5' },
  ])
})

describe('time zones', () => {
  const inZone = (timeZone: string) => {
    const plan = aPlan({ programs: [aProgram()], cohorts: [aCohort()], site: { ...aPlan().site, timeZone } })
    return eventsOf(calendarOf(plan))[0]?.start.toISOString()
  }

  test.each([
    ['Asia/Jakarta', '2026-03-02T01:00:00.000Z'],
    ['Asia/Makassar', '2026-03-02T00:00:00.000Z'],
    ['Asia/Jayapura', '2026-03-01T23:00:00.000Z'],
    ['Asia/Kuala_Lumpur', '2026-03-02T00:00:00.000Z'],
    ['America/New_York', '2026-03-02T13:00:00.000Z'],
    ['UTC', '2026-03-02T08:00:00.000Z'],
  ])('08:00 on 2 March 2026 in %s is %s', (timeZone, moment) => expect(inZone(timeZone)).toBe(moment))

  test('every zone that a plan may name is known to calendar files', () => {
    expect(Intl.supportedValuesOf('timeZone').filter((zone) => !knowsTimeZone(zone))).toEqual([])
    expect(knowsTimeZone('Asia/Selong')).toBe(false)
  })
})
