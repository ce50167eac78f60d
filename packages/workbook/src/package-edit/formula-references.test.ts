import { describe, expect, test } from 'vitest'
import { mapReferences, moveFormula } from './formula-references.js'

describe('what counts as a reference', () => {
  test.each([
    ['A1+$B$2', ['A1', '$B$2']],
    ['SUM(A1:B$3,$4:5,C:$D)', ['A1:B$3', '$4:5', 'C:$D']],
    [`'Dana''s'!A1&RAB!$F7`, ["Dana's|A1", 'RAB|$F7']],
    ['"A1"&LOG10(A2)&Pajak2027&_xlfn.X1(B2)', ['A2', 'B2']],
    ['Tabel1[A1]+[1]Lain!A1', ['Lain|A1']],
    ['1E5+2.5*A1', ['A1']],
    ['ROW($1:$8)', ['$1:$8 in ROW']],
  ])('in %s', (formula, expected) => {
    const found: string[] = []
    const same = mapReferences(formula, ({ sheet, from, to, within }) => {
      const end = ({ column, row, fixedColumn, fixedRow }: typeof from) =>
        `${fixedColumn ? '$' : ''}${column === undefined ? '' : String.fromCharCode(64 + column)}${fixedRow ? '$' : ''}${row ?? ''}`
      const text = `${end(from)}${to === undefined ? '' : `:${end(to)}`}`
      found.push(`${sheet === undefined ? '' : `${sheet}|`}${text}${within === 'ROW' ? ' in ROW' : ''}`)
      return { from, ...(to !== undefined && { to }) }
    })
    expect(found).toEqual(expected)
    expect(same).toBe(formula)
  })
})

test('a shared formula means the same further down and right', () => {
  expect(moveFormula(`IF($A2="",0,'RAB'!B2+C$1+$D$4+SUM(E1:E2))`, 3, 1)).toBe(
    `IF($A5="",0,'RAB'!C5+D$1+$D$4+SUM(F4:F5))`,
  )
})
