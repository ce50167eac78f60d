export { checkFit, checkTexts } from '../check-fit.js'
export type {
  ChartCells,
  LayoutCell,
  LayoutChart,
  LayoutColumn,
  LayoutCondition,
  LayoutPiece,
  LayoutName,
  LayoutNote,
  LayoutRow,
  LayoutSheet,
  LayoutValidation,
  SheetDraft,
  SheetFrame,
  WorkbookDraft,
  WorkbookLayout,
} from './layout.js'
export { draftWorkbook, layoutInSteps, layoutWorkbook } from './layout-workbook.js'
export { UnknownBlockError, type BlockPlace } from './block-place.js'
export { placeSheets, type Placement } from './placement.js'
export { palette, type CellStyle } from './styles.js'
export {
  columnPixels,
  conditionLooks,
  dateBounds,
  fontName,
  footerEnds,
  numberBounds,
  pageMargins,
  type ConditionLook,
} from './set-up.js'
export { address, columnLetter, fromSerial, toSerial, type CellValue } from '../definition/index.js'
