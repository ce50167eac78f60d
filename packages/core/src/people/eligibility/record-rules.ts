import { fold } from '../../vocabulary/index.js'
import { literacyLevels } from '../vocabularies.js'
import type { JudgedCourse } from './course.js'
import { recorded, type KindOf, type PreparedRule } from './prepared-rule.js'

export function prepareSentenced(rule: KindOf<'sentenced'>): PreparedRule {
  return {
    rule,
    verdict: ({ status }) => (status === 'sentenced' ? 'met' : 'not-met'),
    grounds: ({ status }) => ({ values: { status }, missing: [] }),
  }
}

export function prepareLiteracy(rule: KindOf<'literacy'>): PreparedRule {
  const least = literacyLevels.codes.indexOf(rule.atLeast)
  return {
    rule,
    verdict({ literacy }) {
      if (literacy === undefined) return 'unknown'
      return literacyLevels.codes.indexOf(literacy) >= least ? 'met' : 'not-met'
    },
    grounds: ({ literacy }) => ({
      values: recorded({ literacy, atLeast: rule.atLeast }),
      missing: literacy === undefined ? ['literacy'] : [],
    }),
  }
}

/** Interests are people's own words: one matches where it is part of the field's name, word by word, or the other way. */
export function prepareInterest(rule: KindOf<'interest'>, { field }: JudgedCourse): PreparedRule {
  const ours = inWords(field)
  return {
    rule,
    verdict({ interests }) {
      if (interests === undefined) return 'unknown'
      return interests.map(inWords).some((one) => ours.includes(one) || one.includes(ours)) ? 'met' : 'not-met'
    },
    grounds: ({ interests }) => ({ values: { field }, missing: interests === undefined ? ['interests'] : [] }),
  }
}

/** Who has finished every unit of a course has had it. */
export function prepareNotCompleted(rule: KindOf<'not-completed'>, { units }: JudgedCourse): PreparedRule {
  const done = (completed: readonly string[]) => units.filter(({ id }) => completed.includes(id)).length
  return {
    rule,
    verdict({ completedUnits }) {
      if (units.length === 0) return 'not-applicable'
      if (completedUnits === undefined) return 'unknown'
      return done(completedUnits) < units.length ? 'met' : 'not-met'
    },
    grounds: ({ completedUnits }) => ({
      values: recorded({ completed: completedUnits && done(completedUnits), units: units.length }),
      missing: completedUnits === undefined ? ['completedUnits'] : [],
    }),
  }
}

function inWords(text: string): string {
  return ` ${fold(text)} `
}
