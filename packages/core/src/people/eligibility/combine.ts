import type { EligibilityAnswer, RuleVerdict } from './vocabularies.js'

/**
 * The answer that several verdicts give together: the gravest counts. A firm no stands whatever is still unknown, since
 * nothing that may yet be recorded can undo it; what is unknown comes before "only if release is late", since it may
 * still turn out to be a no. Rules that do not apply say nothing; where none applies nothing stands in the way.
 */
export function combineVerdicts(verdicts: Iterable<RuleVerdict>): EligibilityAnswer {
  let gravest = 0
  for (const verdict of verdicts) gravest = Math.max(gravest, gravity[verdict])
  return answers[gravest] as EligibilityAnswer
}

const gravity: Readonly<Record<RuleVerdict, number>> = {
  met: 0,
  'not-applicable': 0,
  'only-if-late-release': 1,
  unknown: 2,
  'not-met': 3,
}

const answers = ['yes', 'only-if-late-release', 'unknown', 'no'] as const
