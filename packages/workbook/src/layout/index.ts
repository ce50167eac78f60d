export type {
  ChartCells,
  LayoutCell,
  LayoutChart,
  LayoutColumn,
  LayoutCondition,
  LayoutName,
  LayoutNote,
  LayoutRow,
  LayoutSheet,
  LayoutValidation,
  WorkbookLayout,
} from './layout.js'
export { layoutWorkbook } from './layout-workbook.js'
export { UnknownBlockError, type BlockPlace } from './block-place.js'
export { placeSheets, type Placement } from './placement.js'
export { palette, type CellStyle } from './styles.js'
