import type { EligibilityRule } from '../../people/index.js'
import type { IssuePath } from '../../result/index.js'
import { issue, listed, type PlanRule } from './issue.js'

/** A rule asks for marks that the prison keeps: one that nobody has is misspelt, or still to be recorded. */
export const flagsRecorded: PlanRule = ({ eligibilityRules = [], participants }) => {
  if (participants.length === 0) return []
  const known = new Set(participants.flatMap(({ flags }) => Object.keys(flags ?? {})))
  return eligibilityRules.flatMap((rule, at) =>
    rule.active === false
      ? []
      : flagsOf(rule)
          .filter(({ flag }) => !known.has(flag))
          .map(({ flag, path }) =>
            issue('flag-not-recorded', ['eligibilityRules', at, ...path], { flag, known: listed([...known]) || '—' }),
          ),
  )
}

/** Half of a sentence comes before two thirds of it, and nobody is released before two thirds. */
export const sentenceDatesInOrder: PlanRule = ({ participants }) =>
  participants.flatMap(({ halfSentenceDate: half, twoThirdsSentenceDate: twoThirds, release }, at) => {
    if (twoThirds === undefined) return []
    const last = release.latest ?? release.likely
    return [
      ...(half !== undefined && half > twoThirds
        ? [issue('sentence-dates-reversed', ['participants', at, 'twoThirdsSentenceDate'], { half, twoThirds })]
        : []),
      ...(twoThirds > last
        ? [
            issue('release-before-two-thirds', ['participants', at, 'twoThirdsSentenceDate'], {
              twoThirds,
              release: last,
            }),
          ]
        : []),
    ]
  })

function flagsOf(rule: EligibilityRule): { readonly flag: string; readonly path: IssuePath }[] {
  return [
    ...('flag' in rule ? [{ flag: rule.flag, path: ['flag'] }] : []),
    ...(rule.onlyIf ? [{ flag: rule.onlyIf.flag, path: ['onlyIf', 'flag'] }] : []),
  ]
}
