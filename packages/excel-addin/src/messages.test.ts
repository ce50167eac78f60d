import { expect, test } from 'vitest'
import { messages } from './messages.js'

const params = {
  number: 1,
  name: 'N',
  text: 'T',
  address: 'A1',
  exact: '1 1/2',
  weight: '1',

  sum: 'Rp1',
  limit: 2,
  count: 3,
  code: 'C',
}
const rendered = Object.entries(messages).map(([name, message]) => {
  const labels = typeof message === 'function' ? message(params as never) : message
  return { name, ...labels }
})

test.each(rendered)('$name has words in both languages', ({ id, en }) => {
  expect(id).toMatch(/\S/u)
  expect(en).toMatch(/\S/u)
  expect(`${id}${en}`).not.toMatch(/undefined|\[object/u)
})

test('no text was left in the other language', () => {
  const sameInBoth = rendered.filter(({ id, en }) => id === en).map(({ name }) => name)
  expect(sameInBoth).toEqual(['total'])
})
