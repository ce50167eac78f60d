import { checkPlan, countIssues, type Labels } from '@bekal/core'
import { parsePlan } from '@bekal/core/schema'
import { locateWorkbook } from '@bekal/workbook/parsing'
import { isRefusal } from '../../host/index.js'
import type { FileReader } from '../desk/connection.js'
import { refusalWords } from '../desk/refusal-words.js'
import { isWorkbookFile, jsonIn } from '../start/open-plan-file.js'
import type { Version } from './compare-state.js'
import { compareWords } from './compare-words.js'

/** A file as a version of the plan, or why it cannot be one. */
export async function openVersion(
  { id, name, bytes }: { readonly id: string; readonly name: string; readonly bytes: Uint8Array },
  readFile: FileReader | undefined,
): Promise<Version | { readonly name: string; readonly why: Labels }> {
  if (!isWorkbookFile(bytes)) return openJson(id, name, bytes)
  if (readFile === undefined) return { name, why: compareWords.noXlsx }
  const raw = await readFile(bytes)
  if (isRefusal(raw)) return { name, why: refusalWords(raw) }
  const { plan, issues, placeOf } = locateWorkbook(raw)
  const { error } = countIssues(issues)
  if (plan !== undefined) return { id, name, plan, errors: error, placeOf }
  const isForeign = issues.some(({ code }) => code === 'not-a-workbook')
  return { name, why: isForeign ? compareWords.neither : compareWords.noPlanInside({ count: error }) }
}

function openJson(
  id: string,
  name: string,
  bytes: Uint8Array,
): Version | { readonly name: string; readonly why: Labels } {
  const value = jsonIn(bytes)
  if (value === undefined) return { name, why: compareWords.neither }
  const { plan, issues } = parsePlan(value)
  if (plan === undefined) return { name, why: compareWords.noPlanInside({ count: countIssues(issues).error }) }
  return { id, name, plan, errors: countIssues(checkPlan(plan)).error, placeOf: () => undefined }
}
