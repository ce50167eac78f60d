import { toolRisks, type ToolRisk } from '../../vocabulary/index.js'
import type { JudgedCourse } from './course.js'
import { flagOf, recorded, type KindOf, type PreparedRule } from './prepared-rule.js'

export function prepareFlag(rule: KindOf<'flag'>): PreparedRule {
  const { flag, mustBe } = rule
  return {
    rule,
    verdict(person) {
      const is = flagOf(person, flag)
      if (is === undefined) return 'unknown'
      return is === mustBe ? 'met' : 'not-met'
    },
    grounds(person) {
      const is = flagOf(person, flag)
      return { values: recorded({ flag, is, mustBe }), missing: is === undefined ? [`flags.${flag}`] : [] }
    },
  }
}

/** Nothing is asked where the course has no tool of that risk. */
export function prepareToolRisk(rule: KindOf<'tool-risk'>, course: JudgedCourse): PreparedRule {
  const highest = course.toolRisks.reduce<ToolRisk | undefined>((a, b) => (rank(b) > rank(a) ? b : a), undefined)
  const asked = prepareFlag({ ...rule, kind: 'flag', mustBe: true })
  const concerned = rank(highest) >= rank(rule.risk)
  return {
    rule,
    verdict: (person) => (concerned ? asked.verdict(person) : 'not-applicable'),
    grounds(person) {
      const { values, missing } = asked.grounds(person)
      const ofCourse = recorded({ toolRisk: highest, risk: rule.risk })
      return concerned ? { values: { ...ofCourse, ...values }, missing } : { values: ofCourse, missing: [] }
    },
  }
}

function rank(risk: ToolRisk | undefined): number {
  return risk === undefined ? -1 : toolRisks.codes.indexOf(risk)
}
