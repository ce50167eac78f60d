import type { Issue, IssuePath } from '../../result/index.js'
import type { LocalizedText } from '../../result/schema.js'
import type { ReadinessRubric } from '../schema.js'
import { findExcludedTopic } from './excluded-topics.js'
import { bandsAscend, bandsNotReserved, capsNameBands, guardsOnBands } from './rubric-bands.js'
import { rubricIssue, type RubricRule } from './rubric-issue.js'
import { comparableGates, honestErrors, usableScales } from './rubric-scales.js'
import { ownCodes, ownReferences, usableWeights, weightsMeanSomething } from './rubric-weights.js'

/** Nobody is judged by religion, ethnicity, offence, mental health or risk. */
const noExcludedTopics: RubricRule = ({ dimensions, indicators }) => [
  ...dimensions.flatMap(({ id, label }, at) => topicIssue(id, label, ['dimensions', at])),
  ...indicators.flatMap(({ id, label }, at) => topicIssue(id, label, ['indicators', at])),
]

/** The laws of a rubric inside a plan, where ids and references are checked for all lists alike. */
const sense: readonly RubricRule[] = [
  usableWeights,
  weightsMeanSomething,
  ownCodes,
  usableScales,
  honestErrors,
  comparableGates,
  bandsAscend,
  bandsNotReserved,
  guardsOnBands,
  capsNameBands,
  noExcludedTopics,
]

/** Everything wrong with a rubric of the right shape, all at once; paths start at the rubric. Empty: it can be used. */
export function checkRubric(rubric: ReadinessRubric): Issue[] {
  return [...ownReferences(rubric), ...checkRubricSense(rubric)]
}

/** The same for a rubric in a plan, without what the plan itself reports of ids and references. */
export function checkRubricSense(rubric: ReadinessRubric): Issue[] {
  return sense.flatMap((rule) => rule(rubric))
}

function topicIssue(id: string, label: LocalizedText | undefined, path: IssuePath): Issue[] {
  const labels = label === undefined ? [] : typeof label === 'string' ? [label] : [label.id, label.en]
  const found = [id, ...labels].map(findExcludedTopic).find((topic) => topic !== undefined)
  return found === undefined ? [] : [rubricIssue('excluded-topic', path, found)]
}
