import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hideSmallCounts, type Hidden } from './suppression.js'
import { noOne, type Tally } from './tally.js'

const of = (yes: number, no = 0, unknown = 0): Tally => ({ ...noOne, yes, no, unknown })

describe('below five people', () => {
  test.each<[string, Tally[][], Hidden]>([
    ['zero and five are shown', [[of(5, 0), of(9, 6)]], { rows: [[false, false]], totals: [false], overall: false }],
    ['four successes are not', [[of(4, 12)]], { rows: [[true]], totals: [true], overall: true }],
    ['nor are four failures, which subtraction gives', [[of(12, 4)]], { rows: [[true]], totals: [true], overall: true }],
    ['nor four of whom nothing is known', [[of(12, 0, 4)]], { rows: [[true]], totals: [true], overall: true }],
    // 20 + 4 = 24: the total less the row that is shown gives the four
    ['one hidden row hides the total', [[of(20, 20), of(4, 12)]], { rows: [[false, true]], totals: [true], overall: true }],
    // 4 + 3 = 7 together: the total gives no more than that
    ['two hidden rows that are many together do not', [[of(20, 20), of(4, 12), of(3, 9)]], { rows: [[false, true, true]], totals: [false], overall: false }],
    ['two hidden rows that are few together do', [[of(20, 20), of(1, 12), of(2, 9)]], { rows: [[false, true, true]], totals: [true], overall: true }],
    // each group alone would be given by the total of all; 4 and 3 together are seven
    ['two hidden totals that are many together leave the total of all', [[of(4, 12)], [of(3, 9)], [of(30, 30)]], { rows: [[true], [true], [false]], totals: [true, true, false], overall: false }],
    ['one hidden total hides it', [[of(4, 12)], [of(30, 30)]], { rows: [[true], [false]], totals: [true, false], overall: true }],
  ])('%s', (_, groups, hidden) => expect(hideSmallCounts(groups, 5)).toEqual(hidden)) // prettier-ignore
})

test('with a threshold of 0 or 1 everything is shown', () => {
  const groups = [[of(1, 2, 3), of(0)]]
  const all = { rows: [[false, false]], totals: [false], overall: false }
  expect([hideSmallCounts(groups, 0), hideSmallCounts(groups, 1)]).toEqual([all, all])
})

describe('laws', () => {
  const tally = fc.record({ yes: few(), no: few(), unknown: few(), notDue: few() }, { noNullPrototype: true })
  const tables = fc.array(fc.array(tally, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })

  test('nothing that is hidden can be worked out from what is shown, by any sums and differences', () => {
    fc.assert(
      fc.property(tables, (groups) => {
        const hidden = hideSmallCounts(groups, 5)
        const places = groups.flatMap((group, at) => group.map((_, n) => ({ at, n })))
        const row = (test: (place: { at: number; n: number }) => boolean) =>
          places.map((place) => (test(place) ? 1 : 0))
        const figures = [
          ...places.map(({ at, n }) => ({
            hidden: hidden.rows[at]?.[n],
            sum: row((one) => one.at === at && one.n === n),
          })),
          ...groups.map((_, at) => ({ hidden: hidden.totals[at], sum: row((one) => one.at === at) })),
          { hidden: hidden.overall, sum: row(() => true) },
        ]
        const shown = figures.filter((figure) => figure.hidden !== true).map(({ sum }) => sum)
        for (const figure of figures.filter((one) => one.hidden === true)) {
          expect(rank([...shown, figure.sum])).toBe(rank(shown) + 1)
        }
      }),
    )
  })

  test('every shown count is of nobody or of many', () => {
    fc.assert(
      fc.property(tables, (groups) => {
        const { rows } = hideSmallCounts(groups, 5)
        groups.forEach((group, at) =>
          group.forEach((one, n) => {
            if (rows[at]?.[n] === false)
              for (const count of Object.values(one)) expect(count === 0 || count >= 5).toBe(true)
          }),
        )
      }),
    )
  })

  test('what another column hides is hidden along with it', () => {
    fc.assert(
      fc.property(tables, (groups) => {
        const first = hideSmallCounts(groups, 5)
        const shown = groups.map((group) => group.map(() => noOne))
        expect(hideSmallCounts(shown, 5, first)).toEqual(first)
      }),
    )
  })
})

/** Counts around the threshold, nought the most often. */
function few() {
  return fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 }))
}

/** How many of these rows say something of their own (Gauss). */
function rank(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row])
  let found = 0
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivot = left.findIndex((row, at) => at >= found && Math.abs(row[column] as number) > 1e-9)
    if (pivot < 0) continue
    const [chosen] = left.splice(pivot, 1) as [number[]]
    left.splice(found, 0, chosen)
    for (const row of left.slice(found + 1)) {
      const factor = (row[column] as number) / (chosen[column] as number)
      row.forEach((value, at) => (row[at] = value - factor * (chosen[at] as number)))
    }
    found += 1
  }
  return found
}
