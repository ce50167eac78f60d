import { describe, expect, test } from 'vitest'
import { aCostLine, aPlan, aScheme } from '../../test/index.js'
import { checkPlan } from './index.js'
import { deepestNesting, placesTooDeep } from './nesting.js'
import { parsePlan } from './parse-plan.js'

/** Lists in lists, so many. */
const nest = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`)

describe('places where a value is nested too deeply', () => {
  test('are none up to the limit', () => {
    expect(placesTooDeep(nest(deepestNesting))).toEqual([])
    expect(placesTooDeep(aPlan())).toEqual([])
    expect(placesTooDeep('text')).toEqual([])
    expect(placesTooDeep(null)).toEqual([])
  })

  test('are named by three steps from the root, all of them', () => {
    const value = { site: { name: nest(900) }, costLines: [{ id: 'a' }, { id: nest(900), scope: nest(900) }] }
    expect(placesTooDeep(value)).toEqual([
      ['site', 'name', 0],
      ['costLines', 1, 'id'],
      ['costLines', 1, 'scope'],
    ])
  })

  test('are found a hundred thousand levels down without exhausting the stack', () => {
    expect(placesTooDeep({ rule: nest(100_000) })).toEqual([['rule', 0, 0]])
  })

  test('are found in a value that contains itself', () => {
    const value: Record<string, unknown> = { id: 'a' }
    value.left = value
    value.right = value
    expect(placesTooDeep({ plan: value })[0]?.[0]).toBe('plan')
  })
})

test('every rule that can be computed is read: forty times the kind that takes most levels', () => {
  const text = `${'{"kind":"tiers","tiers":[{"rule":'.repeat(40)}{"kind":"whole","party":"lapas"}${'}]}'.repeat(40)}`
  const { plan, issues } = parsePlan({ ...aPlan(), schemes: [{ ...aScheme(), rule: JSON.parse(text) as unknown }] })
  expect(issues).toEqual([])
  expect(plan && checkPlan(plan)).toEqual([])
})

test('other problems wait until the nesting is mended', () => {
  const { issues } = parsePlan({ ...aPlan(), locale: 'jv', costLines: [{ ...aCostLine(), scope: nest(500) }] })
  expect(issues).toMatchObject([{ code: 'nested-too-deeply', path: ['costLines', 0, 'scope'] }])
})
