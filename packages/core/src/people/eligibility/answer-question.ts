import type { Participant } from '../schema.js'
import { combineVerdicts } from './combine.js'
import type { Grounds, PreparedRule } from './prepared-rule.js'
import type { EligibilityRule } from './schema.js'
import type { EligibilityAnswer, EligibilityRuleKind, RuleVerdict } from './vocabularies.js'

/** What one rule says of one person, with what it looked at. */
export interface RuleReason extends Omit<Grounds, 'missing'> {
  readonly ruleId: string
  readonly kind: EligibilityRuleKind
  readonly label: EligibilityRule['label']
  readonly verdict: RuleVerdict
  /** What nobody has recorded: why the verdict is unknown, or why the rule was set aside. */
  readonly missing?: readonly string[]
}

/** The answer to one of the two questions. */
export interface AnswerWithReasons {
  readonly answer: EligibilityAnswer
  /** The day from which the answer would be another, where only dates of the register that have not come yet say no. */
  readonly changes?: { readonly on: string; readonly to: EligibilityAnswer }
  /** Every active rule of the question, in order. */
  readonly reasons: readonly RuleReason[]
}

/** The answer alone, without reasons. */
export function quickAnswer(rules: readonly PreparedRule[], person: Participant): EligibilityAnswer {
  return combineVerdicts(rules.map((rule) => rule.verdict(person)))
}

export function answerQuestion(rules: readonly PreparedRule[], person: Participant): AnswerWithReasons {
  const reasons = rules.map((rule) => reasonOf(rule, person))
  const answer = combineVerdicts(reasons.map(({ verdict }) => verdict))
  const changes = changeOf(reasons)
  return { answer, ...(changes && { changes }), reasons }
}

function reasonOf(prepared: PreparedRule, person: Participant): RuleReason {
  const { id: ruleId, kind, label } = prepared.rule
  const verdict = prepared.verdict(person)
  const { values, missing, metFrom } = prepared.grounds(person)
  const open = verdict === 'unknown' || verdict === 'not-applicable'
  return {
    ruleId,
    kind,
    label,
    verdict,
    values,
    ...(open && missing.length > 0 && { missing }),
    ...(metFrom && verdict !== 'not-applicable' && { metFrom }),
  }
}

/** Only days of the course can be waited for; a release that comes too early cannot. */
function changeOf(reasons: readonly RuleReason[]): AnswerWithReasons['changes'] {
  const days = reasons.flatMap(({ verdict, metFrom }) =>
    verdict === 'not-met' ? [metFrom && metFrom.day !== 'release' ? metFrom.on : undefined] : [],
  )
  const on = days.reduce((a, b) => (a === undefined || b === undefined ? undefined : a > b ? a : b), days[0])
  if (on === undefined) return undefined
  return { on, to: combineVerdicts(reasons.map(({ verdict }) => (verdict === 'not-met' ? 'met' : verdict))) }
}
