import { stringify } from 'csv-stringify/sync'
import { toolRisks, type Labels, type Language } from '@bekal/core'
import { labels } from '../messages.js'
import { nameOf, programName } from '../split/names.js'
import type { ScheduleAnswer } from './answer.js'
import { scheduleLabels } from './schedule-words.js'

type Cell = string | number

/** Every session as CSV (RFC 4180), dates and times as they are typed in a plan. */
export function sessionsAsCsv({ plan, cohorts }: ScheduleAnswer, language: Language): string {
  const { date, from, to, unit, unitTitle, lessonHours, venue, instructors } = scheduleLabels
  const rows = cohorts.flatMap(({ id, programId, sessions }) => {
    const cohort = plan.cohorts.find((one) => one.id === id)
    const units = new Map(plan.programs.find((one) => one.id === programId)?.units.map((one) => [one.id, one.title]))
    const place = cohort?.venueId === undefined ? '' : nameOf(plan.venues, cohort.venueId)
    const teachers = (cohort?.instructorIds ?? []).map((one) => nameOf(plan.instructors, one)).join('; ')
    return sessions.map((session): Cell[] => [
      id,
      programName(plan, programId, language),
      session.date,
      session.from,
      session.to,
      session.unitId,
      units.get(session.unitId) ?? '',
      session.lessonHours,
      place,
      teachers,
    ])
  })
  const head = [labels.cohort, labels.trainingProgram, date, from, to, unit, unitTitle, lessonHours, venue, instructors]
  return csv(head, rows, language)
}

/** The count-out and count-in list as CSV. */
export function toolsAsCsv({ cohorts }: ScheduleAnswer, language: Language): string {
  const { date, from, to, tool, risk, quantity } = scheduleLabels
  const rows = cohorts
    .flatMap(({ toolCounts }) => toolCounts)
    .map((count): Cell[] => [
      count.cohortId,
      count.date,
      count.from,
      count.to,
      count.tool,
      toolRisks.label(count.risk, language),
      count.quantity,
    ])
  return csv([labels.cohort, date, from, to, tool, risk, quantity], rows, language)
}

function csv(head: readonly Labels[], rows: readonly Cell[][], language: Language): string {
  return stringify([head.map((title) => title[language]), ...rows], { record_delimiter: '\r\n', escape_formulas: true })
}
