import {
  checkTexts,
  editCells,
  readCells,
  unreadableWords,
  updateWorkbook,
  writeLayout,
  type Unreadable,
} from '@bekal/workbook'
import type { HostRefusal } from '../host/index.js'
import type { FileWork } from './file-work.js'

/** The work itself. Only a worker or a lazy import loads this: the library behind it is larger than the whole pane. */
export const fileAnswers: FileWork = {
  async read(bytes) {
    const read = await readCells(bytes)
    return 'unreadable' in read ? unreadable(read.unreadable) : read.workbook
  },
  async write(layout) {
    const isCut = layout.sheets.some(({ name, cells }) => checkTexts(name, cells).length > 0)
    return isCut ? { refused: 'cell-too-long' } : writeLayout(layout)
  },
  async edit(bytes, edits) {
    try {
      return editCells(bytes, edits)
    } catch (error) {
      return refusalOf(error)
    }
  },
  async update(bytes, plan) {
    // Where its sheets cannot take the plan they would have to be written anew, and the others would be lost.
    return (await updateWorkbook(bytes, plan)).bytes ?? { refused: 'other-sheets' }
  },
}

/** What a file's content can bring about; a mistake of ours stays an error. */
const refusals: Readonly<Record<string, string>> = {
  'unknown-cell': 'no-such-sheet',
  'spanned-cell': 'spanned-cell',
  'unwritable-value': 'unwritable-value',
}

function refusalOf(error: unknown): HostRefusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'missing-part' || code === 'broken-xml') return unreadable('damaged')
  const refused = refusals[code]
  if (refused === undefined) throw error
  return { refused }
}

function unreadable(reason: Unreadable): HostRefusal {
  return { refused: reason, words: unreadableWords(reason) }
}
