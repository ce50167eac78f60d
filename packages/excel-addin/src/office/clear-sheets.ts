/// <reference types="office-js" />
import { codeOf } from './in-excel.js'
import { beyondManifest, supports } from './requirement.js'
import type { Sender } from './sender.js'

/**
 * Empties sheets for writing them anew: contents, looks, rules, notes, charts and folds go, the sheets themselves and references to
 * them stay. A sheet that is protected with a password is refused before anything is changed.
 * @param sheets with their protection loaded.
 */
export async function clearSheets(sheets: readonly Excel.Worksheet[], send: Sender): Promise<void> {
  if (sheets.length === 0) return
  for (const { protection } of sheets) if (protection.protected) protection.unprotect()
  for (const { charts } of sheets) charts.load('items/name')
  if (supports(beyondManifest.notes)) for (const { notes } of sheets) notes.load('items/content')
  await send.now()
  for (const sheet of sheets) {
    for (const chart of sheet.charts.items) chart.delete()
    if (supports(beyondManifest.notes)) for (const note of sheet.notes.items) note.delete()
    const all = sheet.getRange()
    all.unmerge()
    all.clear()
    all.dataValidation.clear()
    all.conditionalFormats.clearAll()
    all.rowHidden = false
    all.columnHidden = false
    all.format.useStandardHeight = true
    all.format.useStandardWidth = true
    sheet.autoFilter.remove()
    sheet.freezePanes.unfreeze()
  }
  await send.now()
  if (!supports(beyondManifest.outline)) return
  for (const sheet of sheets) for (const side of ['ByRows', 'ByColumns'] as const) await ungroup(sheet, side, send)
}

/** Excel does not tell whether anything is grouped, and refuses to ungroup where nothing is. */
async function ungroup(sheet: Excel.Worksheet, side: 'ByRows' | 'ByColumns', send: Sender): Promise<void> {
  sheet.getRange().ungroup(side)
  try {
    await send.now()
  } catch (error) {
    if (codeOf(error) === undefined) throw error
  }
}
