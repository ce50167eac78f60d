import { afterEach, expect, test, vi } from 'vitest'
import { allocateCells } from './allocate-cells.js'
import { registerFunctions } from './register.js'

afterEach(() => vi.unstubAllGlobals())

test('hands each function to Excel under its id', () => {
  const associate = vi.fn()
  vi.stubGlobal('CustomFunctions', { associate })
  registerFunctions()
  expect(associate.mock.calls).toEqual([['ALLOCATE', allocateCells]])
})

test('an ordinary browser has no runtime for functions and nothing happens', () => {
  expect(() => registerFunctions()).not.toThrow()
})
