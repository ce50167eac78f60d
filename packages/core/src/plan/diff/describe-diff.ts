import type { Language } from '../../vocabulary/index.js'
import type { TrainingPlan } from '../schema.js'
import { describeChanges } from './describe-changes.js'
import { describeFigures } from './describe-figures.js'
import type { PlanDiff, WithoutFigures } from './diff-plans.js'
import { diffSentences } from './diff-sentences.js'
import { PathReader } from './path-words.js'
import { ValueTeller } from './value-words.js'

/** A difference in sentences, each of one line and complete in itself. */
export interface DiffInWords {
  /** What changed, one sentence per entry of the plan; one sentence that says so where nothing did. */
  readonly changes: readonly string[]
  /** What it does to the total and to each party; the reason where no figures could be compared. Empty without changes. */
  readonly parties: readonly string[]
  /** Funds whose planned or remaining money is another. */
  readonly funds: readonly string[]
  /** Cost lines whose total, or whose division, is another. */
  readonly lines: readonly string[]
}

/**
 * A difference in words that a finance officer can paste in a letter.
 * @param plans the two versions that were compared: their names, and their currency.
 * @example
 * describeDiff(diffPlans(before, after), { before, after }, 'en').parties
 * //=> ['The plan’s total rises by Rp32,000: from Rp400,000 to Rp432,000.',
 * //     'Lapas pays Rp32,000 more: from Rp400,000 to Rp432,000.', 'What LLK carries does not change.']
 */
export function describeDiff(
  diff: PlanDiff,
  plans: { readonly before: TrainingPlan; readonly after: TrainingPlan },
  language: Language,
): DiffInWords {
  const { changes, figures, withoutFigures } = diff
  if (changes.length === 0) return { changes: [diffSentences.nothing()[language]], parties: [], funds: [], lines: [] }
  const [was, is] = [new ValueTeller(plans.before, language), new ValueTeller(plans.after, language)]
  const reader = { before: was, after: is, paths: new PathReader([is, was], language) }
  const reason = withoutFigures === undefined ? [] : [reasonInWords(withoutFigures, plans, language)]
  return {
    changes: describeChanges(changes, reader, language),
    ...(figures === null ? { parties: reason, funds: [], lines: [] } : describeFigures(figures, reader, language)),
  }
}

function reasonInWords(
  without: WithoutFigures,
  { before, after }: Parameters<typeof describeDiff>[1],
  language: Language,
): string {
  if (without.reason === 'amount-too-large') return diffSentences.tooLarge(without.versions)[language]
  return diffSentences.currencyDiffers(before.currency, after.currency)[language]
}
