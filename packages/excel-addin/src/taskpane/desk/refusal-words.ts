import type { Labels } from '@bekal/core'
import type { HostRefusal } from '../../host/index.js'
import { messages } from '../../messages.js'
import { deskWords } from './desk-words.js'

/** Why the host did nothing, in words; a code nobody knows is named, so that it can be asked about. */
export function refusalWords({ refused: code, words }: HostRefusal): Labels {
  const known = Object.hasOwn(refusals, code) ? refusals[code] : undefined
  return words ?? known ?? messages.excelRefused({ code })
}

const refusals: Readonly<Record<string, Labels>> = {
  AccessDenied: deskWords.sheetProtected,
  'sheet-protected': deskWords.sheetProtected,
  InvalidOperationInCellEditMode: deskWords.cellBeingEdited,
  'no-workbook': deskWords.noWorkbook,
  'other-sheets': deskWords.otherSheets,
  'cell-too-long': deskWords.cellTooLong,
  'spanned-cell': deskWords.spannedCell,
  'unwritable-value': deskWords.unwritable,
  'no-such-sheet': deskWords.noSuchSheet,
  ItemNotFound: deskWords.noSuchSheet,
}
