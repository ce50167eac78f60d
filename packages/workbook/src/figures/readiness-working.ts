import {
  readEvidence,
  scorePlan,
  type AssessmentScore,
  type Evidence,
  type PreparedIndicator,
  type ReadinessAssessment,
  type SubjectChange,
  type TrainingPlan,
} from '@bekal/core'
import { spareRows } from '../limits.js'
import type { AssessmentWorking, ObservationRow, PairWorking, PartWorking, ReadinessWorking } from './readiness-rows.js'
import { countedWeight } from './readiness-sums.js'
import { rowOf, workRubrics, type RubricTables, type RubricWorking } from './rubric-working.js'

export function workReadiness(plan: TrainingPlan): ReadinessWorking {
  const tables = workRubrics(plan)
  const { results, changes } = scorePlan(plan)
  const scores = new Map(results.map((score) => [score.assessmentId, score]))
  const assessments: AssessmentWorking[] = []
  let [start, partStart] = [0, 0]
  plan.assessments.forEach((assessment, at) => {
    const scored = scoredBy(tables, assessment, scores.get(assessment.id))
    assessments.push({ assessment, number: at + 1, start, partStart, latest: false, ...(scored && { scored }) })
    start += scored?.prepared.indicators.length ?? 0
    partStart += scored?.prepared.dimensions.length ?? 0
  })
  const dated = withChanges(assessments, changes)
  const observations = observationsOf(dated)
  const pairs = pairsOf(tables, dated, observations)
  const most = (count: (rubric: RubricWorking) => number) => Math.max(1, ...tables.rubrics.map(count))
  return {
    ...tables,
    assessments: dated,
    observations,
    observedBy: plan.assessments.flatMap(({ rubricId, observations: own }) =>
      Array.from({ length: Math.max(1, Object.keys(own).length) }, () => rubricId),
    ),
    pairs,
    parts: partsOf(pairs),
    pairRows: start + spareRows * most(({ rubric }) => rubric.indicators.length + 2),
    partRows: partStart + spareRows * most(({ rubric }) => rubric.dimensions.length + 1),
  }
}

function scoredBy({ rubrics }: RubricTables, assessment: ReadinessAssessment, score: AssessmentScore | undefined) {
  const rubric = rubrics.find(({ rubric: { id }, prepared }) => id === assessment.rubricId && prepared !== undefined)
  if (rubric?.prepared === undefined || score === undefined) return undefined
  const { prepared } = rubric
  return { rubric, prepared, score, evidence: readEvidence(prepared, assessment.observations, assessment.asOf) }
}

/** The latest assessment of a subject at each stage is held against that of the stage before. */
function withChanges(
  assessments: readonly AssessmentWorking[],
  changes: readonly SubjectChange[],
): AssessmentWorking[] {
  const keyOf = (rubricId: string, subject: object, stage: string) => JSON.stringify([rubricId, subject, stage])
  const latest = new Map<string, AssessmentWorking>()
  for (const one of assessments) {
    if (one.scored === undefined) continue
    const { rubricId, subject, stage, asOf } = one.assessment
    const key = keyOf(rubricId, subject, stage)
    const known = latest.get(key)
    if (known === undefined || known.assessment.asOf <= asOf) latest.set(key, one)
  }
  const since = new Map(
    changes.map((change) => [
      latest.get(keyOf(change.rubricId, change.subject, change.to)),
      { before: latest.get(keyOf(change.rubricId, change.subject, change.from)) as AssessmentWorking, change },
    ]),
  )
  const counting = new Set(latest.values())
  return assessments.map((one) => {
    const own = since.get(one)
    return { ...one, latest: counting.has(one), ...(own && { since: own }) }
  })
}

function observationsOf(assessments: readonly AssessmentWorking[]): ReadinessWorking['observations'] {
  return assessments.flatMap((own) => {
    const ids = Object.keys(own.assessment.observations)
    if (ids.length === 0) return [undefined]
    return ids.map((id): ObservationRow => {
      const indicator = own.scored?.prepared.indicators.find((one) => one.id === id)
      return { own, ...(indicator && { indicator }) }
    })
  })
}

function pairsOf(
  tables: RubricTables,
  assessments: readonly AssessmentWorking[],
  observations: ReadinessWorking['observations'],
): PairWorking[] {
  const placeOf = (one: AssessmentWorking, { at }: PreparedIndicator) => `${one.number} ${at}`
  const observed = new Map(
    observations.flatMap((row, at) => (row?.indicator ? [[placeOf(row.own, row.indicator), at + 1] as const] : [])),
  )
  return assessments.flatMap((own) => {
    const { scored } = own
    if (scored === undefined) return []
    return scored.prepared.indicators.map((indicator, at): PairWorking => ({
      own: { ...own, scored },
      indicator,
      evidence: scored.evidence[at] as Evidence,
      place: own.start + at + 1,
      row: rowOf(tables.indicators, scored.rubric, at),
      observation: observed.get(placeOf(own, indicator)) ?? 0,
    }))
  })
}

function partsOf(pairs: readonly PairWorking[]): PartWorking[] {
  const byAssessment = new Map<number, PairWorking[]>()
  for (const pair of pairs) byAssessment.set(pair.own.number, [...(byAssessment.get(pair.own.number) ?? []), pair])
  return [...byAssessment.values()].flatMap((all) => {
    const { own } = all[0] as PairWorking
    const parts = own.scored.prepared.dimensions.map((_, at) => {
      return { own, at, pairs: all.filter(({ indicator }) => indicator.dimension === at) }
    })
    const counted = parts.reduce((sum, part) => sum + countedWeight(part), 0)
    return parts.map((part) => ({ ...part, share: counted === 0 ? 0 : countedWeight(part) / counted }))
  })
}
