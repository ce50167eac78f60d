import type { Issue } from '@bekal/core'
import type { CellContext, Row } from '../definition/index.js'
import type { FormChanges } from './form-changes.js'
import { Provenance } from './provenance.js'

/** What has been gathered from the sheets read so far. */
export interface ReadingState {
  /** The plan as it grows: lists and objects, not checked yet. */
  readonly draft: Row
  readonly issues: Issue[]
  readonly provenance: Provenance
  readonly context: CellContext
  /** `sheet!row`, where a cell could not be read and something else stands in for it. */
  readonly taintedRows: Set<string>
  readonly form: FormChanges
}

export function nothingRead(context: CellContext, form: FormChanges, issues: Issue[]): ReadingState {
  const provenance = new Provenance(context.language)
  return { draft: emptyDraft(), issues, provenance, context, taintedRows: new Set(), form }
}

function emptyDraft(): Row {
  const lists = [
    'parties', 'funds', 'programs', 'instructors', 'venues', 'cohorts', 'participants', 'costLines', 'schemes',
    'agreements', 'rubrics', 'assessments', 'actuals', 'outcomes',
  ] // prettier-ignore
  return { site: {}, calendar: { holidays: [] }, ...Object.fromEntries(lists.map((key) => [key, []])) }
}
