/// <reference types="office-js" />
import type { HostRefusal } from '../host/index.js'
import { pause } from '../pause.js'
import { beyondManifest, supports } from './requirement.js'

/** How long to wait, in milliseconds, before asking again while somebody is typing in a cell. */
const patience = [300, 1000, 3000] as const

/**
 * Runs a request to Excel. What Excel refuses becomes a value, anything else stays an error. While somebody is typing in a
 * cell it waits: Excel would refuse everything until the cell is done.
 */
export async function inExcel<Answer>(
  request: (context: Excel.RequestContext) => Promise<Answer>,
): Promise<Answer | HostRefusal> {
  const options = { delayForCellEdit: true, ...(supports(beyondManifest.oneUndoStep) && { mergeUndoGroup: true }) }
  for (const patient of [...patience, undefined]) {
    try {
      return await Excel.run(options, request)
    } catch (error) {
      const code = codeOf(error)
      if (code === undefined) throw error
      if (code !== 'InvalidOperationInCellEditMode' || patient === undefined) return { refused: code }
      await pause(patient)
    }
  }
  return { refused: 'InvalidOperationInCellEditMode' }
}

/** Excel's own code of an error, undefined for a mistake of ours. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return undefined
  return mistakes.includes(error.code) ? undefined : error.code
}

/** Codes by which Office.js says that the code that calls it is wrong. */
const mistakes = ['PropertyNotLoaded', 'ValueNotLoaded', 'InvalidObjectPath', 'InvalidRequestContext']
