import { describe, expect, test } from 'vitest'
import type { TrainingPlan } from '@bekal/core'
import { aCostLine, aPlan } from '@bekal/core/testing'
import { nothingToCompare, type Version } from './compare-state.js'
import { baseOf, changesOf, compare, decidedPlan, decisionsOf } from './comparison.js'

const version = (id: string, plan: TrainingPlan): Version => ({
  id,
  name: `${id}.json`,
  plan,
  errors: 0,
  placeOf: (path) => ({ sheet: 'RAB', cell: `F${String(path[1])}` }),
})
const priced = (unitCost: number, title = 'Rencana') =>
  aPlan({ title, costLines: [aCostLine({ id: 'makan', unitCost })] })
const base = version('awal', priced(25_000))
const joined = (...copies: Version[]) => {
  const answer = compare([base, ...copies], base)
  if (answer === undefined || !('merge' in answer)) throw new TypeError('No comparison.')
  return answer
}

describe('joined copies', () => {
  test('what only one changed is taken over without a question', () => {
    const answer = joined(version('a', priced(25_000, 'Judul baru')), version('b', priced(27_000)))
    expect(decisionsOf(answer, 'id')).toEqual([])
    const plan = decidedPlan(answer, nothingToCompare)
    expect([plan.title, plan.costLines[0]?.unitCost]).toEqual(['Judul baru', 27_000])
    expect(changesOf(answer, answer.copies[0] as Version, 'id').join(' ')).toContain('Judul baru')
  })

  test('a conflict names both values, their cells, and follows the choice', () => {
    const answer = joined(version('a', priced(27_000)), version('b', priced(28_000)), version('c', priced(25_000)))
    const [decision, ...more] = decisionsOf(answer, 'id')
    expect(more).toEqual([])
    expect(decision?.sides.map(({ text, isAsHandedOut, cell }) => [text, isAsHandedOut, cell])).toEqual([
      ['Rp27.000', false, 'RAB!F0'],
      ['Rp28.000', false, 'RAB!F0'],
      ['Rp25.000', true, 'RAB!F0'],
    ])
    const decided = decidedPlan(answer, { ...nothingToCompare, chosen: { [decision?.key ?? '']: 1 } })
    expect(decided.costLines[0]?.unitCost).toBe(28_000)
  })

  test('one copy alone is taken as it is', () => {
    expect(decidedPlan(joined(version('a', priced(9))), nothingToCompare).costLines[0]?.unitCost).toBe(9)
  })

  test('another plan is refused by name', () => {
    const other = version('lain', { ...priced(1), id: 'rencana-lain' })
    expect(compare([base, other], base)).toMatchObject({ id: expect.stringContaining('lain.json') as string })
  })

  test('nothing is said before there is something to compare', () => {
    expect(compare([base], base)).toBeUndefined()
    expect(baseOf([version('a', priced(1)), base], { ...nothingToCompare, baseId: 'awal' })?.id).toBe('awal')
  })
})
