/// <reference types="office-js" />
import { address, type LayoutSheet } from '@bekal/workbook/layout'
import { beyondManifest, supports } from './requirement.js'

/** What headings say when the pointer rests on them; an older Excel leaves it to the messages at the cells below. */
export function writeNotes(sheet: Excel.Worksheet, { notes }: LayoutSheet): void {
  if (!supports(beyondManifest.notes)) return
  for (const { row, column, title, text } of notes) sheet.notes.add(address(column, row), `${title}\n${text}`)
}
