import { addTallies, isSafe, type Tally } from './tally.js'

/** Which figures of one column are not shown: of cohorts in their groups, of the groups' totals, of the total of all. */
export interface Hidden {
  readonly rows: readonly (readonly boolean[])[]
  readonly totals: readonly boolean[]
  readonly overall: boolean
}

/**
 * Decides what one column of a table must not show, so that no count of 1 up to below `suppressBelow` can be read or
 * worked out by subtraction within it.
 *
 * A row is hidden when one of its counts is of few people. A total less the rows that are shown gives what the hidden
 * rows have together; where that is of few people, the total is hidden, too. The total of all is held in the same way
 * against the rows hidden in groups whose own total is hidden.
 * @param groups the counts of every row, group by group.
 * @param along what another column hides whose counts this one would give away.
 */
export function hideSmallCounts(groups: readonly (readonly Tally[])[], suppressBelow: number, along?: Hidden): Hidden {
  const small = (tally: Tally) => !isSafe(tally, suppressBelow)
  const rows = groups.map((group, at) => group.map((row, n) => small(row) || along?.rows[at]?.[n] === true))
  const withheld = groups.map((group, at) => addTallies(group.filter((_, n) => rows[at]?.[n])))
  const totals = groups.map(
    (group, at) => small(addTallies(group)) || small(withheld[at] as Tally) || along?.totals[at] === true,
  )
  const overall =
    small(addTallies(groups.flat())) ||
    small(addTallies(withheld.filter((_, at) => totals[at]))) ||
    along?.overall === true
  return { rows, totals, overall }
}
