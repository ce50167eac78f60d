import { expect, test } from 'vitest'
import { aCostLine, aPlan } from '@bekal/core/testing'
import { decideConflicts, mergePlans } from './index.js'

const lines = (...costLines: ReturnType<typeof aCostLine>[]) => aPlan({ costLines })
const meals = (unitCost: number) => aCostLine({ id: 'makan', unitCost })
const tools = aCostLine({ id: 'alat' })

test('a value that two copies changed is that of the copy chosen', () => {
  const merge = mergePlans(lines(meals(25_000)), lines(meals(27_000)), lines(meals(28_000)))
  expect(merge.conflicts).toHaveLength(1)
  const priceOf = (chosen: (number | undefined)[]) => decideConflicts(merge, chosen).costLines[0]?.unitCost
  expect([priceOf([]), priceOf([0]), priceOf([1])]).toEqual([27_000, 27_000, 28_000])
})

test('an entry that one changed and another took out goes or stays', () => {
  const base = lines(meals(25_000), tools)
  const merge = mergePlans(base, lines(meals(27_000), tools), lines(tools))
  const idsOf = (chosen: number) => decideConflicts(merge, [chosen]).costLines.map(({ id }) => id)
  expect([idsOf(0), idsOf(1)]).toEqual([['makan', 'alat'], ['alat']])
  const other = mergePlans(base, lines(tools), lines(meals(27_000), tools))
  expect(decideConflicts(other, [0]).costLines.map(({ id }) => id)).toEqual(['alat'])
  expect(decideConflicts(other, [1]).costLines.find(({ id }) => id === 'makan')?.unitCost).toBe(27_000)
})

test('the merge itself is left as it was', () => {
  const merge = mergePlans(lines(meals(25_000)), lines(meals(27_000)), lines(meals(28_000)))
  decideConflicts(merge, [1])
  expect(merge.plan.costLines[0]?.unitCost).toBe(27_000)
})
