import { opportunityInputs } from '../../opportunity/index.js'
import { readsAsOne } from '../diff/compare-values.js'
import { roleOf } from '../diff/value-roles.js'

/**
 * What is merged as one value, because its parts make sense only together: two halves of two agreements are none.
 *
 * | key | why |
 * |---|---|
 * | `rule` | shares make 100%, tiers ascend, caps have their overflow |
 * | `quantities` | they add up to the line's first factor |
 * | `rounding` | a unit is rounded by its method, and the rest goes to its party |
 * | `tax` | label, rate, base and whether it is included are one statement |
 * | `release`, `seats` | dates and numbers in order |
 * | `title` | one text in two languages |
 * | `observations.*`, inputs of an opportunity | a figure with its date or source and how sure it is |
 * | `factors`, `scope`, `subject`, an `assignment` of another kind | as `diffPlans` reads them |
 *
 * Of everything else each key stands for itself: an assignment by one scheme, for example, takes a fund from each party.
 */
const oneValue: Readonly<Record<string, true>> = Object.fromEntries(
  [
    ...['rule', 'quantities', 'rounding', 'tax', 'release', 'seats', 'title', 'observations.*'],
    ...opportunityInputs.codes,
  ].map((key) => [key, true as const]),
)

/**
 * Lists whose entries are each one value: a rubric's weights, bands and gates; what was found on one day; a parameter with
 * its source; a rule of eligibility, whose kind says what else it has.
 */
const wholeEntries: ReadonlySet<string> = new Set(['rubrics', 'followUps', 'parameters', 'eligibilityRules'])

/** Lists that say "any" or "all" where they are absent, so that absent is another thing than empty. */
const openWhereAbsent: ReadonlySet<string> = new Set(['accounts', 'programIds', 'cohortIds'])

/** Records that say the same absent as empty. */
const emptyWhereAbsent: Readonly<Record<string, true>> = {
  flags: true,
  'assignment.funds': true,
  accountCeilings: true,
  opportunity: true,
}

/** Lists known by something that several entries share, and what else tells apart those that are added. */
const toldApartBy: Readonly<Record<string, string>> = { obligations: 'what', parameters: 'validFrom' }

/**
 * Whether values that stand at the same keys are merged as one.
 * @param keys from the root of the plan, without what names an entry, `*` for an id in a record by ids.
 * @param values those of the versions that have one.
 */
export function isOneValue(keys: readonly string[], values: readonly unknown[]): boolean {
  if (roleOf(oneValue, keys) === true) return true
  const key = keys.at(-1) ?? ''
  return values.some((value) => readsAsOne(key, values[0], value))
}

export function hasWholeEntries(list: string): boolean {
  return wholeEntries.has(list)
}

export function isEmptyListWhereAbsent(list: string): boolean {
  return !openWhereAbsent.has(list)
}

export function isEmptyRecordWhereAbsent(keys: readonly string[]): boolean {
  return roleOf(emptyWhereAbsent, keys) === true
}

/**
 * What tells apart entries that several copies add to a list under one key: those that differ in it are entries of their
 * own; undefined where the key says it all.
 */
export function tellsApart(list: string, entry: unknown): unknown {
  const key = Object.hasOwn(toldApartBy, list) ? toldApartBy[list] : undefined
  return key === undefined ? undefined : (entry as Readonly<Record<string, unknown>>)[key]
}

/** Whether a key is the second of its kind in a list (`meals#2`): no two copies need mean the same by it. */
export function isSecond(key: string | number, known: ReadonlySet<string | number>): boolean {
  const [, first] = /^(.+)#\d+$/u.exec(String(key)) ?? []
  return first !== undefined && known.has(first)
}
