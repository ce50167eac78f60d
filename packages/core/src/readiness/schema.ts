import { z } from 'zod'
import { id, localDate, localizedText, text } from '../result/schema.js'
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

const weight = z.number().min(0).max(1_000_000)
const percentage = z.number().min(0).max(100)
const portion = z.number().min(0).max(1)
const finite = z.number().min(-1e15).max(1e15)

/** A band starts at `min` (included) on the 0 to 100 score. */
const band = z.strictObject({ id, min: percentage, label: localizedText.optional() })
const dimension = z.strictObject({ id, weight, label: localizedText.optional() })

/** 1: more is better; −1: less is better. */
const direction = z.literal([1, -1]).optional()

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
  cap: id.optional(),
})

/** An action that would raise an indicator to the score `to`, at a relative cost. */
const lever = z.strictObject({ id, to: percentage, cost: z.number().min(0).max(1e9), label: localizedText.optional() })

const indicator = z.strictObject({
  id,
  dim: id,
  weight,
  scale,
  label: localizedText.optional(),
  missing: z.enum(missingPolicies.codes).optional(),
  /** Standard error of measurement, in points of the 0 to 100 scale. */
  sem: percentage.optional(),
  validityDays: z.int().min(0).max(36_500).optional(),
  halfLifeDays: z.int().min(1).max(36_500).optional(),
  gate: gate.optional(),
  levers: z.array(lever).optional(),
})

const policy = z.strictObject({
  minCoverage: portion,
  minCoverageDimension: portion,
  /** Half-width of intervals in standard errors. */
  z: z.number().min(0).max(10),
  /** Correlation of the errors of indicators; 0.3 where one rater scored everything. */
  rho: portion,
  /** Freshness below which evidence has expired; 0.25 where not stated. */
  minFreshness: portion.optional(),
  /** Geometric mean: what a dimension counts at least; 1 where not stated, 0 lets one empty dimension empty the score. */
  geometricFloor: percentage.optional(),
  /** What each kind of evidence counts, 0 to 1, where an observation states no quality of its own. */
  evidenceQuality: z
    .strictObject({
      self: portion.optional(),
      officer: portion.optional(),
      assessor: portion.optional(),
      certificate: portion.optional(),
    })
    .optional(),
})

/** How readiness is judged, as data. Weights and bands are for a panel to set. */
export const rubric = z.strictObject({
  id,
  version: text,
  title: localizedText.optional(),
  status: z.enum(rubricStatuses.codes).optional(),
  /** Who set the weights and bands, and on what grounds. */
  source: text.optional(),
  aggregation: z.enum(aggregations.codes),
  policy,
  bands: z.array(band),
  bandGuards: z.array(z.strictObject({ band: id, minDimension: percentage })).optional(),
  dimensions: z.array(dimension),
  indicators: z.array(indicator),
})

/** What was seen of one indicator: the value on its scale, when, and how good the evidence is (kind, or 0 to 1). */
export const observation = z.strictObject({
  value: z.union([finite, z.boolean()]),
  at: localDate,
  evidence: z.enum(evidenceKinds.codes).optional(),
  quality: portion.optional(),
})

/** A person's decision that differs from the computed status. It stands beside the result, never in place of it. */
const override = z.strictObject({ band: id, reason: text, decidedOn: localDate })

export const assessment = z.strictObject({
  id,
  rubricId: id,
  /** The version of the rubric it was made with, where that may not be the plan's. */
  rubricVersion: text.optional(),
  subject: z.union([z.strictObject({ participantCode: id }), z.strictObject({ programId: id })]),
  stage: z.enum(assessmentStages.codes),
  asOf: localDate,
  observations: z.record(id, observation),
  override: override.optional(),
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
