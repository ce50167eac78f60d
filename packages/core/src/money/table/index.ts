export {
  allocateTable,
  BadCellWeightError,
  BadMarginError,
  MarginsDifferError,
  TableShapeError,
  type MarginClash,
  type Margins,
  type TableAllocation,
} from './allocate-table.js'
