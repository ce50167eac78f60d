import type { JudgedCourse } from './course.js'
import { prepareSentenceDate, prepareTimeLeft } from './date-rules.js'
import { prepareFlag, prepareToolRisk } from './flag-rules.js'
import { flagOf, type PreparedRule } from './prepared-rule.js'
import { prepareInterest, prepareLiteracy, prepareNotCompleted, prepareSentenced } from './record-rules.js'
import type { EligibilityRule } from './schema.js'

/** A rule made ready for a course, with what it says of whom it concerns and of what is not recorded. */
export function prepareRule(rule: EligibilityRule, course: JudgedCourse): PreparedRule {
  return settingAside(onlyFor(ofKind(rule, course)))
}

function ofKind(rule: EligibilityRule, course: JudgedCourse): PreparedRule {
  switch (rule.kind) {
    case 'sentenced':
      return prepareSentenced(rule)
    case 'time-left':
      return prepareTimeLeft(rule, course)
    case 'sentence-date':
      return prepareSentenceDate(rule, course)
    case 'tool-risk':
      return prepareToolRisk(rule, course)
    case 'literacy':
      return prepareLiteracy(rule)
    case 'interest':
      return prepareInterest(rule, course)
    case 'not-completed':
      return prepareNotCompleted(rule, course)
    case 'flag':
      return prepareFlag(rule)
  }
}

/** Whom a rule concerns may itself not be recorded; that matters only where the rule is not met anyway. */
function onlyFor(prepared: PreparedRule): PreparedRule {
  const { onlyIf } = prepared.rule
  if (onlyIf === undefined) return prepared
  return {
    rule: prepared.rule,
    verdict(person) {
      const is = flagOf(person, onlyIf.flag)
      if (is !== undefined && is !== onlyIf.is) return 'not-applicable'
      const own = prepared.verdict(person)
      return is !== undefined || own === 'met' || own === 'not-applicable' ? own : 'unknown'
    },
    grounds(person) {
      const is = flagOf(person, onlyIf.flag)
      const { values, missing, ...rest } = prepared.grounds(person)
      const condition = { onlyIfFlag: onlyIf.flag, onlyIf: onlyIf.is, ...(is !== undefined && { flagIs: is }) }
      if (is !== undefined && is !== onlyIf.is) return { values: condition, missing: [] }
      return {
        ...rest,
        values: { ...values, ...condition },
        missing: is === undefined ? [...missing, `flags.${onlyIf.flag}`] : missing,
      }
    },
  }
}

function settingAside(prepared: PreparedRule): PreparedRule {
  if (prepared.rule.whenMissing !== 'set-aside') return prepared
  return {
    ...prepared,
    verdict(person) {
      const own = prepared.verdict(person)
      return own === 'unknown' ? 'not-applicable' : own
    },
  }
}
