import type { Issue, IssuePath } from '../../result/index.js'
import type { ReadinessRubric } from '../schema.js'
import { rubricIssue, figure, type RubricRule } from './rubric-issue.js'

/** Weights are numbers from zero up. */
export const usableWeights: RubricRule = ({ dimensions, indicators }) => [
  ...dimensions.flatMap(({ weight }, at) => unusable(weight, ['dimensions', at, 'weight'])),
  ...indicators.flatMap(({ weight }, at) => unusable(weight, ['indicators', at, 'weight'])),
]

/** Something counts, and every dimension that counts has an indicator that does. */
export const weightsMeanSomething: RubricRule = ({ dimensions, indicators }) => {
  if (!dimensions.some(({ weight }) => weight > 0)) return [rubricIssue('no-weight-at-all', ['dimensions'], {})]
  const counted = new Set(indicators.filter(({ weight }) => weight > 0).map(({ dim }) => dim))
  return dimensions.flatMap(({ id, weight }, at) =>
    weight > 0 && !counted.has(id) ? [rubricIssue('dimension-without-weight', ['dimensions', at], { id })] : [],
  )
}

/** Bands and levers have ids of their own; those of levers across the whole rubric, for advice names them alone. */
export const ownCodes: RubricRule = ({ bands, indicators }) => [
  ...twice(bands.map(({ id }, at) => ({ id, path: ['bands', at, 'id'] }))),
  ...twice(
    indicators.flatMap(({ levers = [] }, at) =>
      levers.map(({ id }, n) => ({ id, path: ['indicators', at, 'levers', n, 'id'] })),
    ),
  ),
]

/** What a plan checks for all its lists: ids of dimensions and indicators, and the dimension an indicator names. */
export const ownReferences: RubricRule = ({ dimensions, indicators }: ReadinessRubric) => {
  const known = new Set(dimensions.map(({ id }) => id))
  return [
    ...twice(dimensions.map(({ id }, at) => ({ id, path: ['dimensions', at, 'id'] }))),
    ...twice(indicators.map(({ id }, at) => ({ id, path: ['indicators', at, 'id'] }))),
    ...indicators.flatMap(({ dim }, at) =>
      known.has(dim) ? [] : [rubricIssue('unknown-dimension', ['indicators', at, 'dim'], { id: dim })],
    ),
  ]
}

function unusable(weight: number, path: IssuePath): Issue[] {
  return weight >= 0 && weight < Infinity ? [] : [rubricIssue('weight-not-usable', path, { found: figure(weight) })]
}

function twice(entries: readonly { readonly id: string; readonly path: IssuePath }[]): Issue[] {
  const seen = new Set<string>()
  return entries.flatMap(({ id, path }) => {
    const folded = id.toLowerCase()
    if (seen.has(folded)) return [rubricIssue('rubric-code-twice', path, { id })]
    seen.add(folded)
    return []
  })
}
