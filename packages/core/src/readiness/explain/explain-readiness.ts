import { languages, type Language } from '../../vocabulary/index.js'
import { readinessNotice } from '../notice.js'
import type { ReadinessRubric } from '../schema.js'
import type { ReadinessScore } from '../score/score-readiness.js'
import type { StatusReason } from '../score/status.js'
import { figureWriter, type FigureWriter } from './figures.js'
import { rubricNames, type RubricNames } from './names.js'
import { explanationWords, type ExplanationWords } from './sentences.js'

/** How many of the indicators that hold a score back are named, and how many of those without evidence. */
const mostNamed = 3
const mostToCollect = 5

/** What is read aloud, sentence by sentence, in each language. */
export type ReadinessExplanation = Readonly<Record<Language, readonly string[]>>

/**
 * Says a result in plain words: how ready, why not readier, what holds it back most, the smallest step that changes the
 * status, what evidence is lacking, how sure it is, and what it must not be used for.
 * @param rubric the one the result was scored by.
 */
export function explainReadiness(rubric: ReadinessRubric, result: ReadinessScore): ReadinessExplanation {
  const [id, en] = languages.map((language) => sentences(rubric, result, language)) as [string[], string[]]
  return { id, en }
}

interface Telling {
  readonly words: ExplanationWords
  readonly names: RubricNames
  readonly figures: FigureWriter
}

function sentences(rubric: ReadinessRubric, result: ReadinessScore, language: Language): string[] {
  const { headline, reasons, heldBack, nextStep, evidence, steadiness } = readinessInWords(rubric, result, language)
  return [
    headline,
    ...reasons,
    ...heldBack,
    ...nextStep,
    ...evidence,
    ...steadiness,
    ...(rubric.status === 'placeholder' ? [explanationWords[language].placeholder] : []),
    readinessNotice[language],
  ]
}

/** The sentences of an explanation, by what they tell. */
export interface ReadinessInWords {
  readonly headline: string
  /** Why the status is not the band of the score. */
  readonly reasons: readonly string[]
  readonly heldBack: readonly string[]
  readonly nextStep: readonly string[]
  readonly evidence: readonly string[]
  readonly steadiness: readonly string[]
}

/** What `explainReadiness` says in one language, in its parts; wherever it is shown, `readinessNotice` goes with it. */
export function readinessInWords(
  rubric: ReadinessRubric,
  result: ReadinessScore,
  language: Language,
): ReadinessInWords {
  const telling = {
    words: explanationWords[language],
    names: rubricNames(rubric, language),
    figures: figureWriter(rubric, language),
  }
  return {
    headline: headline(result, telling),
    reasons: result.reasons.flatMap((reason) => reasonSentence(reason, telling)),
    heldBack: heldBack(result, telling),
    nextStep: nextStep(result, telling),
    evidence: evidence(result, telling),
    steadiness: steadiness(result, telling),
  }
}

function headline({ status, band, score }: ReadinessScore, { words, names, figures }: Telling): string {
  if (score === null || band === null) return words.noEvidence
  const [points, lying] = [figures.score(score), names.band(band)]
  if (status === 'BLOCKED') return words.blocked(points, lying)
  if (status === 'INSUFFICIENT_EVIDENCE') return words.provisional(points, lying)
  return status === band ? words.scored(points, lying) : words.scoredBut(points, lying, names.band(status))
}

function reasonSentence(reason: StatusReason, { words, names, figures }: Telling): string[] {
  const { code, found = null, least = 0 } = reason
  const indicator = names.indicator(reason.indicator ?? '')
  const dimension = names.dimension(reason.dimension ?? '')
  const band = names.band(reason.band ?? '')
  switch (code) {
    case 'no-evidence':
      return []
    case 'gate-blocks':
      return [words.gateBlocks(indicator)]
    case 'coverage-low':
      return [words.coverageLow(figures.percentBelow(found ?? 0), figures.percent(least))]
    case 'dimension-coverage-low':
      return [words.dimensionCoverageLow(dimension, figures.percentBelow(found ?? 0), figures.percent(least))]
    case 'guard-not-met':
      return found === null
        ? [words.guardUnknown(dimension, figures.points(least), band)]
        : [words.guardNotMet(dimension, figures.pointsBelow(found), figures.points(least), band)]
    case 'gate-caps':
      return [words.gateCaps(indicator, band)]
    case 'gate-unknown':
      return [words.gateUnknown(indicator, band)]
  }
}

function heldBack({ score, shortfalls }: ReadinessScore, { words, names, figures }: Telling): string[] {
  if (score === null) return []
  const worst = Object.entries(shortfalls)
    .filter(([, points]) => points >= 0.05)
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostNamed)
  if (worst.length === 0) return [words.nothingHeldBack]
  return [words.heldBack(worst.map(([id, points]) => words.points(names.indicator(id), figures.points(points))))]
}

function nextStep(result: ReadinessScore, telling: Telling): string[] {
  const { words, names, figures } = telling
  const { cheapestUpgrade, leverRanking, evidenceToCollect } = result
  const collect = collecting(evidenceToCollect, telling)
  if (result.nextStep === 'COLLECT_EVIDENCE') return collect
  if (result.nextStep === 'MAINTAIN') return [words.atTop, ...collect]
  if (cheapestUpgrade !== null) {
    const { actions, cost, newScore, newStatus } = cheapestUpgrade
    const steps = enumerated(actions.map(names.lever), words.and)
    return [words.smallestStep(steps, figures.cost(cost), figures.score(newScore), names.band(newStatus)), ...collect]
  }
  const [best] = leverRanking
  return [best ? words.nextBest(names.lever(best.lever), figures.points(best.lift)) : words.noStep, ...collect]
}

function collecting(ids: readonly string[], { words, names }: Telling): string[] {
  if (ids.length === 0) return []
  const listed = ids.slice(0, mostToCollect).map(names.indicator)
  const rest = ids.length - listed.length
  return [words.collect([...listed, ...(rest > 0 ? [words.more(rest)] : [])].join('; '))]
}

function evidence(result: ReadinessScore, { words, names, figures }: Telling): string[] {
  const { score, se, ciLow, ciHigh, coverage, boundLow, boundHigh, flags } = result
  if (score === null) return []
  const stale = Object.entries(flags).flatMap(([id, own]) => (own.includes('stale') ? [names.indicator(id)] : []))
  return [
    ...(coverage < 1
      ? [words.bounds(figures.percentBelow(coverage), figures.end(boundLow), figures.end(boundHigh))]
      : []),
    ...((se ?? 0) > 0 ? [words.interval(figures.end(ciLow as number), figures.end(ciHigh as number))] : []),
    ...(stale.length > 0 ? [words.stale(stale.join('; '))] : []),
  ]
}

function steadiness({ bandRobustness, nextStep: step }: ReadinessScore, { words, figures }: Telling): string[] {
  const { deltaStarDown, deltaStarUp } = bandRobustness
  const margins = [deltaStarDown, deltaStarUp].filter((margin) => margin !== null)
  if (margins.length === 0 || step === 'COLLECT_EVIDENCE') return []
  const least = Math.min(...margins)
  if (least >= 1) return [words.steadyAlways]
  return [least < 0.01 ? words.unsteady : words.steadyBoth(figures.percentBelow(least))]
}

/** "a", "a and b", "a, b and c". */
function enumerated(items: readonly string[], and: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`
}
