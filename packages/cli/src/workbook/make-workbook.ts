import { checkPlan, type Issue, type Language, type TrainingPlan } from '@bekal/core'

/** The workbook of a plan, or what of the plan has no room in one. The spreadsheet library is loaded only now. */
export async function makeWorkbook(plan: TrainingPlan, locale: Language) {
  const { buildWorkbook, PlanDoesNotFitError, workbookMessages } = await import('@bekal/workbook')
  try {
    return { bytes: await buildWorkbook(plan, { locale }) }
  } catch (error) {
    if (!(error instanceof PlanDoesNotFitError)) throw error
    return { misfits: [...error.issues, ...checkPlan(plan)] satisfies Issue[], catalogue: workbookMessages }
  }
}
