import type { Issue, Language, TrainingPlan } from '@bekal/core'
import { checkFit, checkTexts } from './check-fit.js'
import { writeLayout } from './exceljs/index.js'
import { draftWorkbook, type SheetDraft } from './layout/index.js'

/**
 * The planning workbook of a plan, as the bytes of an .xlsx file. The same plan and locale give the same bytes.
 * Every formula carries the library's own figure as its stored result.
 * @param options.locale language of sheets, headings and choices.
 * @throws {PlanDoesNotFitError} when the plan is larger than a workbook has room for; it carries the issues.
 */
export async function buildWorkbook(plan: TrainingPlan, options: { readonly locale: Language }): Promise<Uint8Array> {
  refuse(checkFit(plan))
  const draft = draftWorkbook(plan, options)
  const cut: Issue[] = []
  const bytes = await writeLayout({ ...draft, sheets: draft.sheets.map((sheet) => watched(sheet, cut)) })
  refuse(cut)
  return bytes
}

/** The sheet, noting what Excel would cut while it is written: its rows are made only once. */
function watched(sheet: SheetDraft, cut: Issue[]): SheetDraft {
  return {
    ...sheet,
    *pieces() {
      for (const piece of sheet.pieces()) {
        cut.push(...checkTexts(sheet.name, piece.cells))
        yield piece
      }
    },
  }
}

function refuse(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new PlanDoesNotFitError(issues)
}

export class PlanDoesNotFitError extends Error {
  override readonly name = 'PlanDoesNotFitError'
  readonly code = 'plan-does-not-fit'
  constructor(readonly issues: readonly Issue[]) {
    super(
      `The plan does not fit in a workbook: ${issues.map(({ code }) => code).join(', ')}. Show its issues to the user.`,
    )
  }
}
