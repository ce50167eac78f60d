import type { Language } from '../vocabulary/index.js'
import { formatPath, type Issue, type IssueParams, type IssuePath, type Severity } from './issue.js'

/** What a message needs beside its parameters: how amounts are written in the reader's language and the plan's currency. */
export interface MessageFormat {
  money(minorUnits: number): string
}

type Sentence<P> = (params: P, format: MessageFormat) => string

/** One kind of issue: how bad it is and how it reads in every language. */
export interface MessageDefinition<P extends IssueParams = IssueParams> {
  readonly severity: Severity
  readonly id: Sentence<P>
  readonly en: Sentence<P>
}

// The parameter type differs from message to message, and functions are contravariant in it.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type MessageCatalogue = Readonly<Record<string, MessageDefinition<any>>>

type ParamsOf<D> = D extends MessageDefinition<infer P> ? P : never

/** States one kind of issue with typed parameters. */
export function message<P extends IssueParams>(
  severity: Severity,
  sentences: { id: Sentence<P>; en: Sentence<P> },
): MessageDefinition<P> {
  return { severity, ...sentences }
}

/** Makes the function that reports issues of one catalogue: code, place and parameters are checked by the compiler. */
export function issueMaker<C extends MessageCatalogue>(catalogue: C) {
  return <K extends keyof C & string>(code: K, path: IssuePath, params: ParamsOf<C[K]>): Issue => ({
    code,
    severity: (catalogue[code] as MessageDefinition).severity,
    path,
    params: params as IssueParams,
  })
}

/**
 * The sentence of an issue in one language, without its place.
 * @throws {UnknownIssueCodeError} when the catalogue has no such code: the caller passed the wrong catalogue.
 */
export function formatIssue(
  catalogue: MessageCatalogue,
  issue: Issue,
  language: Language,
  format: MessageFormat,
): string {
  const definition = Object.hasOwn(catalogue, issue.code) ? catalogue[issue.code] : undefined
  if (definition === undefined) throw new UnknownIssueCodeError(issue.code)
  return definition[language](issue.params, format)
}

/** The place a reader looks for: sheet and cell where there is one, else the path in the plan. */
export function formatPlace(issue: Issue): string {
  if (issue.sheet === undefined) return formatPath(issue.path)
  return issue.cell === undefined ? issue.sheet : `${issue.sheet}!${issue.cell}`
}

export class UnknownIssueCodeError extends Error {
  override readonly name = 'UnknownIssueCodeError'
  readonly code = 'unknown-issue-code'
  constructor(issueCode: string) {
    super(`No message for issue code "${issueCode}"; pass the catalogue of the package that reported it.`)
  }
}
