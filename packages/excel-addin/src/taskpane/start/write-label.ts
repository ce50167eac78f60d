import type { Labels } from '@bekal/core'
import type { Connection } from '../desk/connection.js'
import { startWords } from './start-words.js'

/** What the button that writes sheets says: in Excel they go into the open workbook, in the browser they are a new file. */
export function writeLabel(connection: Connection | undefined): Labels {
  return connection?.files ? startWords.makeWorkbook : startWords.writeSheets
}
