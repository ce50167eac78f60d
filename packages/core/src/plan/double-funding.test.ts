import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCohort, aCostLine, aPlan, aProgram, aScheme, arbitraryPlan } from '../../test/index.js'
import { sentences } from '../../test/sentences.js'
import type { CostLine } from '../budget/index.js'
import { splitPlan, type TrainingPlan } from './index.js'

const people = (value: number, unit = 'orang') => [
  { value, unit },
  { value: 10, unit: 'hari' },
]
const ofLapas = { kind: 'whole-line', fundId: 'dipa-lapas' } as const
const ofLlk = { kind: 'whole-line', fundId: 'dipa-llk' } as const

/** A cohort of 16 that eats in March, paid by the prison unless stated otherwise. */
const meal = (id: string, overrides: Partial<CostLine> = {}) =>
  aCostLine({
    id,
    scope: { cohortId: 'jahit-1' },
    description: 'Konsumsi peserta',
    factors: people(16),
    month: 3,
    assignment: ofLapas,
    ...overrides,
  })

const found = (costLines: CostLine[], overrides: Partial<TrainingPlan> = {}) =>
  splitPlan(aPlan({ programs: [aProgram()], cohorts: [aCohort()], costLines, ...overrides })).doubleFunding.map(
    ({ lineIds }) => lineIds,
  )

describe('two lines may pay the same twice', () => {
  test('where two parties pay the meals of one cohort in one month, for more people than it has', () => {
    const plan = aPlan({
      programs: [aProgram()],
      cohorts: [aCohort()],
      costLines: [meal('a', { assignment: ofLlk }), aCostLine(), meal('b')],
    })
    expect(splitPlan(plan).doubleFunding).toEqual([
      { lineIds: ['a', 'b'], partyIds: ['lapas', 'llk'], persons: 32, cohortSize: 16 },
    ])
  })

  sentences(
    [
      { title: 'where one party does', lines: [meal('a'), meal('b')], pairs: [['a', 'b']] },
      {
        title: 'whatever the case and the signs',
        lines: [meal('a'), meal('b', { description: ' KONSUMSI  peserta.'.trim(), assignment: ofLlk })],
        pairs: [['a', 'b']],
      },
      {
        title: 'however a letter is composed',
        lines: [meal('a', { description: 'Kafé' }), meal('b', { description: 'KAFE\u0301' })],
        pairs: [['a', 'b']],
      },
      {
        title: 'where one of them has no month: it goes with every other',
        lines: [meal('a', { month: 4 }), meal('b'), aCostLine({ ...meal('c'), month: undefined } as CostLine)],
        pairs: [
          ['a', 'c'],
          ['b', 'c'],
        ],
      },
      {
        title: 'where none has a month',
        lines: ['a', 'b'].map((id) => aCostLine({ id, description: 'Sewa tenda' })),
        pairs: [['a', 'b']],
      },
      {
        title: 'where nobody knows how many people one of them is for',
        lines: [meal('a', { factors: people(8) }), meal('b', { factors: [{ value: 1, unit: 'paket' }] })],
        pairs: [['a', 'b']],
      },
      {
        title: 'where they count person-days, which say nothing of people',
        lines: [meal('a', { factors: [{ value: 8, unit: 'OH' }] }), meal('b', { factors: [{ value: 8, unit: 'OH' }] })],
        pairs: [['a', 'b']],
      },
      {
        title: 'where they share them by a scheme',
        lines: [meal('a', { assignment: { kind: 'scheme', schemeId: 'bagi' } }), meal('b')],
        pairs: [['a', 'b']],
      },
      {
        title: 'three times',
        lines: [meal('a'), meal('b'), meal('c')],
        pairs: [['a', 'b', 'c']],
      },
    ],
    ({ lines, pairs }) => expect(found(lines, { schemes: [aScheme()] })).toEqual(pairs),
  )
})

describe('nothing is paid twice', () => {
  sentences(
    [
      {
        title: 'where two parties pay for some of the cohort each, together no more than it has',
        lines: [meal('a', { factors: people(10) }), meal('b', { factors: people(6), assignment: ofLlk })],
      },
      {
        title: 'where halves of a person make the cohort: 7.5 and 8.5',
        lines: [meal('a', { factors: people(7.5, 'Org') }), meal('b', { factors: people(8.5, 'Peserta') })],
      },
      { title: 'in different months', lines: [meal('a'), meal('b', { month: 4 })] },
      { title: 'for different cohorts', lines: [meal('a'), meal('b', { scope: { cohortId: 'jahit-2' } })] },
      { title: 'for a cohort and for its program', lines: [meal('a'), meal('b', { scope: { programId: 'jahit' } })] },
      {
        title: 'for different things, such as the first and the second day',
        lines: [meal('a', { description: 'Konsumsi hari 1' }), meal('b', { description: 'Konsumsi hari 2' })],
      },
      {
        title: 'where words differ by a mark that is no letter, as in Hindi',
        lines: [meal('a', { description: 'दिन' }), meal('b', { description: 'दान' })],
      },
      {
        title: 'where signs without a letter differ',
        lines: [meal('a', { description: '🧵' }), meal('b', { description: '🪡' })],
      },
      {
        title: 'in kind',
        lines: [
          meal('a'),
          meal('b', { contribution: 'in-kind-valued', assignment: { kind: 'provided', partyId: 'llk' } }),
        ],
      },
      { title: 'by a refund', lines: [meal('a'), meal('b', { unitCost: -25_000 })] },
      {
        title: 'by a line that nobody pays yet',
        lines: [meal('a'), meal('b', { assignment: { kind: 'unassigned' } })],
      },
      { title: 'by a line that costs nothing', lines: [meal('a'), meal('b', { unitCost: 0 })] },
    ],
    ({ lines }) => expect(found(lines, { cohorts: [aCohort(), aCohort({ id: 'jahit-2' })] })).toEqual([]),
  )
})

describe('the size of a cohort', () => {
  test('is that of its list where there is one', () => {
    const codes = ['P-01', 'P-02', 'P-03']
    const lines = [meal('a', { factors: people(2) }), meal('b', { factors: people(2) })]
    expect(found(lines)).toEqual([])
    expect(found(lines, { cohorts: [aCohort({ participantCodes: codes })] })).toEqual([['a', 'b']])
  })

  test('is not known for a program, or for an unknown cohort', () => {
    const { doubleFunding } = splitPlan(
      aPlan({ costLines: ['a', 'b'].map((id) => meal(id, { factors: people(1), scope: { programId: 'jahit' } })) }),
    )
    expect(doubleFunding).toEqual([{ lineIds: ['a', 'b'], partyIds: ['lapas'], persons: 2, cohortSize: null }])
  })
})

test('in every plan, lines that are reported are cash, two or more, of one place, and paid by somebody', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const words = plan.costLines.map((line, at) => ({ ...line, description: at % 2 === 0 ? 'Kain' : 'kain!' }))
      const split = splitPlan({ ...plan, costLines: words })
      for (const { lineIds, partyIds } of split.doubleFunding) {
        const own = lineIds.map((id) => words.find((line) => line.id === id) as CostLine)
        expect(own.length).toBeGreaterThan(1)
        expect(own.every(({ contribution }) => contribution === 'cash')).toBe(true)
        expect(new Set(own.map(({ scope }) => JSON.stringify(scope))).size).toBe(1)
        expect(new Set(own.flatMap(({ month }) => month ?? [])).size).toBeLessThanOrEqual(1)
        expect(partyIds.length).toBeGreaterThan(0)
      }
    }),
  )
})
