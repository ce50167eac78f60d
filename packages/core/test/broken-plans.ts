import type { IssueParams, IssuePath } from '../src/index.js'
import { aCostLine, anEligibilityRule, aParticipant, aPlan, aProgram, aRubric, aScheme } from './builders.js'

interface ShapeCase {
  readonly title: string
  readonly value: unknown
  readonly code: string
  readonly path: IssuePath
  readonly params: IssueParams
}

type Loose = Record<string, unknown>
const plan = (overrides: Loose): unknown => ({ ...aPlan(), ...overrides })
const line = (overrides: Loose) => plan({ costLines: [{ ...aCostLine(), ...overrides }] })
const rule = (one: Loose) => plan({ schemes: [{ ...aScheme(), rule: one }] })
const site = (overrides: Loose) => plan({ site: { ...aPlan().site, ...overrides } })
const shortDays = (overrides: Loose) =>
  plan({
    calendar: {
      holidays: [],
      shortDays: [{ from: '2026-02-18', to: '2026-03-19', why: 'Puasa', lessonHoursPerDay: 3, ...overrides }],
    },
  })
const opportunity = (one: Loose) => plan({ programs: [{ ...aProgram(), opportunity: one }] })
const scale = (one: Loose) =>
  plan({ rubrics: [aRubric({ indicators: [{ ...aRubric().indicators[0], scale: one } as never] })] })

const assignmentKinds = 'whole-line, by-quantity, scheme, provided, unassigned'
const ruleKinds =
  'whole, percent, equal, weights, by-driver, fixed, capped, at-least, tiers, in-order, match, by-account, scheme'

/** A sound rule inside so many others. */
export function nested(depth: number): Loose {
  const text = `${'{"kind":"fixed","amounts":{},"rest":'.repeat(depth)}{"kind":"whole","party":"llk"}${'}'.repeat(depth)}`
  return JSON.parse(text) as Loose
}

/** Values that are not a plan, each for one reason: at least one for every code of `parsePlan`. */
export const shapeCases: readonly ShapeCase[] = [
  {
    title: 'nothing at all is not a plan',
    value: null,
    code: 'wrong-type',
    path: [],
    params: { expected: 'object', found: 'null' },
  },
  {
    title: 'a list is not a plan',
    value: [],
    code: 'wrong-type',
    path: [],
    params: { expected: 'object', found: '[]' },
  },
  {
    title: 'a required key is missing',
    value: site({ name: undefined }),
    code: 'missing-key',
    path: ['site', 'name'],
    params: { key: 'name' },
  },
  {
    title: 'a title in one language lacks the other',
    value: plan({ title: { id: 'Rencana' } }),
    code: 'missing-key',
    path: ['title', 'en'],
    params: { key: 'en' },
  },
  {
    title: 'an assignment lacks its kind',
    value: line({ assignment: { fundId: 'dipa-lapas' } }),
    code: 'missing-key',
    path: ['costLines', 0, 'assignment', 'kind'],
    params: { key: 'kind' },
  },
  {
    title: 'a key is not known; the known ones are named',
    value: site({ nama: 'Lapas' }),
    code: 'unknown-key',
    path: ['site', 'nama'],
    params: {
      key: 'nama',
      allowed: 'id, name, kind, timeZone, dayStart, breaks, lessonHoursPerDay, signatories',
    },
  },
  {
    title: 'a key of another kind of assignment is not known; those of this kind are named',
    value: line({ assignment: { kind: 'whole-line', fundId: 'dipa-lapas', schemeId: 'bagi' } }),
    code: 'unknown-key',
    path: ['costLines', 0, 'assignment', 'schemeId'],
    params: { key: 'schemeId', allowed: 'kind, fundId' },
  },
  {
    title: 'a key inside a nested rule is not known',
    value: rule({ kind: 'fixed', amounts: {}, rest: { kind: 'whole', party: 'lapas', percent: 100 } }),
    code: 'unknown-key',
    path: ['schemes', 0, 'rule', 'rest', 'percent'],
    params: { key: 'percent', allowed: 'kind, party' },
  },
  {
    title: 'a line is of a cohort or of a program, not of both',
    value: line({ scope: { cohortId: 'jahit-1', programId: 'jahit' } }),
    code: 'unknown-key',
    path: ['costLines', 0, 'scope', 'programId'],
    params: { key: 'programId', allowed: 'cohortId' },
  },
  {
    title: 'a misspelt scope is not known',
    value: line({ scope: { cohort: 'jahit-1' } }),
    code: 'unknown-key',
    path: ['costLines', 0, 'scope', 'cohort'],
    params: { key: 'cohort', allowed: 'cohortId, programId' },
  },
  {
    title: 'a third language is not known',
    value: plan({ title: { id: 'Rencana', en: 'Plan', fr: 'Plan' } }),
    code: 'unknown-key',
    path: ['title', 'fr'],
    params: { key: 'fr', allowed: 'id, en' },
  },
  {
    title: 'a figure of a trade is not known',
    value: opportunity({ profit: { value: 1, status: 'observed' } }),
    code: 'unknown-key',
    path: ['programs', 0, 'opportunity', 'profit'],
    params: {
      key: 'profit',
      allowed:
        'startUpCost, price, variableCost, fixedCostPerMonth, workingDaysPerMonth, unitsPerDay, ownerWagePerMonth, localDemandPerDay',
    },
  },
  {
    title: 'a weekday is not known',
    value: shortDays({ lessonHoursPerDay: { mon: 3, senin: 3 } }),
    code: 'unknown-key',
    path: ['calendar', 'shortDays', 0, 'lessonHoursPerDay', 'senin'],
    params: { key: 'senin', allowed: 'mon, tue, wed, thu, fri, sat, sun' },
  },
  {
    title: 'a rule of eligibility holds only what its kind asks for',
    value: plan({ eligibilityRules: [anEligibilityRule({}, { kind: 'sentenced', flag: 'sehat' })] }),
    code: 'unknown-key',
    path: ['eligibilityRules', 0, 'flag'],
    params: {
      key: 'flag',
      allowed: 'id, question, label, source, status, active, whenMissing, onlyIf, kind',
    },
  },
  {
    title: 'a rule of eligibility has a kind that is known',
    value: plan({ eligibilityRules: [{ ...anEligibilityRule(), kind: 'perkara' }] }),
    code: 'not-allowed',
    path: ['eligibilityRules', 0, 'kind'],
    params: {
      found: '"perkara"',
      allowed: 'sentenced, time-left, sentence-date, tool-risk, literacy, interest, not-completed, flag',
    },
  },
  {
    title: 'days that a rule asks for are not before the course',
    value: plan({ eligibilityRules: [anEligibilityRule({}, { kind: 'time-left', after: 'course-end', days: -1 })] }),
    code: 'out-of-range',
    path: ['eligibilityRules', 0, 'days'],
    params: { found: '-1', bound: 'min', limit: 0 },
  },
  {
    title: 'a participant has no name',
    value: plan({ participants: [{ ...aParticipant(), name: 'Fulan' }] }),
    code: 'personal-key',
    path: ['participants', 0, 'name'],
    params: { key: 'name' },
  },
  {
    title: 'nor an offence beside the release date',
    value: plan({
      participants: [{ ...aParticipant(), release: { kind: 'parole', likely: '2027-01-01', offence: '362' } }],
    }),
    code: 'personal-key',
    path: ['participants', 0, 'release', 'offence'],
    params: { key: 'offence' },
  },
  {
    title: 'an amount typed as a text is not a number',
    value: line({ unitCost: '25.000' }),
    code: 'wrong-type',
    path: ['costLines', 0, 'unitCost'],
    params: { expected: 'number', found: '"25.000"' },
  },
  {
    title: 'half a rupiah is not whole',
    value: line({ unitCost: 0.5 }),
    code: 'wrong-type',
    path: ['costLines', 0, 'unitCost'],
    params: { expected: 'int', found: '0.5' },
  },
  {
    title: 'a number that is none is shown as such',
    value: line({ unitCost: Number.NaN }),
    code: 'wrong-type',
    path: ['costLines', 0, 'unitCost'],
    params: { expected: 'number', found: 'NaN' },
  },
  {
    title: 'a list is not a group of fields',
    value: plan({ parties: { lapas: 'Lapas' } }),
    code: 'wrong-type',
    path: ['parties'],
    params: { expected: 'array', found: '{"lapas":"Lapas"}' },
  },
  {
    title: 'a title is a text or a group of two',
    value: plan({ title: 3 }),
    code: 'wrong-type',
    path: ['title'],
    params: { expected: 'string|object', found: '3' },
  },
  {
    title: 'an assignment is a group of fields',
    value: line({ assignment: 'dipa-lapas' }),
    code: 'wrong-type',
    path: ['costLines', 0, 'assignment'],
    params: { expected: 'object', found: '"dipa-lapas"' },
  },
  {
    title: 'the cohort of a scope is a text',
    value: line({ scope: { cohortId: 3 } }),
    code: 'wrong-type',
    path: ['costLines', 0, 'scope', 'cohortId'],
    params: { expected: 'string', found: '3' },
  },
  {
    title: 'lesson hours are a number or a group of weekdays',
    value: shortDays({ lessonHoursPerDay: '3' }),
    code: 'wrong-type',
    path: ['calendar', 'shortDays', 0, 'lessonHoursPerDay'],
    params: { expected: 'number|object', found: '"3"' },
  },
  {
    title: 'lesson hours by weekday name a weekday',
    value: shortDays({ lessonHoursPerDay: {} }),
    code: 'wrong-type',
    path: ['calendar', 'shortDays', 0, 'lessonHoursPerDay'],
    params: { expected: 'at least one weekday', found: '{}' },
  },
  {
    title: 'the kind of an assignment is one of five',
    value: line({ assignment: { kind: 'percent', fundId: 'dipa-lapas' } }),
    code: 'not-allowed',
    path: ['costLines', 0, 'assignment', 'kind'],
    params: { found: '"percent"', allowed: assignmentKinds },
  },
  {
    title: 'the kind of a nested rule is one of thirteen',
    value: rule({ kind: 'capped', caps: {}, rule: { kind: 'half' }, overflow: { kind: 'whole', party: 'llk' } }),
    code: 'not-allowed',
    path: ['schemes', 0, 'rule', 'rule', 'kind'],
    params: { found: '"half"', allowed: ruleKinds },
  },
  {
    title: 'the type of a scale is one of four',
    value: scale({ type: 'cubic' }),
    code: 'not-allowed',
    path: ['rubrics', 0, 'indicators', 0, 'scale', 'type'],
    params: { found: '"cubic"', allowed: 'linear, logarithmic, levels, binary' },
  },
  {
    title: 'a direction is one of two numbers, and both are named',
    value: scale({ type: 'linear', lo: 0, hi: 1, direction: 0 }),
    code: 'not-allowed',
    path: ['rubrics', 0, 'indicators', 0, 'scale', 'direction'],
    params: { found: '0', allowed: '1, -1' },
  },
  {
    title: 'a later version of the schema is not read',
    value: plan({ schemaVersion: 2 }),
    code: 'not-allowed',
    path: ['schemaVersion'],
    params: { found: '2', allowed: '1' },
  },
  {
    title: 'an id has no blanks',
    value: line({ id: 'bahan praktik' }),
    code: 'bad-format',
    path: ['costLines', 0, 'id'],
    params: { found: '"bahan praktik"', format: 'id' },
  },
  {
    title: 'nor has an id that is a key',
    value: line({ assignment: { kind: 'by-quantity', quantities: { 'dipa lapas': 16 } } }),
    code: 'bad-format',
    path: ['costLines', 0, 'assignment', 'quantities', 'dipa lapas'],
    params: { found: '"dipa lapas"', format: 'id' },
  },
  {
    title: 'an account is a code',
    value: line({ account: 'belanja bahan' }),
    code: 'bad-format',
    path: ['costLines', 0, 'account'],
    params: { found: '"belanja bahan"', format: 'account' },
  },
  {
    title: 'a text is not blank',
    value: plan({ title: ' ' }),
    code: 'bad-format',
    path: ['title'],
    params: { found: '" "', format: 'text' },
  },
  {
    title: 'a date exists',
    value: shortDays({ to: '2026-02-30' }),
    code: 'bad-format',
    path: ['calendar', 'shortDays', 0, 'to'],
    params: { found: '"2026-02-30"', format: 'date' },
  },
  {
    title: 'a time has two digits for the hour',
    value: site({ dayStart: '7:30' }),
    code: 'bad-format',
    path: ['site', 'dayStart'],
    params: { found: '"7:30"', format: 'time' },
  },
  {
    title: 'a time zone has a name',
    value: site({ timeZone: 'UTC+8' }),
    code: 'bad-format',
    path: ['site', 'timeZone'],
    params: { found: '"UTC+8"', format: 'time-zone' },
  },
  {
    title: 'a currency has three capital letters',
    value: plan({ currency: 'Rp' }),
    code: 'bad-format',
    path: ['currency'],
    params: { found: '"Rp"', format: 'currency' },
  },
  {
    title: 'the address of a schema has no blanks',
    value: plan({ $schema: 'plan schema.json' }),
    code: 'bad-format',
    path: ['$schema'],
    params: { found: '"plan schema.json"', format: 'address' },
  },
  {
    title: 'an amount has at most fifteen digits',
    value: line({ unitCost: 1_000_000_000_000_000 }),
    code: 'out-of-range',
    path: ['costLines', 0, 'unitCost'],
    params: { found: '1000000000000000', bound: 'max', limit: 999_999_999_999_999 },
  },
  {
    title: 'so has a weight',
    value: rule({ kind: 'weights', weights: { lapas: 1_000_000_000_000_000 } }),
    code: 'out-of-range',
    path: ['schemes', 0, 'rule', 'weights', 'lapas'],
    params: { found: '1000000000000000', bound: 'max', limit: 999_999_999_999_999 },
  },
  {
    title: 'a figure is not negative',
    value: opportunity({ price: { value: -1, status: 'observed' } }),
    code: 'out-of-range',
    path: ['programs', 0, 'opportunity', 'price', 'value'],
    params: { found: '-1', bound: 'min', limit: 0 },
  },
  {
    title: 'lesson hours do not pass a day',
    value: shortDays({ lessonHoursPerDay: 25 }),
    code: 'out-of-range',
    path: ['calendar', 'shortDays', 0, 'lessonHoursPerDay'],
    params: { found: '25', bound: 'max', limit: 24 },
  },
  {
    title: 'a line has a factor',
    value: line({ factors: [] }),
    code: 'out-of-range',
    path: ['costLines', 0, 'factors'],
    params: { found: '[]', bound: 'min', limit: 1, counted: 'entries' },
  },
  {
    title: 'a ratio has two numbers',
    value: rule({
      kind: 'match',
      lead: 'lapas',
      follower: 'llk',
      ratio: [1, 2, 3],
      rest: { kind: 'whole', party: 'llk' },
    }),
    code: 'out-of-range',
    path: ['schemes', 0, 'rule', 'ratio'],
    params: { found: '[1,2,3]', bound: 'max', limit: 2, counted: 'entries' },
  },
  {
    title: 'a text has at most 2000 characters and is cut short in the message, emoji whole',
    value: plan({ title: '🧵'.repeat(2_001) }),
    code: 'out-of-range',
    path: ['title'],
    params: { found: `"${'🧵'.repeat(57)}…"`, bound: 'max', limit: 2_000, counted: 'characters' },
  },
  {
    title: 'a rule is not nested thousands deep',
    value: rule(nested(5_000)),
    code: 'nested-too-deeply',
    path: ['schemes', 0, 'rule'],
    params: { levels: 200 },
  },
  {
    title: 'nor is anything else, wherever it stands',
    value: line({ factors: JSON.parse(`${'['.repeat(9_000)}${']'.repeat(9_000)}`) as unknown }),
    code: 'nested-too-deeply',
    path: ['costLines', 0, 'factors'],
    params: { levels: 200 },
  },
  {
    title: 'a quantity has at most four decimals',
    value: line({ factors: [{ value: 0.00005, unit: 'meter' }] }),
    code: 'too-fine',
    path: ['costLines', 0, 'factors', 0, 'value'],
    params: { found: '0.00005', step: 0.0001 },
  },
]
