import { describe, expect, test } from 'vitest'
import { orderRows } from './row-order.js'

describe('rows come to hold the entries of a plan', () => {
  test.each([
    ['nothing moves where nothing changes', ['a', 'b', undefined], ['a', 'b'], [0, 1, 2], 0, 0],
    [
      'a new last entry takes the first free row',
      ['a', 'b', undefined, undefined],
      ['a', 'b', 'c'],
      [0, 1, 2, 3],
      1,
      0,
    ],
    ['an entry that is gone leaves a free row behind', ['a', 'b', 'c', undefined], ['a', 'c'], [0, 2, 1, 3], 0, 1],
    ['a new entry in the place of one that is gone', ['a', 'b', 'c'], ['a', 'x', 'c'], [0, 1, 2], 1, 1],
    ['a new entry between others', ['a', 'b', undefined], ['a', 'x', 'b'], [0, 2, 1], 1, 0],
    ['another order', ['a', 'b', 'c'], ['c', 'a', 'b'], [2, 0, 1], 0, 0],
    ['entries known by the same', ['a', 'a', undefined], ['a', 'a', 'a'], [0, 1, 2], 1, 0],
    ['a gap that somebody left is closed', ['a', undefined, 'b'], ['a', 'b'], [0, 2, 1], 0, 0],
  ])('%s', (_, before, after, from, added, removed) => {
    expect(orderRows(before, after)).toEqual({ from, added, removed })
  })
})
