import { z } from 'zod'
import { id, localDate, localizedText, text } from '../result/schema.js'
import { aggregations, assessmentStages, missingPolicies } from './vocabularies.js'

const weight = z.number().min(0).max(1_000_000)
const percentage = z.number().min(0).max(100)
const finite = z.number().min(-1e15).max(1e15)

/** A band starts at `min` (included) on the 0 to 100 score. */
const band = z.strictObject({ id, min: percentage, label: localizedText.optional() })
const dimension = z.strictObject({ id, weight, label: localizedText.optional() })

const scale = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('linear'),
    lo: finite,
    hi: finite,
    /** 1: more is better; −1: less is better. */
    direction: z.literal([1, -1]).optional(),
  }),
  z.strictObject({ type: z.literal('levels'), levels: z.record(id, percentage) }),
  z.strictObject({ type: z.literal('binary') }),
])

/** A condition that caps the band or blocks, whatever the score. */
const gate = z.strictObject({
  op: z.enum(['>=', '>', '<=', '<', '==']),
  value: z.union([finite, z.boolean()]),
  on: z.enum(['score', 'value']),
  effect: z.enum(['block', 'cap']),
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

/** How readiness is judged, as data. Weights and bands are for a panel to set. */
export const rubric = z.strictObject({
  id,
  version: text,
  title: localizedText.optional(),
  aggregation: z.enum(aggregations.codes),
  policy: z.strictObject({
    minCoverage: z.number().min(0).max(1),
    minCoverageDimension: z.number().min(0).max(1),
    z: z.number().min(0).max(10),
    rho: z.number().min(0).max(1),
  }),
  bands: z.array(band),
  bandGuards: z.array(z.strictObject({ band: id, minDimension: percentage })).optional(),
  dimensions: z.array(dimension),
  indicators: z.array(indicator),
})

/** What was seen of one indicator: the value on its scale, when, and how good the evidence is (0 to 1). */
export const observation = z.strictObject({
  value: z.union([finite, z.boolean()]),
  at: localDate,
  quality: z.number().min(0).max(1).optional(),
})

export const assessment = z.strictObject({
  id,
  rubricId: id,
  subject: z.union([z.strictObject({ participantCode: id }), z.strictObject({ programId: id })]),
  stage: z.enum(assessmentStages.codes),
  asOf: localDate,
  observations: z.record(id, observation),
})

export type ReadinessRubric = z.output<typeof rubric>
export type ReadinessAssessment = z.output<typeof assessment>
