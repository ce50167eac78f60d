import type { Issue } from '@bekal/core'
import { issue } from '../issue.js'

/** Alike issues of one column that are listed one by one; further ones are told together. */
const listed = 20
/** Runs of cells that are named. */
const mostRuns = 4

/**
 * A column that somebody pasted spoils thousands of cells in one way. The first twenty are listed, so that each can be
 * seen where it is; the others stand in one line behind them, with how many there are and in which cells, and with the
 * severity that they have. So nothing is left out, and other mistakes are not buried.
 */
export function gatherAlike(issues: readonly Issue[]): Issue[] {
  if (issues.length <= listed) return [...issues]
  const groups = new Map<string, Issue[]>()
  for (const one of issues) {
    const column = /^[A-Z]+/u.exec(one.cell ?? '')?.[0]
    if (column === undefined) continue
    const key = `${one.code} ${one.severity} ${column} ${one.sheet}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  const behind = new Map<Issue, Issue>()
  const dropped = new Set<Issue>()
  for (const group of groups.values()) {
    // One more line than is saved would help nobody.
    if (group.length <= listed + 1) continue
    const rest = group.slice(listed)
    for (const one of rest) dropped.add(one)
    behind.set(group[listed - 1] as Issue, together(rest))
  }
  return issues.flatMap((one) => {
    if (dropped.has(one)) return []
    const line = behind.get(one)
    return line === undefined ? [one] : [one, line]
  })
}

function together(rest: readonly Issue[]): Issue {
  const [first] = rest as [Issue]
  const column = /^[A-Z]+/u.exec(first.cell ?? '')?.[0] ?? ''
  const rows = rest.map(({ cell }) => Number(cell?.slice(column.length))).sort((a, b) => a - b)
  const cells = runsOf([...new Set(rows)]).map(([from, to]) => (from === to ? `${column}${from}` : `${column}${from}:${column}${to}`))
  const named = cells.slice(0, mostRuns).join(', ') + (cells.length > mostRuns ? ', …' : '')
  return {
    ...issue('more-alike', [], { count: rest.length, cells: named }),
    severity: first.severity,
    ...(first.sheet !== undefined && { sheet: first.sheet }),
    ...(first.cell !== undefined && { cell: first.cell }),
  }
} // prettier-ignore

/** Numbers in order as runs from one to another. */
export function runsOf(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs
}
