import type { Labels } from '@bekal/core'
import { workbookMessages } from '@bekal/workbook/parsing'
import { messages } from '../../messages.js'
import { deskWords } from './desk-words.js'

/** Why the host did nothing, in words; a code nobody knows is named, so that it can be asked about. */
export function refusalWords(code: string): Labels {
  const known = Object.hasOwn(refusals, code) ? refusals[code] : undefined
  if (known !== undefined) return known
  if (fileReasons.has(code)) {
    const say = workbookMessages['not-a-workbook']
    return { id: say.id({ reason: code }, noMoney), en: say.en({ reason: code }, noMoney) }
  }
  return messages.excelRefused({ code })
}

const noMoney = { money: String }

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

const fileReasons = new Set([
  'empty',
  'encrypted-or-old-excel',
  'too-large',
  'too-many-cells',
  'macros',
  'unusual-xml',
  'damaged',
  'foreign',
  'not-a-zip',
])
