import {
  countIssues,
  currencyOf,
  formatPath,
  type Issue,
  type IssuePath,
  type Language,
  type TrainingPlan,
} from '@bekal/core'
import { findingsOf } from './annotate-workbook.js'
import { buildWorkbook } from './build-workbook.js'
import { mergeTexts, toBeDecided } from './findings-texts.js'
import { annotatePackage, type Finding } from './package-edit/index.js'
import type { CellPlace } from './parsing/index.js'
import { readWorkbookWithPlaces } from './read-workbook.js'

/** A value that somebody has to decide on: where it stands in the plan, and what there is to know about it. */
export interface MarkedConflict {
  readonly path: IssuePath
  readonly message: string
}

export interface MergedWorkbook {
  readonly bytes: Uint8Array
  /** The cell of each conflict, in their order; undefined where a workbook has no place for it. */
  readonly places: readonly (CellPlace | undefined)[]
}

/**
 * The workbook of a plan that was merged from copies. Every conflict has its cell coloured, a note on it, and a row with a
 * link on the findings sheet; so has what came up only through the merge. With nothing to say it is a workbook like any
 * other. Reading it gives the plan.
 * @param found.issues of the plan: their paths lead into it.
 * @throws {PlanDoesNotFitError} when the plan is larger than a workbook has room for; it carries the issues.
 */
export async function buildMergedWorkbook(
  plan: TrainingPlan,
  found: { readonly conflicts: readonly MarkedConflict[]; readonly issues: readonly Issue[] },
  { locale }: { readonly locale: Language },
): Promise<MergedWorkbook> {
  const bytes = await buildWorkbook(plan, { locale })
  if (found.conflicts.length === 0 && found.issues.length === 0) return { bytes, places: [] }
  const { placeOf } = await readWorkbookWithPlaces(bytes)
  const places = found.conflicts.map(({ path }) => placeOf(path))
  const conflicts = found.conflicts.map(({ path, message }, at): Finding => {
    const place = places[at]
    const where = place === undefined ? formatPath(path) : `${place.sheet}!${place.cell}`
    return { severity: 'error', word: toBeDecided[locale], place: where, message, ...place }
  })
  const issues = found.issues.map((issue) => ({ ...issue, ...placeOf(issue.path) }))
  const findings = [...conflicts, ...findingsOf(issues, { language: locale, currency: currencyOf(plan) })]
  const texts = mergeTexts(conflicts.length, countIssues(issues), locale)
  return { bytes: annotatePackage(bytes, { ...texts, findings }), places }
}
