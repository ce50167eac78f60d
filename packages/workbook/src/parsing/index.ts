export { sheetMessages } from '../sheet-messages.js'
export { columnLetter, fromSerial, toSerial } from '../definition/index.js'
export {
  locateInSteps,
  locateWorkbook,
  parseWorkbook,
  unlocated,
  withoutPlaces,
  type LocatedReading,
  type WorkbookReading,
} from './parse-workbook.js'
export type { CellPlace } from './provenance.js'
export type { CellValue, RawCell, RawSheet, RawWorkbook } from '../definition/index.js'
export type { Steps } from '../steps.js'
export { findingsSheetName } from '../findings-texts.js'
