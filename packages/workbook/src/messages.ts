import { fileMessages } from './file-messages.js'
import { sheetMessages } from './sheet-messages.js'
import { updateMessages } from './update-messages.js'

/** Every issue a workbook can have: those of its cells, of its file, and of a file that is to take another plan. */
export const workbookMessages = { ...sheetMessages, ...fileMessages, ...updateMessages }
