import { describe, expect, test } from 'vitest'
import { orderUnits } from './index.js'

/** `a<b,c`: unit a requires b and c. */
const units = (text: string) =>
  text.split(' ').map((one) => {
    const [id = '', requires] = one.split('<')
    return { id, title: id, lessonHours: 1, ...(requires && { requires: requires.split(',') }) }
  })
const ordered = (text: string) =>
  orderUnits(units(text))
    .units.map(({ id }) => id)
    .join(' ')
const cycles = (text: string) => orderUnits(units(text)).cycles.map((way) => way.join(' '))

describe('units are taught', () => {
  test.each([
    ['as written where that keeps every prerequisite', 'a b<a c<a,b', 'a b c'],
    ['after what they require', 'c<a b a', 'b a c'],
    ['first those written first, of several that may come next', 'd<b b c a', 'b d c a'],
    ['as if what the program does not have were not required', 'a<x b', 'a b'],
    ['the first written ahead where they wait for each other', 'a<b b<a c', 'c a b'],
    ['also where one waits for itself', 'a<a b<a', 'a b'],
  ])('%s', (_, written, order) => expect(ordered(written)).toBe(order))
})

describe('units that wait for each other', () => {
  test.each([
    ['are none in an order that works', 'a b<a c<b', []],
    ['are named from the first to the first', 'a<b b<c c<a', ['a b c a']],
    ['are named without those that only wait for them', 'd<a a<b b<a', ['a b a']],
    ['may be one alone', 'a<a', ['a a']],
    ['are named for each knot', 'a<b b<a c<d d<c', ['a b a', 'c d c']],
  ])('%s', (_, written, knots) => expect(cycles(written)).toEqual(knots))
})
