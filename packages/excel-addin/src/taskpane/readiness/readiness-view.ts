import {
  assessmentStages,
  changeVerdicts,
  nextSteps,
  rubricSpeech,
  type AssessmentScore,
  type RubricSpeech,
  type TrainingPlan,
} from '@bekal/core'
import { emptyState, section, select, speakerOf, table, type Say } from '../dom/parts.js'
import { element, shape, type Child } from '../dom/element.js'
import { planOf } from '../desk/book.js'
import { dayIn } from '../format-date.js'
import type { Actions } from '../shell/actions.js'
import { needsPlan } from '../shell/needs-plan.js'
import type { PaneState } from '../shell/pane-state.js'
import { copyButton } from '../split/copy-button.js'
import { changeTo, indicatorParts, readinessOf, sentencesOf, subjectName } from './readiness-model.js'
import { readinessWords } from './readiness-words.js'

/** How ready a person or a program is, why, and what to do next: in words from the library. */
export function readinessView(state: PaneState, actions: Actions): Child[] {
  const say = speakerOf(state.language)
  const plan = planOf(state.book)
  if (plan === undefined) return [needsPlan(state, actions, readinessWords.noPlan)]
  const { results, unscored } = readinessOf(plan)
  const none =
    unscored.length > 0 &&
    element('p', { class: 'problem' }, say(readinessWords.unscored({ ids: unscored.join(', ') })))
  const result = results.find(({ assessmentId }) => assessmentId === state.readiness.assessmentId) ?? results[0]
  if (result === undefined) return [emptyState(say(readinessWords.noAssessments)), none]
  return [
    choice(plan, results, result, state, actions, say),
    resultCard(plan, result, state, say),
    wordsCard(plan, result, state, actions, say),
    partsCard(plan, result, state, say),
    none,
  ]
}

function choice(
  plan: TrainingPlan,
  results: readonly AssessmentScore[],
  chosen: AssessmentScore,
  { language }: PaneState,
  actions: Actions,
  say: Say,
): HTMLElement {
  return select({
    id: 'assessment-choice',
    label: say(readinessWords.assessment),
    value: chosen.assessmentId,
    choices: results.map((result) => ({
      value: result.assessmentId,
      text: `${subjectName(plan, result, language)} · ${assessmentStages.label(result.stage, language)}`,
    })),
    onChoose: (assessmentId) => actions.change({ readiness: { assessmentId } }),
  })
}

function resultCard(plan: TrainingPlan, result: AssessmentScore, { language }: PaneState, say: Say): HTMLElement {
  const speech = rubricSpeech(plan, result.rubricId, language)
  const { figures, names, status } = speech
  const { score, band, boundLow, boundHigh, ciLow, ciHigh, coverage, stage, asOf } = result
  const between = (low: number, high: number) =>
    say(readinessWords.between({ low: figures.end(low), high: figures.end(high) }))
  const change = changeTo(readinessOf(plan), result)
  const facts: [string, Child][] = [
    [say(readinessWords.nextStep), nextSteps.label(result.nextStep, language)],
    [say(readinessWords.coverage), figures.percentBelow(coverage)],
    [say(readinessWords.bounds), between(boundLow, boundHigh)],
    ...(ciLow === null || ciHigh === null
      ? []
      : [[say(readinessWords.interval), between(ciLow, ciHigh)] as [string, Child]]),
    ...(change?.difference == null || change.scoreBefore === null || change.scoreAfter === null
      ? []
      : [
          [
            say(readinessWords.change),
            `${say(
              readinessWords.fromTo({
                before: figures.tenths(change.scoreBefore),
                after: figures.tenths(change.scoreAfter),
              }),
            )} · ${changeVerdicts.label(change.verdict, language)}`,
          ] as [string, Child],
        ]),
  ]
  return section(
    'result',
    subjectName(plan, result, language),
    element(
      'p',
      { class: 'hint' },
      [speech.title, assessmentStages.label(stage, language), dayIn(asOf, language)].join(' · '),
    ),
    element(
      'p',
      { class: 'score' },
      score === null
        ? element('strong', {}, say(readinessWords.noScore))
        : element('strong', {}, figures.score(score), element('small', {}, ` ${say(readinessWords.of100)}`)),
      element('span', { class: 'status' }, status(result.status)),
    ),
    scale(
      result,
      speech,
      say(
        readinessWords.scale({
          score: score === null ? '–' : figures.score(score),
          band: band === null ? '–' : names.band(band),
          low: figures.end(boundLow),
          high: figures.end(boundHigh),
        }),
      ),
    ),
    element('div', { class: 'axis', 'aria-hidden': true }, element('span', {}, '0'), element('span', {}, '100')),
    element(
      'dl',
      { class: 'facts' },
      ...facts.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]),
    ),
  )
}

/** The scale with its bands, the bounds as a bar and the score as a mark. */
function scale({ score, boundLow, boundHigh }: AssessmentScore, { rubric }: RubricSpeech, label: string): SVGElement {
  const within = (points: number) => Math.min(100, Math.max(0, points))
  return shape(
    'svg',
    { class: 'scale', role: 'img', 'aria-label': label },
    ...rubric.bands.map(({ min }, at) => {
      const next = rubric.bands[at + 1]?.min ?? 100
      return shape('rect', {
        class: `band-${at % 4}`,
        x: `${within(min)}%`,
        y: '25%',
        width: `${Math.max(0, within(next) - within(min))}%`,
        height: '50%',
      })
    }),
    shape('rect', {
      class: 'bounds',
      x: `${within(boundLow)}%`,
      y: '44%',
      width: `${Math.max(0.5, within(boundHigh) - within(boundLow))}%`,
      height: '12%',
    }),
    score !== null &&
      shape('line', { class: 'marker', x1: `${within(score)}%`, x2: `${within(score)}%`, y1: 0, y2: '100%' }),
  )
}

function wordsCard(
  plan: TrainingPlan,
  result: AssessmentScore,
  { language }: PaneState,
  actions: Actions,
  say: Say,
): HTMLElement {
  const sentences = sentencesOf(plan, result, language)
  return section(
    'in-words',
    say(readinessWords.inWords),
    element('ul', { class: 'sentences' }, ...sentences.map((sentence) => element('li', {}, sentence))),
    element(
      'div',
      { class: 'buttons' },
      copyButton('copy-readiness', sentences.join('\n'), say, (said) => actions.say('done', said)),
    ),
  )
}

function partsCard(
  plan: TrainingPlan,
  result: AssessmentScore,
  { language }: PaneState,
  say: Say,
): HTMLElement | false {
  const parts = indicatorParts(plan, result, language)
  if (parts.length === 0) return false
  const { figures, names } = rubricSpeech(plan, result.rubricId, language)
  const sum = (of: (part: (typeof parts)[number]) => number) => parts.reduce((left, part) => left + of(part), 0)
  return section(
    'parts',
    say(readinessWords.parts),
    table(
      say(readinessWords.parts),
      [
        { text: say(readinessWords.indicator) },
        { text: say(readinessWords.gives), figure: true },
        { text: say(readinessWords.lacks), figure: true },
      ],
      parts.map(({ name, gives, lacks }) => [name, figures.tenths(gives), figures.tenths(lacks)]),
      [say(readinessWords.sum), figures.tenths(sum(({ gives }) => gives)), figures.tenths(sum(({ lacks }) => lacks))],
    ),
    element('h4', {}, say(readinessWords.dimensions)),
    element(
      'dl',
      { class: 'facts' },
      ...Object.entries(result.dimensions).flatMap(([id, value]) => [
        element('dt', {}, names.dimension(id)),
        element('dd', {}, value === null ? '–' : figures.tenths(value)),
      ]),
    ),
  )
}
