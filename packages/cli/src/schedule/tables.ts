import { dayOffReasons, toolRisks, type Language } from '@bekal/core'
import { localeOf } from '../language.js'
import { labels } from '../messages.js'
import { renderTable } from '../report/table.js'
import { programName } from '../split/names.js'
import type { CohortAnswer, ScheduleAnswer } from './answer.js'
import { scheduleLabels, scheduleWords } from './schedule-words.js'

/** A date as people say it, with its weekday: "Sen, 2 Mar 2026". */
export function dayIn(date: string, language: Language): string {
  const format = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(localeOf[language], format).format(Date.parse(date))
}

/** Every cohort with days, start and end. */
export function coursesTable({ plan, cohorts }: ScheduleAnswer, language: Language): string {
  const day = (date: string | null) => (date === null ? scheduleWords.notEnding()[language] : dayIn(date, language))
  return renderTable(
    [
      { title: labels.cohort[language] },
      { title: labels.trainingProgram[language] },
      { title: scheduleLabels.lessonHours[language], figure: true },
      { title: scheduleLabels.days[language], figure: true },
      { title: scheduleLabels.starts[language] },
      { title: scheduleLabels.ends[language] },
    ],
    cohorts.map(({ id, programId, lessonHours, trainingDays, startsOn, endsOn }) => [
      id,
      programName(plan, programId, language),
      String(lessonHours),
      String(trainingDays),
      startsOn === null ? scheduleLabels.none[language] : day(startsOn),
      day(endsOn),
    ]),
  )
}

/** What each course loses, by cause. */
export function lostTable({ cohorts }: ScheduleAnswer, language: Language): string {
  return renderTable(
    [
      { title: labels.cohort[language] },
      { title: scheduleLabels.cause[language] },
      { title: scheduleLabels.name[language] },
      { title: scheduleLabels.days[language], figure: true },
      { title: scheduleLabels.lessonHours[language], figure: true },
    ],
    cohorts.flatMap(({ id, lost }) =>
      lost.map(({ reason, label, dates, lessonHours }) => [
        id,
        dayOffReasons.label(reason, language),
        label,
        String(dates.length),
        String(lessonHours),
      ]),
    ),
  )
}

/** Training days and end of each course at other lesson hours a day. */
export function pacesTable({ cohorts }: ScheduleAnswer, language: Language): string {
  const paces = cohorts[0]?.hoursPerDay.map(({ lessonHoursPerDay }) => lessonHoursPerDay) ?? []
  return renderTable(
    [{ title: labels.cohort[language] }, ...paces.map((pace) => ({ title: scheduleWords.pace(pace)[language] }))],
    cohorts.map(({ id, hoursPerDay }) => [
      id,
      ...hoursPerDay.map(({ trainingDays, endsOn }) =>
        endsOn === null ? scheduleWords.notEnding()[language] : `${trainingDays} → ${endsOn}`,
      ),
    ]),
  )
}

/** The sessions of one course. */
export function sessionsTable(
  { plan }: ScheduleAnswer,
  { programId, sessions }: CohortAnswer,
  language: Language,
): string {
  const units = new Map(plan.programs.find(({ id }) => id === programId)?.units.map(({ id, title }) => [id, title]))
  return renderTable(
    [
      { title: scheduleLabels.date[language] },
      { title: scheduleLabels.time[language] },
      { title: scheduleLabels.lessonHours[language], figure: true },
      { title: scheduleLabels.unit[language] },
    ],
    sessions.map(({ date, from, to, unitId, lessonHours }) => [
      dayIn(date, language),
      `${from}–${to}`,
      String(lessonHours),
      units.get(unitId) ?? unitId,
    ]),
  )
}

/** The count-out and count-in list, with room for two signatures. */
export function toolsTable({ cohorts }: ScheduleAnswer, language: Language): string {
  const counts = cohorts.flatMap((cohort) => cohort.toolCounts)
  if (counts.length === 0) return scheduleWords.noTools()[language]
  return renderTable(
    [
      { title: labels.cohort[language] },
      { title: scheduleLabels.date[language] },
      { title: scheduleLabels.time[language] },
      { title: scheduleLabels.tool[language] },
      { title: scheduleLabels.risk[language] },
      { title: scheduleLabels.quantity[language], figure: true },
      { title: scheduleLabels.out[language] },
      { title: scheduleLabels.in[language] },
    ],
    counts.map(({ cohortId, date, from, to, tool, risk, quantity }) => [
      cohortId,
      dayIn(date, language),
      `${from}–${to}`,
      tool,
      toolRisks.label(risk, language),
      String(quantity),
      '[   ]',
      '[   ]',
    ]),
  )
}
