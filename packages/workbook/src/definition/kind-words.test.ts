import { expect, test } from 'vitest'
import { describeKind, text, UnknownKindError } from './index.js'

test('a kind without words is refused by name', () => {
  const sources = { choices: () => [], tableTitle: () => '' }
  expect(() => describeKind({ ...text(), name: 'colour' }, 'id', sources)).toThrow(UnknownKindError)
  expect(() => describeKind({ ...text(), name: 'toString' }, 'id', sources)).toThrow('"toString"')
})
