import { expect, test } from 'vitest'
import { piecesOf } from './bar.js'

test.each([
  ['parts of a whole lie beside each other', [0.5, 0.25, 0.25], [[0, 0.5], [0.5, 0.25], [0.75, 0.25]]],
  ['what is missing stays open', [0.25, 0], [[0, 0.25], [0.25, 0]]],
  ['money that comes back has no width; the rest fills the bar', [1.5, -1, 0.5], [[0, 0.75], [0.75, 0], [0.75, 0.25]]],
  ['nothing is nothing', [], []],
])('%s', (_, parts, pieces) => {
  expect(piecesOf(parts).map(({ from, width }) => [from, width])).toEqual(pieces)
}) // prettier-ignore
