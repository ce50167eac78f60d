import {
  valueOfLine,
  prepareBook,
  splitPrepared,
  type CostLine,
  type LineSplit,
  type PreparedBook,
} from '../budget/index.js'
import { breakDown, type BrokenShares, type ShareClash } from './break-down.js'
import { scopesOf, type LineScope } from './scope.js'
import type { TrainingPlan } from './schema.js'

/** Lines whose scheme shares their total together, and why that total cannot be broken down to them, if so. */
export interface SharedTotal {
  readonly schemeId: string
  readonly over: 'cohort' | 'program' | 'plan'
  /** Places of its lines in the list that was divided. */
  readonly lines: readonly number[]
  readonly total: number
  readonly clash?: ShareClash
}

export interface DividedLines {
  /** One split per line, in the same order. */
  readonly splits: readonly LineSplit[]
  readonly sharedTotals: readonly SharedTotal[]
}

/**
 * Divides cost lines, those that share a total together among them: a scheme `over` a cohort, a program or the plan is
 * applied to the total of the lines that use it there (cash and in kind apart, and accounts apart that the scheme tells
 * apart), and each party's part is broken down to the lines, so that both line totals and parties' totals hold.
 * @param lines some or all lines of the plan.
 * @throws {LineTotalTooLargeError} when a line passes 15 digits; `checkPlan` reports it.
 */
export function divideLines(
  plan: Pick<TrainingPlan, 'parties' | 'funds' | 'schemes' | 'cohorts'>,
  lines: readonly CostLine[],
): DividedLines {
  return dividePrepared(plan, lines, prepareBook(plan))
}

/** The same with a book that is ready. */
export function dividePrepared(
  plan: Pick<TrainingPlan, 'cohorts'>,
  lines: readonly CostLine[],
  book: PreparedBook,
): DividedLines {
  const groups = groupsOf(lines, book, scopesOf(plan))
  const broken = new Map<number, BrokenShares>()
  const sharedTotals = groups.map(({ schemeId, over, places }): SharedTotal => {
    const members = places.map((at) => lines[at] as CostLine)
    const { total, parts, clash } = breakDown(members, book)
    places.forEach((at, n) => broken.set(at, parts[n] as BrokenShares))
    return { schemeId, over, lines: places, total, ...(clash && { clash }) }
  })
  return { splits: lines.map((line, at) => splitPrepared(line, book, broken.get(at))), sharedTotals }
}

interface Group {
  readonly schemeId: string
  readonly over: SharedTotal['over']
  readonly places: number[]
}

function groupsOf(lines: readonly CostLine[], book: PreparedBook, scopeOf: (line: CostLine) => LineScope): Group[] {
  const groups = new Map<string, Group>()
  lines.forEach((line, at) => {
    const { assignment, contribution, account } = line
    if (assignment.kind !== 'scheme') return
    const { schemeId, over = 'line' } = assignment
    if (over === 'line') return
    const { programId, cohortId } = scopeOf(line)
    // A line that is not of one cohort shares with the others that are not, and so for programs.
    const where = { cohort: cohortId ?? `(${programId ?? ''})`, program: programId ?? '', plan: '' }[over]
    const key = [schemeId, over, where, contribution, book.scheme(schemeId)?.prefixOf(account)].join(' ')
    const group = groups.get(key) ?? { schemeId, over, places: [] }
    groups.set(key, group)
    group.places.push(at)
  })
  return [...groups.values()].filter(({ places }) => places.some((at) => valueOfLine(lines[at] as CostLine) !== 0))
}
