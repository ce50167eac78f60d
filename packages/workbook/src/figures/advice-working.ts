import { nextSteps, roundHalfAway, rubricNames, type Language } from '@bekal/core'
import type { AssessmentWorking, PairWorking } from './readiness-rows.js'
import type { RubricRow, RubricTables, RubricWorking } from './rubric-working.js'

/** Figures in a digest are counted in thousandths; larger ones are left out. */
export const digestMost = 1e6

/** Columns of a rubric’s tables that advice depends on, each with a factor that tells it from the others. */
export const digestColumns = [
  { table: 'levers', column: 'to', factor: 1 },
  { table: 'levers', column: 'cost', factor: 3 },
  { table: 'bands', column: 'min', factor: 5 },
  { table: 'bandGuards', column: 'minDimension', factor: 7 },
  { table: 'indicators', column: 'full', factor: 11 },
  { table: 'indicators', column: 'limit', factor: 13 },
  { table: 'indicators', column: 'scale.lo', factor: 17 },
  { table: 'indicators', column: 'scale.hi', factor: 19 },
] as const

/** One number that changes when anything does that the next step depends on in the rubric. */
export function rubricDigest(rubric: RubricWorking, tables: RubricTables): number {
  const sum = <T>(rows: readonly (RubricRow<T> | undefined)[], of: (row: RubricRow<T>) => number) =>
    rows.reduce((all, row, at) => (row?.rubric === rubric ? all + inThousandths(of(row)) * (at + 1) : all), 0)
  const { levers, bands, guards, indicators } = tables
  const post = (row: RubricTables['indicators'][number], end: 'lo' | 'hi') => {
    const { scale } = (row as NonNullable<typeof row>).entity
    return 'lo' in scale ? scale[end] : 0
  }
  const sums = [
    sum(levers, ({ entity }) => entity.lever.to),
    sum(levers, ({ entity }) => entity.lever.cost),
    sum(bands, ({ entity }) => entity.min),
    sum(guards, ({ entity }) => entity.minDimension),
    sum(indicators, ({ at }) => rubric.prepared?.indicators[at]?.fullWeight ?? 0),
    sum(indicators, ({ entity }) => Number(entity.gate?.value ?? 0)),
    sum(indicators, (row) => post(row, 'lo')),
    sum(indicators, (row) => post(row, 'hi')),
  ]
  return sums.reduce((all, one, at) => all + one * (digestColumns[at]?.factor ?? 0), 0)
}

/** The same of one person’s evidence. */
export function evidenceDigest(pairs: readonly PairWorking[], gateCode: (pair: PairWorking) => number): number {
  return pairs.reduce((sum, pair) => {
    const known = pair.evidence.score === undefined ? 0 : 1
    return sum + (inThousandths(pair.evidence.score ?? 0) + known * 7 + gateCode(pair) * 11) * (pair.indicator.at + 1)
  }, 0)
}

/** What only a search can tell of the next step; empty where a worksheet can say it all. */
export function adviceOf({ scored }: AssessmentWorking, language: Language): string {
  if (scored === undefined) return ''
  const { score, rubric } = scored
  const top = rubric.rubric.bands.at(-1)?.id
  if (score.status === 'INSUFFICIENT_EVIDENCE' || score.status === top) return ''
  const names = rubricNames(rubric.rubric, language)
  const { cheapestUpgrade: upgrade, leverRanking, evidenceToCollect } = score
  const label = nextSteps.label(score.nextStep, language)
  if (score.nextStep === 'COLLECT_EVIDENCE') return `${label}: ${evidenceToCollect.map(names.indicator).join('; ')}`
  if (upgrade !== null)
    return `${label}: ${upgrade.actions.map(names.lever).join('; ')} → ${names.band(upgrade.newStatus)}`
  const [best] = leverRanking
  return best === undefined ? label : `${label}: ${names.lever(best.lever)}`
}

function inThousandths(value: number): number {
  return Math.abs(value) < digestMost ? roundHalfAway(value * 1000, 0) : 0
}
