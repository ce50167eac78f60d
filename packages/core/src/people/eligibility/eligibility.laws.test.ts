import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryEligibilityRule, arbitraryParticipant } from '../../../test/index.js'
import {
  dateAfter,
  prepareEligibility,
  toolRisks,
  type EligibilityAnswer,
  type EligibilityRule,
  type JudgedCourse,
} from '../../index.js'
import type { Participant } from '../schema.js'

const unitIds = ['a', 'b', 'c', 'd']

/** Courses of some weeks in the years that participants' dates lie in, with or without a known end. */
const courses: fc.Arbitrary<JudgedCourse> = fc
  .record({
    start: fc.integer({ min: 0, max: 9_000 }),
    lengths: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 4, maxLength: 4 }),
    requires: fc.tuple(...unitIds.map((_, at) => fc.subarray(unitIds.slice(0, at)))),
    known: fc.boolean(),
    toolRisks: fc.subarray([...toolRisks.codes]),
    asOf: fc.option(fc.integer({ min: -500, max: 500 }), { nil: undefined }),
    usualDays: fc.record({ daysLeftMin: fc.nat({ max: 60 }), releaseBufferDays: fc.nat({ max: 60 }) }),
  })
  .map(({ start, lengths, requires, known, asOf, ...rest }) => {
    const startsOn = dateAfter('2020-01-01', start)
    let end = startsOn
    const units = unitIds.map((id, at) => {
      end = dateAfter(end, lengths[at] as number)
      return { id, requires: requires[at] as string[], endsOn: known || at === 0 ? end : undefined }
    })
    const days = lengths.reduce((a, b) => a + b, 0)
    return {
      ...rest,
      startsOn,
      ...(known && { endsOn: end }),
      field: 'Garmen',
      units,
      asOf: asOf === undefined ? undefined : dateAfter(startsOn, asOf),
      lastStart: (endsBy: string) => dateAfter(endsBy, -days),
    }
  })

/** People released around the time of such courses. */
const people: fc.Arbitrary<Participant> = fc
  .tuple(
    arbitraryParticipant('P-01', unitIds),
    fc.integer({ min: 0, max: 9_200 }),
    fc.option(fc.nat({ max: 120 }), { nil: undefined }),
    fc.option(fc.nat({ max: 120 }), { nil: undefined }),
  )
  .map(([person, day, before, after]) => {
    const likely = dateAfter('2020-01-01', day)
    const earliest = before === undefined ? {} : { earliest: dateAfter(likely, -before) }
    const latest = after === undefined ? {} : { latest: dateAfter(likely, after) }
    return { ...person, release: { kind: 'parole', likely, ...earliest, ...latest } }
  })

const ruleSets: fc.Arbitrary<EligibilityRule[]> = fc
  .nat({ max: 6 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => arbitraryEligibilityRule(`r${n}`))))

const gravity: Readonly<Record<EligibilityAnswer, number>> = { yes: 0, 'only-if-late-release': 1, unknown: 2, no: 3 }

describe('for any course, rules and person', () => {
  test('a later release makes no answer worse, loses no unit and allows no earlier a last start', () => {
    fc.assert(
      fc.property(courses, ruleSets, people, fc.nat({ max: 200 }), (course, rules, person, days) => {
        const { judge } = prepareEligibility(course, rules)
        const { release } = person
        const later = Object.fromEntries(
          Object.entries(release).map(([key, date]) => [key, key === 'kind' ? date : dateAfter(date as string, days)]),
        ) as Participant['release']
        const [now, then] = [judge(person), judge({ ...person, release: later })]
        for (const question of ['train', 'practise'] as const) {
          expect(gravity[then[question].answer]).toBeLessThanOrEqual(gravity[now[question].answer])
        }
        expect(then.fittingUnits).toEqual(expect.arrayContaining([...now.fittingUnits]))
        expect((then.lastStart ?? '') >= (now.lastStart ?? '')).toBe(true)
      }),
    )
  })

  test('a record taken away never makes a yes where the rules ask for it', () => {
    fc.assert(
      fc.property(
        courses,
        ruleSets,
        people,
        fc.constantFrom(
          'halfSentenceDate',
          'twoThirdsSentenceDate',
          'completedUnits',
          'literacy',
          'interests',
          'flags',
        ),
        (course, rules, person, key) => {
          const { answers } = prepareEligibility(
            course,
            rules.map((rule) => ({ ...rule, whenMissing: 'unknown' as const })),
          )
          const less = Object.fromEntries(
            Object.entries(person).filter(([own]) => own !== key),
          ) as unknown as Participant
          for (const question of ['train', 'practise'] as const) {
            if (answers(less)[question] === 'yes') expect(answers(person)[question]).toBe('yes')
          }
        },
      ),
    )
  })

  test('an answer is yes only where every rule asked is met or does not apply; what is missing is named', () => {
    fc.assert(
      fc.property(courses, ruleSets, people, (course, rules, person) => {
        const judged = prepareEligibility(course, rules).judge(person)
        for (const question of ['train', 'practise'] as const) {
          const { answer, reasons } = judged[question]
          const all = new Set(reasons.map(({ verdict }) => verdict))
          if (answer === 'yes') expect([...all].every((one) => one === 'met' || one === 'not-applicable')).toBe(true)
          if (all.has('not-met')) expect(answer).toBe('no')
          else if (all.has('unknown')) expect(answer).toBe('unknown')
          for (const { verdict, missing } of reasons) if (verdict === 'unknown') expect(missing).not.toEqual([])
        }
      }),
    )
  })

  test('the quick answers are those with reasons', () => {
    fc.assert(
      fc.property(courses, ruleSets, people, (course, rules, person) => {
        const { judge, answers } = prepareEligibility(course, rules)
        const { train, practise } = judge(person)
        expect(answers(person)).toEqual({ train: train.answer, practise: practise.answer })
      }),
    )
  })

  test('fitting units come after all they require and are over before release; late ones only add', () => {
    fc.assert(
      fc.property(courses, people, (course, person) => {
        const { fittingUnits, fittingUnitsIfLate } = prepareEligibility(course, []).judge(person)
        const soonest = person.release.earliest ?? person.release.likely
        const known = new Set(person.completedUnits)
        for (const id of fittingUnits) {
          const unit = course.units.find((one) => one.id === id)
          expect(unit?.requires?.every((required) => known.has(required))).toBe(true)
          expect((unit?.endsOn as string) <= soonest).toBe(true)
          expect(known.has(id)).toBe(false)
          known.add(id)
        }
        expect(fittingUnitsIfLate).toEqual(expect.arrayContaining([...fittingUnits]))
      }),
    )
  })

  test('the day named for a change changes it: with that day as today the rule is met', () => {
    fc.assert(
      fc.property(courses, ruleSets, people, (course, rules, person) => {
        const { practise } = prepareEligibility(course, rules).judge(person)
        if (practise.changes === undefined) return
        const then = prepareEligibility({ ...course, asOf: practise.changes.on }, rules).judge(person).practise
        expect(then.answer).toBe(practise.changes.to)
        expect(gravity[then.answer]).toBeLessThan(gravity[practise.answer])
      }),
    )
  })
})
