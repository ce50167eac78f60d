import type { Participant } from '../schema.js'
import type { EligibilityRule } from './schema.js'
import type { CourseDay, RuleVerdict } from './vocabularies.js'

/** One rule made ready for one course: what hangs on the course alone is worked out once, not for every person. */
export interface PreparedRule {
  readonly rule: EligibilityRule
  /** The verdict alone, quick enough for a whole country. */
  verdict(person: Participant): RuleVerdict
  /** What the verdict was taken from. */
  grounds(person: Participant): Grounds
}

export interface Grounds {
  /** What the rule looked at, and nothing else of the person. */
  readonly values: Readonly<Record<string, string | number | boolean>>
  /** What it asks for and nobody has recorded: keys of a participant (`flags.…` for a mark), or `courseEndsOn`. */
  readonly missing: readonly string[]
  /** From which day on the rule is met; where it is not there, no date changes the verdict. */
  readonly metFrom?: MetFrom
}

/** The rule is met where the day named is `on` or later. */
export interface MetFrom {
  readonly on: string
  readonly day: 'release' | CourseDay
}

export type KindOf<K extends EligibilityRule['kind']> = Extract<EligibilityRule, { kind: K }>

/** The values that are there; a value not recorded has its place in `missing`. */
export function recorded(values: Readonly<Record<string, string | number | boolean | undefined>>): Grounds['values'] {
  // A plain loop: this runs for every rule of every person, and building lists of entries took most of the time.
  const known: Record<string, string | number | boolean> = {}
  for (const key in values) {
    const value = values[key]
    if (value !== undefined) known[key] = value
  }
  return known
}

/** A mark of a person; undefined where nobody has recorded it. */
export function flagOf(person: Participant, flag: string): boolean | undefined {
  return Object.hasOwn(person.flags ?? {}, flag) ? person.flags?.[flag] : undefined
}
