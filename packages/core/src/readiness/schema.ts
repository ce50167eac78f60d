import * as z from 'zod/mini'
import { between, id, localDate, localizedText, text, whole } from '../result/schema.js'
import {
  aggregations,
  assessmentStages,
  evidenceKinds,
  gateComparisons,
  gateEffects,
  gateReadings,
  missingPolicies,
  rubricStatuses,
} from './vocabularies.js'

const weight = between(0, 1_000_000)
const percentage = between(0, 100)
const portion = between(0, 1)
const finite = between(-1e15, 1e15)

/** A band starts at `min` (included) on the 0 to 100 score. */
const band = z.strictObject({ id, min: percentage, label: z.optional(localizedText) })
const dimension = z.strictObject({ id, weight, label: z.optional(localizedText) })

/** 1: more is better; −1: less is better. */
const direction = z.optional(z.literal([1, -1]))

const scale = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('linear'), lo: finite, hi: finite, direction }),
  /** Equal steps are equal ratios, as for incomes; `lo` above zero. */
  z.strictObject({ type: z.literal('logarithmic'), lo: finite, hi: finite, direction }),
  z.strictObject({ type: z.literal('levels'), levels: z.record(id, percentage) }),
  z.strictObject({ type: z.literal('binary') }),
])

/** A condition that caps the band or blocks, whatever the score. */
const gate = z.strictObject({
  op: z.enum(gateComparisons.codes),
  value: z.union([finite, z.boolean()]),
  on: z.enum(gateReadings.codes),
  effect: z.enum(gateEffects.codes),
  cap: z.optional(id),
})

/** An action that would raise an indicator to the score `to`, at a relative cost. */
const lever = z.strictObject({ id, to: percentage, cost: between(0, 1e9), label: z.optional(localizedText) })

const indicator = z.strictObject({
  id,
  dim: id,
  weight,
  scale,
  label: z.optional(localizedText),
  missing: z.optional(z.enum(missingPolicies.codes)),
  /** Standard error of measurement, in points of the 0 to 100 scale. */
  sem: z.optional(percentage),
  validityDays: z.optional(whole(0, 36_500)),
  halfLifeDays: z.optional(whole(1, 36_500)),
  gate: z.optional(gate),
  levers: z.optional(z.array(lever)),
})

const policy = z.strictObject({
  minCoverage: portion,
  minCoverageDimension: portion,
  /** Half-width of intervals in standard errors. */
  z: between(0, 10),
  /** Correlation of the errors of indicators; 0.3 where one rater scored everything. */
  rho: portion,
  /** Freshness below which evidence has expired; 0.25 where not stated. */
  minFreshness: z.optional(portion),
  /** Geometric mean: what a dimension counts at least; 1 where not stated, 0 lets one empty dimension empty the score. */
  geometricFloor: z.optional(percentage),
  /** What each kind of evidence counts, 0 to 1, where an observation states no quality of its own. */
  evidenceQuality: z.optional(
    z.strictObject({
      self: z.optional(portion),
      officer: z.optional(portion),
      assessor: z.optional(portion),
      certificate: z.optional(portion),
    }),
  ),
})

/** How readiness is judged, as data. Weights and bands are for a panel to set. */
export const rubric = z.strictObject({
  id,
  version: text,
  title: z.optional(localizedText),
  status: z.optional(z.enum(rubricStatuses.codes)),
  /** Who set the weights and bands, and on what grounds. */
  source: z.optional(text),
  aggregation: z.enum(aggregations.codes),
  policy,
  bands: z.array(band),
  bandGuards: z.optional(z.array(z.strictObject({ band: id, minDimension: percentage }))),
  dimensions: z.array(dimension),
  indicators: z.array(indicator),
})

/** What was seen of one indicator: the value on its scale, when, and how good the evidence is (kind, or 0 to 1). */
export const observation = z.strictObject({
  value: z.union([finite, z.boolean()]),
  at: localDate,
  evidence: z.optional(z.enum(evidenceKinds.codes)),
  quality: z.optional(portion),
})

/** A person's decision that differs from the computed status. It stands beside the result, never in place of it. */
const override = z.strictObject({ band: id, reason: text, decidedOn: localDate })

export const assessment = z.strictObject({
  id,
  rubricId: id,
  /** The version of the rubric it was made with, where that may not be the plan's. */
  rubricVersion: z.optional(text),
  subject: z.union([z.strictObject({ participantCode: id }), z.strictObject({ programId: id })]),
  stage: z.enum(assessmentStages.codes),
  asOf: localDate,
  observations: z.record(id, observation),
  override: z.optional(override),
})

export type ReadinessRubric = z.output<typeof rubric>
export type ReadinessAssessment = z.output<typeof assessment>
export type Observation = z.output<typeof observation>
export type Observations = ReadinessAssessment['observations']
export type Indicator = ReadinessRubric['indicators'][number]
export type Scale = Indicator['scale']
export type Gate = NonNullable<Indicator['gate']>
export type Lever = NonNullable<Indicator['levers']>[number]
export type EvidenceKind = NonNullable<Observation['evidence']>
