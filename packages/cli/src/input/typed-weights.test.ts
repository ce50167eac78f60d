import { expect, test } from 'vitest'
import { WrongUseError } from '../wrong-use.js'
import { parseWeights } from './typed-weights.js'

test.each([
  ['1', [1]],
  ['2:3:1', [2, 3, 1]],
  ['70 : 30', [70, 30]],
  ['0:1', [0, 1]],
  [String(Number.MAX_SAFE_INTEGER), [Number.MAX_SAFE_INTEGER]],
])('%j is %j', (text, weights) => {
  expect(parseWeights(text)).toEqual(weights)
})

test.each(['', ':', '1:', '1::2', '-1:2', '0.7:0.3', '1,2', 'a:b', '0', '0:0', `${Number.MAX_SAFE_INTEGER}:1`])(
  '%j is refused',
  (text) => {
    expect(() => parseWeights(text)).toThrow(WrongUseError)
  },
)
