import { planMessages, message, type Issue, type IssuePath, type Language, type TrainingPlan } from '@bekal/core'

/**
 * Stands in for `@bekal/workbook` where a test is about the command, not about spreadsheets:
 * a “workbook” is the letters PK and then what reading it should give, as JSON.
 */
export const workbookMessages = {
  ...planMessages,
  'not-a-workbook': message<Record<string, never>>('error', {
    id: () => 'Ini bukan buku kerja Excel.',
    en: () => 'This is not an Excel workbook.',
  }),
}

export function aWorkbook(content: { plan?: TrainingPlan; issues?: Issue[]; locale?: Language }): Uint8Array {
  return new TextEncoder().encode(`PK${JSON.stringify({ issues: [], ...content })}`)
}

export async function buildWorkbook(plan: TrainingPlan, { locale }: { locale: Language }): Promise<Uint8Array> {
  if (plan.id === 'too-big') throw new PlanDoesNotFitError()
  return aWorkbook({ plan, locale })
}

export async function readWorkbook(bytes: Uint8Array): Promise<{ plan?: TrainingPlan; issues: Issue[] }> {
  const text = new TextDecoder().decode(bytes)
  if (!text.startsWith('PK{')) {
    return { issues: [{ code: 'not-a-workbook', severity: 'error', path: [], params: {} }] }
  }
  return JSON.parse(text.slice(2)) as { plan?: TrainingPlan; issues: Issue[] }
}

/** Every entry has its cell: the path itself, on a sheet of its list. */
export async function readWorkbookWithPlaces(bytes: Uint8Array) {
  const placeOf = (path: IssuePath) => ({ sheet: String(path[0]), cell: path.slice(1).join('.') })
  return { ...(await readWorkbook(bytes)), placeOf }
}

export async function buildMergedWorkbook(
  plan: TrainingPlan,
  { conflicts, issues }: { conflicts: readonly { path: IssuePath; message: string }[]; issues: readonly Issue[] },
  { locale }: { locale: Language },
) {
  if (plan.id === 'too-big') throw new PlanDoesNotFitError()
  const bytes = new TextEncoder().encode(
    `PK${JSON.stringify({ issues: [], plan, locale, marked: [conflicts, issues] })}`,
  )
  return { bytes, places: conflicts.map(({ path }) => ({ sheet: String(path[0]), cell: path.slice(1).join('.') })) }
}

export function isUnreadable(issues: readonly Issue[]): boolean {
  return issues.some(({ code }) => code === 'not-a-workbook')
}

export function annotateWorkbook(bytes: Uint8Array, issues: readonly Issue[], wording: object): Uint8Array {
  const content = JSON.parse(new TextDecoder().decode(bytes.slice(2))) as object
  if ('broken' in content) throw new BrokenXmlError()
  return new TextEncoder().encode(`PK${JSON.stringify({ ...content, annotated: issues.length, wording })}`)
}

const noChanges = {
  rowsAdded: 0,
  rowsCleared: 0,
  rowsMoved: 0,
  rowsInserted: 0,
  inputs: 0,
  figures: 0,
  formulasRestored: 0,
  sheetsShown: 0,
}

export async function updateWorkbook(bytes: Uint8Array, plan: TrainingPlan) {
  const { plan: before, issues } = await readWorkbook(bytes)
  if (before === undefined) return { issues, changes: noChanges }
  if (before.id === plan.id) return { bytes, issues: [], changes: noChanges }
  return { bytes: aWorkbook({ plan }), issues: [], changes: { ...noChanges, inputs: 1, figures: 25, rowsAdded: 2 } }
}

export class BrokenXmlError extends Error {}
export class MissingPartError extends Error {}

export class PlanDoesNotFitError extends Error {
  readonly issues: readonly Issue[] = [
    {
      code: 'out-of-range',
      severity: 'error',
      path: ['costLines'],
      params: { found: '9000', bound: 'max', limit: 5000 },
    },
  ]
}
