import { layoutWorkbook } from '@bekal/workbook/layout'
import { expect, test } from 'vitest'
import { examplePlan } from '../../test/example-plan.js'
import { joined, partsOf, withoutCells } from './layout-parts.js'

const layout = layoutWorkbook(examplePlan(), { locale: 'id' })
/** As another thread gets it: every message is copied by itself. */
const sent = () => [...partsOf(layout)].map((part) => structuredClone(part))

test('what was sent in parts is the layout again', () => {
  expect(joined(structuredClone(withoutCells(layout)), sent())).toEqual(layout)
})

test('cells that look the same share one object on the other side, too', () => {
  const styles = (sheets: typeof layout.sheets) =>
    new Set(sheets.flatMap(({ cells }) => cells.map(({ style }) => style))).size
  expect(styles(joined(structuredClone(withoutCells(layout)), sent()).sheets)).toBe(styles(layout.sheets))
})

test('no part is large, and what is left goes without cells', () => {
  const sizes = sent().map(({ cells }) => cells.length)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(10_000)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(
    layout.sheets.reduce((sum, { cells }) => sum + cells.length, 0),
  )
  expect(withoutCells(layout).sheets.every(({ cells }) => cells.length === 0)).toBe(true)
})
