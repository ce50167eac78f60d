import {
  countIssues,
  formatIssue,
  formatPlace,
  type Issue,
  type Language,
  type MessageCatalogue,
  type MessageFormat,
  type Severity,
} from '@bekal/core'
import { sentences, severityLabels } from '../messages.js'

/** What it takes to put an issue into words. */
export interface Wording extends MessageFormat {
  readonly language: Language
  readonly catalogue: MessageCatalogue
}

/** The stable form: how many of each severity, and each issue with its sentence. */
export function issuesAsJson(issues: readonly Issue[], wording: Wording) {
  return {
    counts: countIssues(issues),
    issues: issues.map((issue) => ({ ...issue, message: sentenceOf(issue, wording) })),
  }
}

/** The readable form: worst first, each with its place, and how many at the end. */
export function issuesAsText(issues: readonly Issue[], wording: Wording): string {
  const groups = severities.flatMap((severity) => {
    const chosen = issues.filter((issue) => issue.severity === severity)
    if (chosen.length === 0) return []
    const lines = chosen.map((issue) => `  ${formatPlace(issue)}: ${sentenceOf(issue, wording)}`)
    return [`${severityLabels[severity][wording.language]}\n${lines.join('\n')}`]
  })
  return [...groups, sentences.counts(countIssues(issues))[wording.language]].join('\n')
}

const severities: readonly Severity[] = ['error', 'warning', 'info']

function sentenceOf(issue: Issue, wording: Wording): string {
  return formatIssue(wording.catalogue, issue, wording.language, wording)
}
