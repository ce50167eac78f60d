import {
  countIssues,
  formatAmount,
  formatIssue,
  formatPlace,
  type Currency,
  type Issue,
  type Language,
} from '@bekal/core'
import { findingsTexts, severityWords, wholeFile } from './findings-texts.js'
import { workbookMessages } from './messages.js'
import { annotatePackage, clearAnnotatedPackage, type Finding } from './package-edit/index.js'

/** In what words to annotate. `currency` is how amounts are written; rupiah where it is not stated. */
export interface AnnotationWording {
  readonly language: Language
  readonly currency?: Currency
}

/**
 * The planner's own file back, with what was found in it: bad cells coloured, a note on each, and a last sheet that lists
 * every issue with a link to its cell. Everything else in the file, other people's sheets, looks and charts included,
 * keeps its bytes. Annotations of an earlier run are replaced, so annotating twice gives the same bytes, and annotating
 * with no issues is clearing. A cell that has a note of the planner's keeps it and is coloured only.
 * @param bytes a workbook that `readWorkbook` could read, with the issues that it gave.
 * @throws {MissingPartError | BrokenXmlError} when the file is not one that could be read.
 * @throws {UnknownIssueCodeError} when an issue is not one of a workbook.
 */
export function annotateWorkbook(bytes: Uint8Array, issues: readonly Issue[], wording: AnnotationWording): Uint8Array {
  return annotatePackage(bytes, {
    ...findingsTexts(countIssues(issues), wording.language),
    findings: findingsOf(issues, wording),
  })
}

/** Issues as they stand in the file, worst first. */
export function findingsOf(issues: readonly Issue[], { language, currency = rupiah }: AnnotationWording): Finding[] {
  const format = { money: (minorUnits: number) => formatAmount(minorUnits, currency, language) }
  const findings = issues.map((issue): Finding => {
    const { severity, sheet, cell } = issue
    return {
      severity,
      word: severityWords[severity][language],
      place: sheet === undefined && issue.path.length === 0 ? wholeFile[language] : formatPlace(issue),
      message: formatIssue(workbookMessages, issue, language, format),
      ...(sheet !== undefined && { sheet }),
      ...(cell !== undefined && { cell }),
    }
  })
  return severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
}

const rupiah: Currency = { code: 'IDR', minorUnit: 0 }

/**
 * An annotated file as it was before: marks, notes and the findings sheet are gone. Where no other program saved it since,
 * every part has its former bytes. A file without annotations comes back with the same parts.
 * @throws {MissingPartError | BrokenXmlError} when the bytes are no workbook.
 */
export function clearAnnotations(bytes: Uint8Array): Uint8Array {
  return clearAnnotatedPackage(bytes)
}

const severities: readonly Issue['severity'][] = ['error', 'warning', 'info']
