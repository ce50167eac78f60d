import type { nextSteps } from '../vocabularies.js'
import type { Observations, ReadinessRubric } from '../schema.js'
import { coefficients } from './aggregate.js'
import { cheapestUpgrade, type Upgrade } from './cheapest-upgrade.js'
import { arithmeticContributions, geometricContributions } from './contributions.js'
import { gateStates, type GateState } from './gates.js'
import { openLevers, rankLevers, type RankedLever } from './levers.js'
import { prepareRubric, type PreparedRubric } from './prepare-rubric.js'
import { readEvidence, type Evidence, type ScoreFlag } from './read-evidence.js'
import { bandRobustness, type BandRobustness } from './robustness.js'
import { standingOf, type Readings, type Standing } from './standing.js'
import type { StatusReason } from './status.js'
import { boundsOf, errorAtBound, errorsOf, evidenceStrength, standardError } from './uncertainty.js'

export type NextStep = (typeof nextSteps.codes)[number]

/**
 * How ready a person or program is, with everything behind the figure. Scores are points from 0 to 100, not rounded;
 * null where there is no evidence. A planning aid: not for remission, parole or discipline.
 */
export interface ReadinessScore {
  /** A band of the rubric, `BLOCKED` or `INSUFFICIENT_EVIDENCE`. */
  readonly status: string
  /** The band in which the score lies, before guards and gates. Provisional without enough evidence. */
  readonly band: string | null
  readonly reasons: readonly StatusReason[]
  readonly score: number | null
  /** Parts of the weight, 0 to 1: observed; the same with aged, then also with weak evidence counting less. */
  readonly coverage: number
  readonly effectiveCoverage: number
  readonly confidence: number
  /** The score if all that is missing were 0, and if it were 100. */
  readonly boundLow: number
  readonly boundHigh: number
  /** By indicator; those without any are left out. */
  readonly flags: Readonly<Record<string, readonly ScoreFlag[]>>
  readonly gates: readonly GateState[]
  readonly dimensions: Readonly<Record<string, number | null>>
  /** Standard error of the score by errors of measurement, and the interval z of them to either side. */
  readonly se: number | null
  readonly ciLow: number | null
  readonly ciHigh: number | null
  /** Bounds and errors of measurement together. */
  readonly totalLow: number
  readonly totalHigh: number
  /** Of every observed indicator; they sum to the score, and to what it lacks to 100. */
  readonly contributions: Readonly<Record<string, number>>
  readonly shortfalls: Readonly<Record<string, number>>
  readonly bandRobustness: BandRobustness
  readonly leverRanking: readonly RankedLever[]
  readonly cheapestUpgrade: Upgrade | null
  readonly nextStep: NextStep
  /** Indicators without evidence that would count or open a gate, the weightiest first. */
  readonly evidenceToCollect: readonly string[]
}

export interface ScoringOptions {
  /** The day for which the score holds, ISO; later observations are not known yet. */
  readonly asOf: string
}

/**
 * Scores one set of observations by a rubric.
 * @throws {InvalidRubricError} when the rubric has errors; `checkRubric` tells them beforehand.
 * @example scoreReadiness(rubric, { attendance: { value: 92, at: '2026-11-01' } }, { asOf: '2026-11-24' }).score
 */
export function scoreReadiness(
  rubric: ReadinessRubric,
  observations: Observations,
  options: ScoringOptions,
): ReadinessScore {
  return scorePrepared(prepareRubric(rubric), observations, options)
}

/** The same with a rubric prepared once, for many people. */
export function scorePrepared(
  prepared: PreparedRubric,
  observations: Observations,
  { asOf }: ScoringOptions,
): ReadinessScore {
  const evidence = readEvidence(prepared, observations, asOf)
  const readings: Readings = {
    scores: evidence.map(({ score }) => score ?? NaN),
    values: evidence.map(({ value }) => value),
  }
  const standing = standingOf(prepared, readings)
  const { whole, gates, judgement } = standing
  const scored = !Number.isNaN(whole.score)
  return {
    status: judgement.status,
    band: judgement.band,
    reasons: judgement.reasons,
    score: scored ? whole.score : null,
    coverage: standing.coverage.coverage,
    ...evidenceStrength(prepared, evidence),
    flags: flagsOf(prepared, evidence),
    gates: gateStates(gates),
    dimensions: named(prepared.dimensions, (at) => known(whole.dimensions[at] as number)),
    ...(scored ? measured(prepared, evidence, readings, standing) : unmeasured),
    evidenceToCollect: evidenceToCollect(prepared, readings),
  }
}

/** Everything that needs a score. */
function measured(
  prepared: PreparedRubric,
  evidence: readonly Evidence[],
  readings: Readings,
  standing: Standing,
): Pick<ReadinessScore, keyof typeof unmeasured> {
  const { scores } = readings
  const { whole } = standing
  const { policy, aggregation } = prepared.rubric
  const weights = coefficients(prepared, scores, whole)
  const errors = errorsOf(prepared, evidence)
  const bounds = boundsOf(prepared, scores)
  const se = standardError(weights, errors, policy.rho)
  const boundSe = policy.z * errorAtBound(prepared, scores, errors)
  const { contributions, shortfalls } =
    aggregation === 'arithmetic'
      ? arithmeticContributions(weights, scores)
      : geometricContributions(prepared, scores, whole)
  const observed = prepared.indicators.filter(({ at }) => !Number.isNaN(scores[at] as number))
  const advice = adviceOf(prepared, readings, standing, weights)
  return {
    boundLow: bounds.low,
    boundHigh: bounds.high,
    se,
    ciLow: whole.score - policy.z * se,
    ciHigh: whole.score + policy.z * se,
    totalLow: bounds.low - boundSe,
    totalHigh: bounds.high + boundSe,
    contributions: named(observed, (n) => contributions[observed[n]?.at as number] as number),
    shortfalls: named(observed, (n) => shortfalls[observed[n]?.at as number] as number),
    bandRobustness: bandRobustness(prepared, scores, weights, whole),
    ...advice,
  }
}

const unmeasured = {
  boundLow: 0,
  boundHigh: 100,
  se: null,
  ciLow: null,
  ciHigh: null,
  totalLow: 0,
  totalHigh: 100,
  contributions: {},
  shortfalls: {},
  bandRobustness: { lowerThreshold: null, deltaStarDown: null, upperThreshold: null, deltaStarUp: null },
  leverRanking: [] as readonly RankedLever[],
  cheapestUpgrade: null,
  nextStep: 'COLLECT_EVIDENCE' as NextStep,
} as const

/** Without enough evidence the only advice is to collect it: what is missing might turn any other. */
function adviceOf(prepared: PreparedRubric, readings: Readings, standing: Standing, weights: readonly number[]) {
  const { status, rank, reasons } = standing.judgement
  if (status === 'INSUFFICIENT_EVIDENCE') {
    return { leverRanking: [], cheapestUpgrade: null, nextStep: 'COLLECT_EVIDENCE' } as const
  }
  const levers = openLevers(prepared, readings, standing, weights)
  const leverRanking = rankLevers(levers)
  const upgrade = cheapestUpgrade(prepared, readings, standing, levers)
  const atTop = rank === prepared.rubric.bands.length - 1
  const unseen = reasons.some(({ code }) => code === 'gate-unknown')
  const nextStep: NextStep = atTop
    ? 'MAINTAIN'
    : upgrade === null && unseen
      ? 'COLLECT_EVIDENCE'
      : upgrade !== null || leverRanking.length > 0
        ? 'ACT'
        : 'REVIEW'
  return { leverRanking, cheapestUpgrade: upgrade, nextStep }
}

function evidenceToCollect({ indicators }: PreparedRubric, { scores }: Readings): string[] {
  return indicators
    .filter(({ at, fullWeight, definition }) => {
      return Number.isNaN(scores[at] as number) && (fullWeight > 0 || definition.gate !== undefined)
    })
    .sort((a, b) => b.fullWeight - a.fullWeight || a.at - b.at)
    .map(({ id }) => id)
}

function flagsOf({ indicators }: PreparedRubric, evidence: readonly Evidence[]): ReadinessScore['flags'] {
  const flagged = indicators.filter(({ at }) => (evidence[at] as Evidence).flags.length > 0)
  return named(flagged, (n) => (evidence[flagged[n]?.at as number] as Evidence).flags)
}

function named<T>(entries: readonly { readonly id: string }[], valueOf: (at: number) => T): Record<string, T> {
  const values: Record<string, T> = {}
  entries.forEach(({ id }, at) => {
    values[id] = valueOf(at)
  })
  return values
}

function known(score: number): number | null {
  return Number.isNaN(score) ? null : score
}
