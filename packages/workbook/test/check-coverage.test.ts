import { describe, expect, test } from 'vitest'
import { workbookMessages } from '../src/messages.js'
import { checkRules } from '../src/sheets/index.js'

/** Codes that a row sees which is named for another code, or for none. */
const seenElsewhere: Readonly<Record<string, string>> = {
  'account-over-ceiling': 'ceilings-held',
  'amount-too-large': 'exactly-computable',
  'band-id-reserved': 'bands-ascend',
  'bands-not-from-zero': 'bands-ascend',
  'dimension-without-weight': 'rubrics-weigh-something',
  'excluded-topic': 'indicators-usable',
  'fund-of-other-party': 'references-known',
  'gate-value-not-comparable': 'indicators-usable',
  'gate-without-cap': 'indicators-usable',
  'goalposts-reversed': 'indicators-usable',
  'guard-on-lowest-band': 'bands-ascend',
  'logarithm-from-zero': 'indicators-usable',
  'more-paid-for-than-there-are': 'nothing-paid-twice',
  'no-bands': 'rubrics-weigh-something',
  'no-lesson-hours': 'courses-end',
  'no-levels': 'indicators-usable',
  'not-a-date': 'calendar-dates',
  'not-a-number': 'costs-numbers',
  'parent-unknown': 'agreements-references-agreements',
  'participant-clash': 'no-clashes',
  'row-without-id': 'costs-complete',
  'rubric-code-twice': 'rubrics-unique-indicators',
  'text-trimmed': 'parties-blanks',
  'too-fine': 'factors-exact',
  'venue-clash': 'no-clashes',
  'weight-not-usable': 'rubrics-limits',
}

/** The guide to the workbook tells planners the same, in its passage on the checks. */
/**
 * Why no row sees a code:
 * - `file`: a formula does not see its own file: sheets, headings, formulas, formats, merged or hidden cells
 * - `shape`: a plan that was never in cells can have it; a cell of that kind cannot, or another rule stops it
 * - `composed`: the rule of a composed scheme is JSON in a locked cell, which the program alone changes
 * - `flow`: who may pay what of a shared total is a flow, worked out by the program; the lines show as unassigned
 * - `error`: an error in a cell is an error in every row that looks at it
 * - `world`: what is allowed is a list that no sheet holds: time zones, forms of ids
 */
type Reason = 'file' | 'shape' | 'composed' | 'flow' | 'error' | 'world'

/** Codes that no row sees, each with the reason. */
const unseen: Readonly<Record<string, Reason>> = {
  'unknown-key': 'shape',
  'personal-key': 'shape',
  'wrong-type': 'shape',
  'not-allowed': 'shape',
  'nested-too-deeply': 'shape',
  'too-many-parties': 'shape',
  'too-many-lines': 'shape',
  'too-many-factors': 'shape',
  'too-many-payers': 'shape',
  'cell-too-long': 'shape',
  'bad-format': 'world',
  'unknown-time-zone': 'world',
  'total-not-broken-down': 'flow',
  'scheme-cycle': 'composed',
  'rule-too-large': 'composed',
  'cap-without-share': 'composed',
  'overflow-to-capped': 'composed',
  'floors-not-affordable': 'composed',
  'tiers-not-ascending': 'composed',
  'no-open-end': 'composed',
  'never-reached': 'composed',
  'case-never-used': 'composed',
  'match-with-itself': 'composed',
  'match-without-follower': 'composed',
  'bad-json': 'composed',
  'not-a-workbook': 'file',
  'newer-template': 'file',
  'older-template': 'file',
  'linked-files': 'file',
  'sheet-renamed': 'file',
  'sheet-copied': 'file',
  'sheet-missing': 'file',
  'sheet-twice': 'file',
  'table-missing': 'file',
  'column-missing': 'file',
  'column-twice': 'file',
  'cells-merged': 'file',
  'choices-gone': 'file',
  'rows-hidden': 'file',
  'rows-filtered': 'file',
  'too-many-rows': 'file',
  'more-alike': 'file',
  'formula-calls-out': 'file',
  'formula-overwritten': 'file',
  'formula-in-input': 'file',
  'formula-without-result': 'file',
  'date-for-number': 'file',
  'no-room': 'file',
  'update-refused': 'file',
  'formula-restored': 'file',
  'cell-error': 'error',
}

describe('the sheet of checks', () => {
  const rows = new Set(checkRules.flatMap(({ code }) => (code === undefined ? [] : [code as string])))
  const codes = Object.keys(workbookMessages)

  test('sees every issue that the library reports, or there is a reason why it does not', () => {
    const decided = codes.filter((code) => rows.has(code) || code in seenElsewhere || code in unseen)
    expect(codes.filter((code) => !decided.includes(code))).toEqual([])
  })

  test('and nothing is said of a code that a row is named for, or that does not exist', () => {
    const listed = [...Object.keys(seenElsewhere), ...Object.keys(unseen)]
    expect(listed.filter((code) => rows.has(code) || !codes.includes(code))).toEqual([])
    expect(listed.filter((code, at) => listed.indexOf(code) !== at)).toEqual([])
  })

  test('has the rows that see codes by another name', () => {
    const keys = checkRules.map(({ key }) => key)
    expect(Object.values(seenElsewhere).filter((key) => !keys.includes(key))).toEqual([])
  })
})
