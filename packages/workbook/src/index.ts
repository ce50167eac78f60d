export { annotateWorkbook, clearAnnotations, type AnnotationWording } from './annotate-workbook.js'
export { writeLayout } from './exceljs/index.js'
export { readPackage as readCells, type ReadPackage, type Unreadable } from './package-read/index.js'
export { buildWorkbook, PlanDoesNotFitError } from './build-workbook.js'
export { checkFit, checkTexts } from './check-fit.js'
export { unreadableWords } from './file-messages.js'
export { workbookMessages } from './messages.js'
export { editCells, type CellEdit } from './edit-cells.js'
export {
  BrokenXmlError,
  MissingPartError,
  SpannedCellError,
  UnknownCellError,
  UnwritableValueError,
} from './package-edit/index.js'
export { buildMergedWorkbook, type MarkedConflict, type MergedWorkbook } from './build-merged-workbook.js'
export type { CellPlace, LocatedReading, WorkbookReading } from './parsing/index.js'
export { updateWorkbook, type UpdateCounts, type WorkbookUpdate } from './update-workbook.js'
export { isUnreadable, readWorkbook, readWorkbookWithPlaces } from './read-workbook.js'
export { renderSheetReference } from './reference/index.js'
