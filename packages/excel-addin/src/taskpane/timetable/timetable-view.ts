import { cohortName, dayOffReasons, type CohortSchedule, type TrainingPlan } from '@bekal/core'
import { emptyState, input, section, select, speakerOf, table, type Say } from '../dom/parts.js'
import { element, shape, type Child } from '../dom/element.js'
import { issueSentence } from '../check/issue-words.js'
import { planOf } from '../desk/book.js'
import { dayIn, shortDayIn } from '../format-date.js'
import type { Actions } from '../shell/actions.js'
import { needsPlan } from '../shell/needs-plan.js'
import type { PaneState } from '../shell/pane-state.js'
import { courseIssues, latestStarts, scheduleOf, weeksOf, type CourseWeek } from './timetable-model.js'
import { timetableWords } from './timetable-words.js'

/** Courses in time: first and last days, weeks, clashes, latest start. */
export function timetableView(state: PaneState, actions: Actions): Child[] {
  const say = speakerOf(state.language)
  const plan = planOf(state.book)
  if (plan === undefined) return [needsPlan(state, actions, timetableWords.noPlan)]
  const { cohorts } = scheduleOf(plan)
  if (cohorts.length === 0) return [emptyState(say(timetableWords.noCohorts))]
  return [
    coursesCard(plan, cohorts, state, say),
    troublesCard(plan, state, actions, say),
    weeksCard(plan, cohorts, state, actions, say),
    latestCard(plan, state, actions, say),
  ]
}

function coursesCard(
  plan: TrainingPlan,
  cohorts: readonly CohortSchedule[],
  { language }: PaneState,
  say: Say,
): HTMLElement {
  return section(
    'courses',
    say(timetableWords.courses),
    table(
      say(timetableWords.courses),
      [{ text: say(timetableWords.cohort) }, { text: say(timetableWords.firstAndLast), figure: true }],
      cohorts.map(({ id, startsOn, endsOn, trainingDays, lessonHours }) => [
        element(
          'span',
          {},
          cohortName(plan, id, language),
          element('small', {}, say(timetableWords.daysAndHours({ days: trainingDays, hours: lessonHours }))),
        ),
        element(
          'span',
          {},
          startsOn === null ? say(timetableWords.notStarting) : dayIn(startsOn, language),
          element('br'),
          endsOn === null
            ? element('span', { class: 'problem' }, say(timetableWords.notEnding))
            : dayIn(endsOn, language),
        ),
      ]),
    ),
  )
}

function troublesCard(plan: TrainingPlan, { book, language }: PaneState, actions: Actions, say: Say): HTMLElement {
  const issues = book.kind === 'read' ? courseIssues(book.reading) : []
  return section(
    'troubles',
    say(timetableWords.troubles),
    issues.length === 0
      ? element('p', { class: 'good' }, say(timetableWords.noTroubles))
      : element(
          'ul',
          { class: 'finding-list' },
          ...issues.map((issue, at) => {
            const { sheet, cell, severity } = issue
            const content = [
              element('span', { class: `cell ${severity}` }, cell ?? ''),
              element('span', {}, issueSentence(issue, plan, language)),
            ]
            if (sheet === undefined || cell === undefined)
              return element('li', {}, element('div', { class: 'finding' }, ...content))
            const place = `${sheet}!${cell}`
            const go = () => void actions.goTo({ sheet, cell })
            return element(
              'li',
              {},
              element(
                'button',
                {
                  id: `trouble-${at}`,
                  type: 'button',
                  class: 'finding',
                  title: say(timetableWords.toCell({ place })),
                  onclick: go,
                },
                ...content,
              ),
            )
          }),
        ),
  )
}

function weeksCard(
  plan: TrainingPlan,
  cohorts: readonly CohortSchedule[],
  { language, timetable }: PaneState,
  actions: Actions,
  say: Say,
): HTMLElement {
  const chosen = cohorts.find(({ id }) => id === timetable.cohortId) ?? (cohorts[0] as CohortSchedule)
  const weeks = weeksOf(chosen)
  const name = cohortName(plan, chosen.id, language)
  const program = plan.programs.find(({ id }) => id === chosen.programId)
  const titleOf = (unitId: string) => program?.units.find(({ id }) => id === unitId)?.title ?? unitId
  const most = Math.max(0, ...weeks.map(({ lessonHours }) => lessonHours))
  return section(
    'weeks',
    say(timetableWords.weeks),
    select({
      id: 'week-cohort',
      label: say(timetableWords.chooseCohort),
      value: chosen.id,
      choices: cohorts.map(({ id }) => ({ value: id, text: cohortName(plan, id, language) })),
      onChoose: (cohortId) => actions.change({ timetable: { ...actions.state().timetable, cohortId } }),
    }),
    ...(weeks.length === 0
      ? [emptyState(say(timetableWords.noSessions))]
      : [
          weekBars(weeks, most, say(timetableWords.weeksPicture({ cohort: name, weeks: weeks.length, most }))),
          element(
            'div',
            { class: 'axis', 'aria-hidden': true },
            element('span', {}, shortDayIn(weeks[0]?.monday ?? '', language)),
            element('span', {}, shortDayIn(weeks.at(-1)?.monday ?? '', language)),
          ),
          chosen.lost.length > 0 &&
            element(
              'p',
              { class: 'hint' },
              `${say(timetableWords.lost)} – `,
              chosen.lost
                .map(({ reason, label, dates, lessonHours }) =>
                  say(
                    timetableWords.lostDays({
                      reason: label || dayOffReasons.label(reason, language),
                      days: dates.length,
                      hours: lessonHours,
                    }),
                  ),
                )
                .join('; '),
            ),
          element(
            'details',
            { id: 'weeks-table' },
            element('summary', {}, say(timetableWords.asTable)),
            table(
              `${say(timetableWords.weeks)}: ${name}`,
              [
                { text: say(timetableWords.weekOf) },
                { text: say(timetableWords.lessonHours), figure: true },
                { text: say(timetableWords.units) },
              ],
              weeks.map(({ monday, lessonHours, unitIds }) => [
                shortDayIn(monday, language),
                String(lessonHours),
                element('span', { class: 'wrap' }, unitIds.map(titleOf).join('; ') || '–'),
              ]),
            ),
          ),
        ]),
  )
}

function weekBars(weeks: readonly CourseWeek[], most: number, label: string): SVGElement {
  const width = 100 / weeks.length
  return shape(
    'svg',
    { class: 'week-bars', role: 'img', 'aria-label': label },
    ...weeks.map(({ lessonHours }, at) => {
      const height = most === 0 ? 0 : (100 * lessonHours) / most
      return shape('rect', {
        class: 'week-bar',
        x: `${at * width + width * 0.1}%`,
        y: `${100 - height}%`,
        width: `${width * 0.8}%`,
        height: `${height}%`,
      })
    }),
  )
}

function latestCard(plan: TrainingPlan, { language, timetable }: PaneState, actions: Actions, say: Say): HTMLElement {
  const { before } = timetable
  return section(
    'latest',
    say(timetableWords.latest),
    element('p', { class: 'hint' }, say(timetableWords.latestLead)),
    input({
      id: 'latest-before',
      label: say(timetableWords.before),
      type: 'date',
      value: before,
      onInput: (typed) => actions.change({ timetable: { ...actions.state().timetable, before: typed } }),
    }),
    element(
      'div',
      { id: 'latest-answer', 'aria-live': 'polite' },
      isDay(before) &&
        table(
          say(timetableWords.latest),
          [{ text: say(timetableWords.cohort) }, { text: say(timetableWords.latestStart), figure: true }],
          latestStarts(plan, before).map(({ cohortId, plannedStart, latest, room }) => [
            element(
              'span',
              {},
              cohortName(plan, cohortId, language),
              element('small', {}, `${say(timetableWords.planned)}: ${dayIn(plannedStart, language)}`),
            ),
            latest === undefined
              ? say(timetableWords.noLatest)
              : element(
                  'span',
                  {},
                  dayIn(latest.startsOn, language),
                  element('small', {}, say(timetableWords.endsThen({ day: dayIn(latest.endsOn, language) }))),
                  room !== undefined &&
                    element(
                      'small',
                      { class: room < 0 ? 'problem' : 'good' },
                      say(timetableWords.room({ days: room })),
                    ),
                ),
          ]),
        ),
    ),
  )
}

function isDay(typed: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(typed) && typed > '2000' && typed < '2200'
}
