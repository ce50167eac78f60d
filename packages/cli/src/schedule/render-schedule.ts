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
      : section(true, scheduleLabels.latestStarts, () =>
          cohorts.map((cohort) => latestStartOf(answer, cohort, before, language)).join('\n'),
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

function latestStartOf({ plan }: ScheduleAnswer, cohort: CohortAnswer, before: string, language: Language): string {
  const name = cohortName(plan, cohort.id, language)
  const { latestStart } = cohort
  if (latestStart == null) return scheduleWords.noLatestStart(name, dayIn(before, language))[language]
  const [startsOn, endsOn] = [dayIn(latestStart.startsOn, language), dayIn(latestStart.endsOn, language)]
  return scheduleWords.latestStart(name, startsOn, endsOn, dayIn(before, language))[language]
}
