import ICAL from 'ical.js'
import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library'
import type { CohortSchedule, Labels, Language, Session, TrainingPlan } from '@bekal/core'
import { nameOf, programName, titleIn } from '../split/names.js'

/** Whether a calendar file can say what time a zone has. */
export function knowsTimeZone(timeZone: string): boolean {
  return (tzlib_get_timezones() as string[]).includes(timeZone)
}

/**
 * The sessions of courses as an iCalendar file (RFC 5545): one event each, in the site's local time with the zone's own
 * rules beside it. Instructors and venues by name; participants nowhere. The same schedule gives the same bytes: an event's
 * time stamp is the beginning of the plan's year, its identity the plan, the cohort and the number of the session.
 */
export function courseCalendar(plan: TrainingPlan, schedules: readonly CohortSchedule[], language: Language): string {
  const zone = new ICAL.Component(ICAL.parse(zoneBlock(plan.site.timeZone)))
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('prodid', `-//Bekal//bekal schedule//${language.toUpperCase()}`)
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('calscale', 'GREGORIAN')
  calendar.addPropertyWithValue('method', 'PUBLISH')
  calendar.addPropertyWithValue('x-wr-calname', titleIn(plan.title, language))
  calendar.addSubcomponent(zone)
  for (const schedule of schedules) {
    schedule.sessions.forEach((session, at) =>
      calendar.addSubcomponent(
        event(plan, schedule, session, at, { zone: String(zone.getFirstPropertyValue('tzid')), language }),
      ),
    )
  }
  return `${calendar.toString()}\r\n`
}

/** The library answers with the rules of the zone and a parameter; of an alias, those of the zone it stands for. */
function zoneBlock(timeZone: string): string {
  return (tzlib_get_ical_block(timeZone) as string[])[0] as string
}

interface Manner {
  readonly zone: string
  readonly language: Language
}

function event(
  plan: TrainingPlan,
  schedule: CohortSchedule,
  session: Session,
  at: number,
  manner: Manner,
): ICAL.Component {
  const { language } = manner
  const cohort = plan.cohorts.find(({ id }) => id === schedule.id)
  const unit = plan.programs.find(({ id }) => id === schedule.programId)?.units.find(({ id }) => id === session.unitId)
  const made = new ICAL.Component('vevent')
  made.addPropertyWithValue('uid', `${plan.id}.${schedule.id}.${at + 1}@bekal`)
  addTime(made, 'dtstamp', `${String(plan.fiscalYear).padStart(4, '0')}-01-01T00:00:00Z`)
  addTime(made, 'dtstart', `${session.date}T${session.from}:00`, manner.zone)
  addTime(made, 'dtend', `${session.date}T${session.to}:00`, manner.zone)
  made.addPropertyWithValue(
    'summary',
    `${programName(plan, schedule.programId, language)}: ${unit?.title ?? session.unitId}`,
  )
  made.addPropertyWithValue('description', description(plan, schedule, session, language))
  if (cohort?.venueId !== undefined) made.addPropertyWithValue('location', nameOf(plan.venues, cohort.venueId))
  return made
}

function addTime(to: ICAL.Component, name: string, time: string, zone?: string): void {
  const property = new ICAL.Property(name)
  property.setValue(ICAL.Time.fromDateTimeString(time))
  if (zone !== undefined) property.setParameter('tzid', zone)
  to.addProperty(property)
}

function description(plan: TrainingPlan, schedule: CohortSchedule, session: Session, language: Language): string {
  const instructorIds = plan.cohorts.find(({ id }) => id === schedule.id)?.instructorIds ?? []
  const names = instructorIds.map((id) => nameOf(plan.instructors, id))
  return [
    `${words.cohort[language]}: ${schedule.id}`,
    `${words.lessonHours[language]}: ${session.lessonHours}`,
    ...(names.length === 0 ? [] : [`${words.instructors[language]}: ${names.join(', ')}`]),
  ].join('\n')
}

const words = {
  cohort: { id: 'Angkatan', en: 'Cohort' },
  lessonHours: { id: 'Jam pelajaran (JP)', en: 'Lesson hours' },
  instructors: { id: 'Pengajar', en: 'Instructors' },
} satisfies Record<string, Labels>
