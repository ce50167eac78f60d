import type { Issue, IssuePath } from '../../result/index.js'
import type { Indicator, Scale } from '../schema.js'
import { roundHalfAway } from '../score/rounding.js'
import { levelError } from './policy-defaults.js'
import { rubricIssue, figure, type RubricRule } from './rubric-issue.js'

/** Every scale tells values apart: goalposts in order, at least one level. */
export const usableScales: RubricRule = ({ indicators }) =>
  indicators.flatMap(({ scale }, at) => scaleIssues(scale, ['indicators', at, 'scale']))

/** Picking a level is no more exact than half the step between levels. */
export const honestErrors: RubricRule = ({ indicators }) =>
  indicators.flatMap(({ scale, sem }, at) => {
    const least = leastError(scale)
    return sem === undefined || sem >= least - 1e-9
      ? []
      : [
          rubricIssue('error-below-half-step', ['indicators', at, 'sem'], {
            sem,
            least: roundHalfAway(least, 4),
          }),
        ]
  })

/** A gate compares like with like. */
export const comparableGates: RubricRule = ({ indicators }) =>
  indicators.flatMap((indicator, at) => {
    const { gate } = indicator
    if (gate === undefined || comparable(indicator, gate.value)) return []
    return [
      rubricIssue('gate-value-not-comparable', ['indicators', at, 'gate', 'value'], { found: String(gate.value) }),
    ]
  })

/** The least error that values of a scale have by its own coarseness, in points; 0 where it is continuous. */
export function leastError(scale: Scale): number {
  if (scale.type !== 'levels') return 0
  const scores = Object.values(scale.levels).sort((a, b) => a - b)
  const steps = scores.slice(1).map((score, at) => score - (scores[at] as number))
  return levelError(Math.max(0, ...steps))
}

function scaleIssues(scale: Scale, path: IssuePath): Issue[] {
  if (scale.type === 'binary') return []
  if (scale.type === 'levels') return levelIssues(scale.levels, [...path, 'levels'])
  const { type, lo, hi } = scale
  if (!(lo < hi)) {
    return [rubricIssue('goalposts-reversed', [...path, 'hi'], { lo: figure(lo), hi: figure(hi) })]
  }
  return type === 'logarithmic' && lo <= 0 ? [rubricIssue('logarithm-from-zero', [...path, 'lo'], { lo })] : []
}

function levelIssues(levels: Readonly<Record<string, number>>, path: IssuePath): Issue[] {
  const codes = Object.keys(levels)
  if (codes.length === 0) return [rubricIssue('no-levels', path, {})]
  return codes.flatMap((level) =>
    String(Number(level)) === level || level === 'true' || level === 'false'
      ? []
      : [rubricIssue('level-not-observable', path, { level })],
  )
}

function comparable({ scale, gate }: Indicator, value: number | boolean): boolean {
  if (gate?.on === 'score') return typeof value === 'number'
  if (scale.type === 'binary') return typeof value === 'boolean' || value === 0 || value === 1
  return scale.type === 'levels' || typeof value === 'number'
}
