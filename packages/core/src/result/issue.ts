export type Severity = 'error' | 'warning' | 'info'

/** Where in the plan: object keys and list positions from the root, for example `['costLines', 3, 'unitCost']`. */
export type IssuePath = readonly (string | number)[]

/** What a message may say: short texts, numbers, amounts in minor units, lists. */
export type IssueParams = Readonly<Record<string, string | number | readonly string[]>>

/**
 * Something a user can mend. Data, not text: messages are looked up last, per language (`formatIssue`).
 * `sheet` and `cell` are set when the plan came from a workbook.
 */
export interface Issue {
  readonly code: string
  readonly severity: Severity
  readonly path: IssuePath
  readonly sheet?: string
  readonly cell?: string
  readonly params: IssueParams
  readonly message?: string
}

/** `costLines[3].unitCost`, the way a developer would write the place; `(plan)` for the plan as a whole. */
export function formatPath(path: IssuePath): string {
  if (path.length === 0) return '(plan)'
  return path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`)).join('')
}

/** How many issues of each severity. */
export function countIssues(issues: readonly Issue[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of issues) counts[severity] += 1
  return counts
}
