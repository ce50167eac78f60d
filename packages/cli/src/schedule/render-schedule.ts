import type { Labels, Language } from '@bekal/core'
import { labels } from '../messages.js'
import { cohortName, titleIn } from '../split/names.js'
import type { CohortAnswer, ScheduleAnswer } from './answer.js'
import type { Questions } from './questions.js'
import { scheduleLabels, scheduleWords } from './schedule-words.js'
import { coursesTable, dayIn, lostTable, pacesTable, sessionsTable } from './tables.js'

/** Courses in time as people read them: start and end, what is lost, other paces; of one cohort its sessions as well. */
export function renderSchedule(answer: ScheduleAnswer, questions: Questions, language: Language): string {
  const { plan, cohorts } = answer
  const title = `${titleIn(plan.title, language)} · ${labels.fiscalYear[language]} ${plan.fiscalYear}`
  if (cohorts.length === 0) return `${title}\n\n${scheduleWords.noCohorts()[language]}`
  const section = (shown: boolean, heading: Labels, body: () => string) =>
    shown ? [`${heading[language]}\n\n${body()}`] : []
  const one = questions.cohort === undefined ? undefined : cohorts[0]
  const { before } = questions
  return [
    title,
    ...suppositions(questions, language),
    ...section(true, scheduleLabels.courses, () => coursesTable(answer, language)),
    ...section(
      cohorts.some(({ lost }) => lost.length > 0),
      scheduleLabels.lostDays,
      () => lostTable(answer, language),
    ),
    ...(before === undefined
      ? []
      : section(true, scheduleLabels.possibleStarts, () =>
          cohorts.flatMap((cohort) => startsOf(answer, cohort, { ...questions, before }, language)).join('\n'),
        )),
    ...section(true, scheduleLabels.otherPaces, () => pacesTable(answer, language)),
    ...(one === undefined ? [] : section(true, scheduleLabels.sessions, () => sessionsTable(answer, one, language))),
  ].join('\n\n')
}

function suppositions({ hoursPerDay, aroundAbsences }: Questions, language: Language): string[] {
  const made = [
    ...(hoursPerDay === undefined ? [] : [scheduleWords.supposing(String(hoursPerDay))[language]]),
    ...(aroundAbsences ? [scheduleWords.aroundAbsences()[language]] : []),
  ]
  return made.length === 0 ? [] : [made.join('\n')]
}

/** The first and the last start that end in time; where there is no last one, there is no first either. */
function startsOf(
  { plan }: ScheduleAnswer,
  { id, earliestStart, latestStart }: CohortAnswer,
  { from, before }: Questions & { readonly before: string },
  language: Language,
): string[] {
  const name = cohortName(plan, id, language)
  const day = (date: string) => dayIn(date, language)
  if (latestStart == null) return [scheduleWords.noLatestStart(name, day(before))[language]]
  const planned = plan.cohorts.find((cohort) => cohort.id === id)?.startsOn as string
  const earliest = earliestStart
    ? scheduleWords.earliestStart(name, day(earliestStart.startsOn), day(earliestStart.endsOn))
    : scheduleWords.noEarliestStart(name, day(from ?? planned), day(before))
  const latest = scheduleWords.latestStart(name, day(latestStart.startsOn), day(latestStart.endsOn), day(before))
  return [earliest[language], latest[language]]
}
