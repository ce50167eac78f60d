import { countIssues, type Issue, type Severity } from '@bekal/core'
import type { Book } from '../desk/book.js'
import type { CheckState } from './check-state.js'
import { findOuterBlanks } from './outer-blanks.js'

/** Everything that was found in the open workbook: issues of its cells and plan, and blanks around entries. */
export function findingsOf(book: Book): readonly Issue[] {
  if (book.kind !== 'read') return []
  const known = remembered.get(book)
  if (known !== undefined) return known
  const found = [...book.reading.issues, ...findOuterBlanks(book.raw)]
  remembered.set(book, found)
  return found
}

const remembered = new WeakMap<Book, readonly Issue[]>()

/** Findings of one severity on one sheet. */
export interface FindingGroup {
  readonly severity: Severity
  /** Undefined: of the workbook as a whole. */
  readonly sheet: string | undefined
  readonly findings: readonly Issue[]
}

export const severities: readonly Severity[] = ['error', 'warning', 'info']

/** How many of each severity, and what of them is shown, worst first, sheets in the order of the workbook. */
export function groupFindings(findings: readonly Issue[], book: Book, { severity, sheet, shown }: CheckState) {
  const order = book.kind === 'read' ? book.raw.sheets.map(({ name }) => name) : []
  const wanted = findings.filter(
    (one) => (severity === undefined || one.severity === severity) && (sheet === undefined || one.sheet === sheet),
  )
  const places = [undefined, ...order]
  const all = severities.flatMap((one) =>
    places.flatMap((name): FindingGroup[] => {
      const own = wanted.filter((finding) => finding.severity === one && placeOf(finding, order) === name)
      return own.length === 0 ? [] : [{ severity: one, sheet: name, findings: own }]
    }),
  )
  return {
    counts: countIssues(findings),
    sheets: order.filter((name) => findings.some((finding) => finding.sheet === name)),
    wanted: wanted.length,
    groups: firstOf(all, shown),
  }
}

function placeOf({ sheet }: Issue, order: readonly string[]): string | undefined {
  return sheet !== undefined && order.includes(sheet) ? sheet : undefined
}

/** The first groups with no more findings in all than asked for. */
function firstOf(groups: readonly FindingGroup[], count: number): FindingGroup[] {
  let left = count
  return groups.flatMap((group) => {
    const findings = group.findings.slice(0, Math.max(0, left))
    left -= findings.length
    return findings.length === 0 ? [] : [{ ...group, findings }]
  })
}
