import { expect, test } from 'vitest'
import { neighbour } from './sheet-card.js'

test.each([
  ['B2', 'ArrowUp', 'B1'],
  ['B2', 'ArrowRight', 'C2'],
  ['Z9', 'ArrowRight', 'AA9'],
  ['AA9', 'ArrowLeft', 'Z9'],
  ['A1', 'ArrowLeft', undefined],
  ['A1', 'ArrowUp', undefined],
  ['A1', 'Enter', undefined],
])('from %s by %s to %s', (cell, key, to) => expect(neighbour(cell, key)).toBe(to))
