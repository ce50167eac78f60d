import { describe, expect, test } from 'vitest'
import { aCourse, aParticipant } from '../../../test/index.js'
import { judgeEligibility, type EligibilityRule, type JudgedCourse, type RuleReason } from '../../index.js'
import type { Participant } from '../schema.js'

type Kind = Omit<EligibilityRule, 'id' | 'question' | 'label' | 'status'>
type Case = [
  sentence: string,
  rule: Kind | object,
  person: Partial<Participant>,
  expected: Partial<RuleReason>,
  course?: Partial<JudgedCourse>,
]

const label = { id: 'Aturan', en: 'Rule' }
const asked = (kind: object) =>
  ({ id: 'r', question: 'train', label, status: 'assumption', ...kind }) as EligibilityRule

/** The course runs from 1 to 31 March 2027; 14 days are usual after its end, 30 after its start. */
const reasonFor = (rule: object, person: Partial<Participant>, course: Partial<JudgedCourse> = {}): RuleReason => {
  const { train } = judgeEligibility(aParticipant(person), aCourse(course), [asked(rule)])
  return train.reasons[0] as RuleReason
}

const timeLeft = { kind: 'time-left', after: 'course-end' }
const free = (likely: string, more: object = {}) => ({ release: { kind: 'parole' as const, likely, ...more } })
const half = { kind: 'sentence-date', date: 'half', by: 'course-start' }
const twoThirds = { kind: 'sentence-date', date: 'two-thirds', by: 'course-end' }
const tools = { kind: 'tool-risk', risk: 'high', flag: 'alat' }
const flag = { kind: 'flag', flag: 'baik', mustBe: true }

const cases: Case[] = [
  ['someone sentenced is sentenced', { kind: 'sentenced' }, {}, { verdict: 'met', values: { status: 'sentenced' } }],
  ['someone on remand is not', { kind: 'sentenced' }, { status: 'remand' }, { verdict: 'not-met' }],

  // 31 March + 14 days = 14 April.
  [
    'release on the last day of the buffer is late enough',
    timeLeft,
    free('2027-04-14'),
    {
      verdict: 'met',
      values: { likely: '2027-04-14', courseEndsOn: '2027-03-31', days: 14, neededUntil: '2027-04-14' },
      metFrom: { on: '2027-04-14', day: 'release' },
    },
  ],
  ['release a day before that is too early', timeLeft, free('2027-04-13'), { verdict: 'not-met' }],
  [
    'where only the earliest date is too early, release must not come early',
    timeLeft,
    free('2027-04-20', { earliest: '2027-04-13' }),
    { verdict: 'only-if-late-release' },
  ],
  [
    'where only the latest date is late enough, release must come late',
    timeLeft,
    free('2027-04-13', { latest: '2027-04-14' }),
    { verdict: 'only-if-late-release' },
  ],
  [
    'where even the latest is too early, it is a no',
    timeLeft,
    free('2027-04-01', { latest: '2027-04-13' }),
    { verdict: 'not-met' },
  ],
  ['a rule may state its own days', { ...timeLeft, days: 0 }, free('2027-03-31'), { verdict: 'met' }],
  // 1 March + 30 days = 31 March.
  [
    'days may count from the start',
    { kind: 'time-left', after: 'course-start' },
    free('2027-03-31'),
    {
      verdict: 'met',
      values: { likely: '2027-03-31', courseStartsOn: '2027-03-01', days: 30, neededUntil: '2027-03-31' },
    },
  ],
  [
    'without an end of the course nobody knows who can finish it',
    timeLeft,
    free('2030-01-01'),
    { verdict: 'unknown', missing: ['courseEndsOn'] },
    { endsOn: undefined },
  ],

  [
    'half of the sentence is served on the day it is reached',
    half,
    { halfSentenceDate: '2027-03-01' },
    { verdict: 'met', values: { halfSentenceDate: '2027-03-01', by: '2027-03-01' } },
  ],
  [
    'a day later it is not yet served when the course starts; the reason says from when it is',
    half,
    { halfSentenceDate: '2027-03-02' },
    { verdict: 'not-met', metFrom: { on: '2027-03-02', day: 'course-start' } },
  ],
  [
    'once the day has come it counts, though the course began before',
    half,
    { halfSentenceDate: '2027-03-02' },
    { verdict: 'met', values: { halfSentenceDate: '2027-03-02', by: '2027-03-10' } },
    { asOf: '2027-03-10' },
  ],
  [
    'a date nobody recorded is unknown, never a yes or a no',
    half,
    {},
    { verdict: 'unknown', missing: ['halfSentenceDate'] },
  ],
  ['two thirds by the end of the course', twoThirds, { twoThirdsSentenceDate: '2027-03-31' }, { verdict: 'met' }],
  ['two thirds a day after it', twoThirds, { twoThirdsSentenceDate: '2027-04-01' }, { verdict: 'not-met' }],

  [
    'a course without risky tools asks for no clearance',
    tools,
    {},
    { verdict: 'not-applicable', values: { toolRisk: 'medium', risk: 'high' } },
    { toolRisks: ['low', 'medium'] },
  ],
  ['a course without tools neither', tools, {}, { verdict: 'not-applicable' }, { toolRisks: [] }],
  [
    'a risky tool asks for clearance',
    tools,
    { flags: { alat: true } },
    { verdict: 'met', values: { toolRisk: 'high', risk: 'high', flag: 'alat', is: true, mustBe: true } },
  ],
  ['without clearance it is a no', tools, { flags: { alat: false } }, { verdict: 'not-met' }],
  [
    'clearance not recorded is unknown',
    tools,
    { flags: { lain: true } },
    { verdict: 'unknown', missing: ['flags.alat'] },
  ],

  [
    'reading a little is enough where a little is asked',
    { kind: 'literacy', atLeast: 'basic' },
    { literacy: 'basic' },
    { verdict: 'met' },
  ],
  ['reading fluently is more', { kind: 'literacy', atLeast: 'basic' }, { literacy: 'fluent' }, { verdict: 'met' }],
  ['not reading is not enough', { kind: 'literacy', atLeast: 'basic' }, { literacy: 'none' }, { verdict: 'not-met' }],
  [
    'literacy nobody recorded is unknown',
    { kind: 'literacy', atLeast: 'none' },
    {},
    { verdict: 'unknown', missing: ['literacy'] },
  ],

  [
    'an interest in the field matches',
    { kind: 'interest' },
    { interests: ['Desain', 'jasa OTOMOTIF '] },
    { verdict: 'met' },
  ],
  [
    'part of the field’s name matches, word by word',
    { kind: 'interest' },
    { interests: ['Otomotif'] },
    { verdict: 'met' },
  ],
  [
    'so does a longer wish that holds the field',
    { kind: 'interest' },
    { interests: ['Bengkel jasa otomotif'] },
    { verdict: 'met' },
  ],
  ['part of a word does not', { kind: 'interest' }, { interests: ['Oto'] }, { verdict: 'not-met' }],
  ['who wants nothing wants not this', { kind: 'interest' }, { interests: [] }, { verdict: 'not-met' }],
  ['interests nobody asked for are unknown', { kind: 'interest' }, {}, { verdict: 'unknown', missing: ['interests'] }],

  [
    'who has had some units may come',
    { kind: 'not-completed' },
    { completedUnits: ['k3'] },
    { verdict: 'met', values: { completed: 1, units: 3 } },
  ],
  [
    'who has had all has had the course',
    { kind: 'not-completed' },
    { completedUnits: ['k3', 'alat', 'cuci', 'lain'] },
    { verdict: 'not-met', values: { completed: 3, units: 3 } },
  ],
  [
    'units nobody recorded are unknown',
    { kind: 'not-completed' },
    {},
    { verdict: 'unknown', missing: ['completedUnits'] },
  ],
  [
    'a course without units cannot have been had',
    { kind: 'not-completed' },
    {},
    { verdict: 'not-applicable' },
    { units: [] },
  ],

  [
    'a mark that must be yes',
    flag,
    { flags: { baik: true } },
    { verdict: 'met', values: { flag: 'baik', is: true, mustBe: true } },
  ],
  ['and is no', flag, { flags: { baik: false } }, { verdict: 'not-met' }],
  ['a mark that must be no', { ...flag, mustBe: false }, { flags: { baik: false } }, { verdict: 'met' }],
  ['and is yes', { ...flag, mustBe: false }, { flags: { baik: true } }, { verdict: 'not-met' }],
  [
    'a mark nobody recorded is unknown whatever it must be',
    { ...flag, mustBe: false },
    {},
    { verdict: 'unknown', missing: ['flags.baik'] },
  ],
  [
    'a mark is never a property that every object has',
    { ...flag, flag: 'constructor' },
    { flags: {} },
    { verdict: 'unknown' },
  ],

  [
    'a rule only for some does not apply to others',
    { ...half, onlyIf: { flag: 'umum', is: true } },
    { flags: { umum: false } },
    { verdict: 'not-applicable', values: { onlyIfFlag: 'umum', onlyIf: true, flagIs: false } },
  ],
  [
    'to these it does',
    { ...half, onlyIf: { flag: 'umum', is: true } },
    { flags: { umum: true }, halfSentenceDate: '2027-04-01' },
    { verdict: 'not-met' },
  ],
  [
    'where nobody recorded whom it concerns, a rule that is not met is unknown',
    { ...half, onlyIf: { flag: 'umum', is: true } },
    { halfSentenceDate: '2027-04-01' },
    { verdict: 'unknown', missing: ['flags.umum'] },
  ],
  [
    'one that is met is met either way',
    { ...half, onlyIf: { flag: 'umum', is: true } },
    { halfSentenceDate: '2027-01-01' },
    { verdict: 'met' },
  ],
  [
    'a rule may be set aside where nothing is recorded; the reason names what',
    { ...flag, whenMissing: 'set-aside' },
    {},
    { verdict: 'not-applicable', missing: ['flags.baik'] },
  ],
  [
    'it still counts where something is',
    { ...flag, whenMissing: 'set-aside' },
    { flags: { baik: false } },
    { verdict: 'not-met' },
  ],
]

describe('a rule', () => {
  test.each(cases)('%s', (_, rule, person, expected, course) => {
    expect(reasonFor(rule, person, course)).toMatchObject(expected)
  })

  test('says nothing is missing where it was judged', () => {
    expect(reasonFor(flag, { flags: { baik: true } })).not.toHaveProperty('missing')
    expect(
      reasonFor({ ...half, onlyIf: { flag: 'umum', is: true } }, { halfSentenceDate: '2027-01-01' }),
    ).not.toHaveProperty('missing')
  })

  test('that is switched off is not asked', () => {
    const { train } = judgeEligibility(aParticipant({ status: 'remand' }), aCourse(), [
      asked({ kind: 'sentenced', active: false }),
    ])
    expect(train).toEqual({ answer: 'yes', reasons: [] })
  })
})
