import { describe, expect, test } from 'vitest'
import { aCourse, aParticipant } from '../../../test/index.js'
import {
  combineVerdicts,
  defaultEligibilityRules,
  judgeEligibility,
  rulesInForce,
  type EligibilityRule,
} from '../../index.js'
import type { Participant } from '../schema.js'

const judge = (person: Partial<Participant>, rules: readonly EligibilityRule[] = defaultEligibilityRules) =>
  judgeEligibility(aParticipant(person), aCourse(), rules)
const free = (likely: string, more: object = {}) => ({ release: { kind: 'parole' as const, likely, ...more } })
const served = { halfSentenceDate: '2026-06-01', twoThirdsSentenceDate: '2027-01-15' }

describe('several verdicts make one answer: the gravest', () => {
  test.each([
    [[], 'yes'],
    [['not-applicable'], 'yes'],
    [['met', 'not-applicable', 'met'], 'yes'],
    [['met', 'only-if-late-release'], 'only-if-late-release'],
    [['only-if-late-release', 'unknown', 'met'], 'unknown'],
    [['unknown', 'not-met', 'only-if-late-release'], 'no'],
  ] as const)('%j: %s', (verdicts, answer) => expect(combineVerdicts(verdicts)).toBe(answer))
})

describe('by the rules that ship', () => {
  test('someone sentenced with time enough and two thirds served may train and practise', () => {
    const { train, practise } = judge({ ...free('2027-12-31'), ...served })
    expect([train.answer, practise.answer]).toEqual(['yes', 'yes'])
  })

  test('someone on remand may do neither', () => {
    const { train, practise } = judge({ status: 'remand', ...free('2027-12-31'), ...served })
    expect([train.answer, practise.answer]).toEqual(['no', 'no'])
  })

  /** The case of the field notes: a serious case may train inside, but work outside waits for two thirds. */
  test('where two thirds are required, somebody trains inside and waits for practice outside', () => {
    const { train, practise } = judge({
      ...free('2028-12-31'),
      halfSentenceDate: '2026-12-01',
      twoThirdsSentenceDate: '2027-08-10',
      flags: { 'syarat-dua-pertiga': true },
    })
    expect(train.answer).toBe('yes')
    expect(practise).toMatchObject({ answer: 'no', changes: { on: '2027-08-10', to: 'yes' } })
  })

  test('between half and two thirds, whether two thirds are required must be recorded', () => {
    const dates = { halfSentenceDate: '2026-12-01', twoThirdsSentenceDate: '2027-08-10' }
    expect(judge(dates).practise.answer).toBe('unknown')
    expect(judge({ ...dates, flags: { 'syarat-dua-pertiga': false } }).practise.answer).toBe('yes')
  })

  test('before half of the sentence it is a no, and the day it changes is the later one', () => {
    const { practise } = judge({
      halfSentenceDate: '2027-05-01',
      twoThirdsSentenceDate: '2027-09-01',
      flags: { 'syarat-dua-pertiga': true },
    })
    expect(practise).toMatchObject({ answer: 'no', changes: { on: '2027-09-01', to: 'yes' } })
  })

  test('no date changes a no that has another cause as well', () => {
    const { practise } = judge({
      halfSentenceDate: '2027-05-01',
      twoThirdsSentenceDate: '2027-09-01',
      flags: { 'kelakuan-baik': false },
    })
    expect(practise.answer).toBe('no')
    expect(practise).not.toHaveProperty('changes')
  })

  test('the two questions are apart: bad conduct keeps nobody from training, a short sentence nobody from practice', () => {
    const { train, practise } = judge({ ...free('2027-03-20'), ...served })
    expect([train.answer, practise.answer]).toEqual(['no', 'yes'])
    expect(judge({ ...served, flags: { 'kelakuan-baik': false } })).toMatchObject({
      train: { answer: 'yes' },
      practise: { answer: 'no' },
    })
  })

  test('what nobody recorded of marks is named, not guessed', () => {
    const missing = judge(served).train.reasons.flatMap((reason) => reason.missing ?? [])
    expect(missing).toEqual(['completedUnits', 'flags.hukuman-disiplin', 'flags.alat-berisiko'])
  })

  test('every rule has a source, and nothing but a regulation calls itself official', () => {
    for (const { source, status } of defaultEligibilityRules) {
      expect(source).toMatch(status === 'official' ? /UU|Permenkumham|sippn/u : /./u)
    }
  })
})

describe('rules of a plan', () => {
  const own = { ...defaultEligibilityRules[0], active: false } as EligibilityRule

  test('take the place of the default with their id, case aside, and keep its place', () => {
    const rules = rulesInForce([{ ...own, id: 'TRAIN-SENTENCED' }])
    expect(rules).toHaveLength(defaultEligibilityRules.length)
    expect(rules[0]).toMatchObject({ id: 'TRAIN-SENTENCED', active: false })
  })

  test('stand beside the defaults otherwise', () => {
    expect(rulesInForce([{ ...own, id: 'baru' }]).at(-1)).toMatchObject({ id: 'baru' })
  })

  test('of two with one id the first counts', () => {
    const rules = rulesInForce([
      { ...own, id: 'baru' },
      { ...own, id: 'Baru', active: true },
    ])
    expect(rules.filter(({ id }) => id.toLowerCase() === 'baru')).toMatchObject([{ active: false }])
  })
})

describe('units that fit', () => {
  // k3 ends on 5 March, alat on 12 March, cuci on 31 March; fourteen days follow each.
  test('are those over, buffer included, before the earliest release', () => {
    const { fittingUnits, fittingUnitsIfLate } = judge(
      free('2027-03-26', { earliest: '2027-03-25', latest: '2027-04-14' }),
    )
    expect(fittingUnits).toEqual(['k3'])
    expect(fittingUnitsIfLate).toEqual(['k3', 'alat', 'cuci'])
  })

  test('are none where release comes before', () => {
    expect(judge(free('2027-03-18')).fittingUnits).toEqual([])
  })

  test('leave out what is completed, which still opens what requires it', () => {
    expect(judge({ ...free('2027-03-26'), completedUnits: ['k3'] }).fittingUnits).toEqual(['alat'])
  })

  test('never come without what they require', () => {
    const course = aCourse({
      units: [
        { id: 'lama', endsOn: '2027-03-31' },
        { id: 'singkat', requires: ['lama'], endsOn: '2027-03-02' },
      ],
    })
    const person = aParticipant(free('2027-03-26'))
    expect(judgeEligibility(person, course, defaultEligibilityRules).fittingUnits).toEqual([])
  })
})

describe('the last start that works', () => {
  // The course lasts 31 days in a row: it must end 14 days before release, so start 44 days before.
  test('counts back from the earliest and from the latest release', () => {
    const { lastStart, lastStartIfLate } = judge(free('2027-06-01', { earliest: '2027-05-15', latest: '2027-06-28' }))
    expect(lastStart).toBe('2027-04-01')
    expect(lastStartIfLate).toBe('2027-05-15')
  })

  test('heeds a rule on the days left at the start', () => {
    const rules = rulesInForce([{ ...defaultEligibilityRules[2], days: 100, active: true } as EligibilityRule])
    // 15 May 2027 less 100 days is 4 February 2027.
    expect(judge(free('2027-05-15'), rules).lastStart).toBe('2027-02-04')
  })

  test('is left out where no calendar knows it', () => {
    const person = judgeEligibility(aParticipant(), aCourse({ lastStart: () => undefined }), defaultEligibilityRules)
    expect(person).not.toHaveProperty('lastStart')
  })
})

test('nothing of a person goes out but the code and what the rules looked at', () => {
  const person = { ...served, interests: ['RAHASIA'], flags: { 'tanda-lain': true }, literacy: 'none' as const }
  const text = JSON.stringify(judge(person))
  expect(text).not.toMatch(/RAHASIA|tanda-lain|none|parole/u)
})
