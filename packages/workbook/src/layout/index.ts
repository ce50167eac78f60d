export type {
  LayoutCell,
  LayoutColumn,
  LayoutCondition,
  LayoutRow,
  LayoutSheet,
  LayoutValidation,
  WorkbookLayout,
} from './layout.js'
export { layoutWorkbook } from './layout-workbook.js'
export { placeSheets, UnknownBlockError, type BlockPlace, type Placement } from './placement.js'
export { palette, type CellStyle } from './styles.js'
