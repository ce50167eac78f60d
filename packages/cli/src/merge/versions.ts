import { DifferentPlansError, mergePlans, type Language, type PlanMerge, type TrainingPlan } from '@bekal/core'
import type { Source } from '../input/source.js'
import { sentences } from '../messages.js'
import { WrongUseError } from '../wrong-use.js'

/** A file that a merge is made from. */
export interface NamedSource {
  readonly file: string
  readonly source: Source
}

/** One that holds a plan. */
export interface Version {
  readonly file: string
  readonly plan: TrainingPlan
  readonly placeOf: Source['placeOf']
}

export type BaseAndCopies = readonly [base: Version, a: Version, b: Version, ...others: Version[]]

/** The versions, where every file holds a plan. */
export function versionsOf(sources: readonly NamedSource[]): BaseAndCopies | undefined {
  const versions = sources.flatMap(({ file, source: { plan, placeOf } }) =>
    plan === undefined ? [] : [{ file, plan, placeOf }],
  )
  return versions.length < sources.length ? undefined : (versions as unknown as BaseAndCopies)
}

/** @throws {WrongUseError} naming both, when a copy is not of the base's plan or counts in another currency. */
export function mergeVersions([base, a, b, ...others]: BaseAndCopies, language: Language): PlanMerge {
  try {
    return mergePlans(base.plan, a.plan, b.plan, ...others.map(({ plan }) => plan))
  } catch (error) {
    if (!(error instanceof DifferentPlansError)) throw error
    const copy = [a, b, ...others][error.copy]?.file ?? ''
    const refusal = error.of === 'id' ? sentences.otherPlan : sentences.otherCurrency
    throw new WrongUseError(refusal(base.file, error.base, copy, error.found), language)
  }
}
