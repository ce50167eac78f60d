export type { AnswerWithReasons, RuleReason } from './answer-question.js'
export { combineVerdicts } from './combine.js'
export type { CourseFacts, CourseUnit, JudgedCourse, UsualDays } from './course.js'
export { defaultEligibilityRules } from './default-rules.js'
export { describeReason, missingInWords } from './describe-reason.js'
export { fittingUnits, type TimedUnit } from './fitting-units.js'
export {
  judgeEligibility,
  prepareEligibility,
  type EligibilityJudge,
  type PersonEligibility,
} from './judge-eligibility.js'
export type { Grounds, MetFrom } from './prepared-rule.js'
export { rulesInForce } from './rules-in-force.js'
export type { EligibilityRule } from './schema.js'
export {
  courseDays,
  eligibilityAnswers,
  eligibilityQuestions,
  eligibilityRuleKinds,
  missingRecords,
  ruleVerdicts,
  sentenceDates,
  type CourseDay,
  type EligibilityAnswer,
  type EligibilityQuestion,
  type EligibilityRuleKind,
  type RuleVerdict,
} from './vocabularies.js'
