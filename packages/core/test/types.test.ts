import { describe, expect, expectTypeOf, test } from 'vitest'
import {
  allocate,
  defineVocabulary,
  issueMaker,
  message,
  planMessages,
  type CostLine,
  type Issue,
  type Labels,
  type PlanList,
  type SplitView,
  type TrainingPlan,
} from '../src/index.js'
import type { ParsedPlan } from '../src/schema.js'

/** For the compiler only: what stands here must not compile, and what would happen if it ran is no matter. */
function neverRun(wrong: () => unknown): void {
  expect(wrong).toBeTypeOf('function')
}

describe('both languages, or it does not compile', () => {
  test('a label', () => {
    expectTypeOf<{ id: string; en: string }>().toExtend<Labels>()
    expectTypeOf<{ id: string }>().not.toExtend<Labels>()
  })

  test('a vocabulary', () => {
    neverRun(() => {
      // @ts-expect-error the English label is missing
      defineVocabulary('colour', { red: { id: 'merah' } })
      // @ts-expect-error the Indonesian label is missing
      defineVocabulary('colour', { red: { en: 'red' } })
    })
    expectTypeOf(defineVocabulary('colour', { red: { id: 'merah', en: 'red' } }).codes).toEqualTypeOf<
      readonly ['red', ...'red'[]]
    >()
  })

  test('a message', () => {
    // @ts-expect-error the English sentence is missing
    message<{ n: number }>('error', { id: ({ n }) => `${n}` })
    // @ts-expect-error there is no such severity
    message<{ n: number }>('fatal', { id: ({ n }) => `${n}`, en: ({ n }) => `${n}` })
    // @ts-expect-error the sentence uses a parameter that the issue does not have
    message<{ n: number }>('error', { id: ({ m }) => `${m}`, en: ({ n }) => `${n}` })
  })
})

describe('an issue carries the parameters of its code', () => {
  const issue = issueMaker(planMessages)

  test('and no others', () => {
    expectTypeOf(issue('listed-twice', [], { id: 'a' })).toEqualTypeOf<Issue>()
    neverRun(() => {
      // @ts-expect-error the parameter is missing
      issue('listed-twice', [], {})
      // @ts-expect-error the parameter is a text
      issue('listed-twice', [], { id: 3 })
      // @ts-expect-error there is no such parameter
      issue('listed-twice', [], { id: 'a', list: 'funds' })
      // @ts-expect-error there is no such code
      issue('listed-thrice', [], { id: 'a' })
      // @ts-expect-error there is no such list
      issue('unknown-reference', [], { list: 'banks', id: 'a' })
    })
    expectTypeOf<'funds'>().toExtend<PlanList>()
  })
})

describe('the shape of a plan', () => {
  test('a parsed plan is either there or not', () => {
    expectTypeOf<ParsedPlan['plan']>().toEqualTypeOf<TrainingPlan | undefined>()
  })

  test('an assignment carries what its kind needs', () => {
    expectTypeOf<{ kind: 'whole-line'; fundId: string }>().toExtend<CostLine['assignment']>()
    expectTypeOf<{ kind: 'whole-line'; partyId: string }>().not.toExtend<CostLine['assignment']>()
    expectTypeOf<{ kind: 'percent' }>().not.toExtend<CostLine['assignment']>()
  })

  test('there are six views of a split', () => {
    expectTypeOf<SplitView>().toEqualTypeOf<'party' | 'program' | 'cohort' | 'account' | 'month' | 'fund'>()
  })
})

test('money is a number, never a text', () => {
  // @ts-expect-error the total is a text
  expect(() => allocate('10', [1])).toThrow()
  expectTypeOf(allocate(10, [1])).toEqualTypeOf<number[]>()
})
