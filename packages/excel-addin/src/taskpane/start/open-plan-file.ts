import { checkPlan } from '@bekal/core'
import { parsePlan } from '@bekal/core/schema'
import type { PlanFile } from './start-state.js'
import { startWords } from './start-words.js'

/** Reads a plan file that was chosen or dropped. */
export function openPlanFile(name: string, bytes: Uint8Array): PlanFile {
  if (isWorkbookFile(bytes)) return { name, issues: [], refused: startWords.workbookInstead }
  const value = jsonIn(bytes)
  if (value === undefined) return { name, issues: [], refused: startWords.noPlanFile }
  const { plan, issues } = parsePlan(value)
  return plan === undefined ? { name, issues } : { name, plan, issues: checkPlan(plan) }
}

/** A zip archive, or the container of older and of locked workbooks: told by the first bytes, never by the name. */
export function isWorkbookFile(bytes: Uint8Array): boolean {
  return [
    [0x50, 0x4b],
    [0xd0, 0xcf, 0x11, 0xe0],
  ].some((signature) => signature.every((byte, at) => bytes[at] === byte))
}

/** What stands in a JSON file; undefined where it is none. */
export function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
