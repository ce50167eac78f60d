export * from './cell.js'
export * from './chart.js'
export * from './column.js'
export * from './formula.js'
export * from './kinds/index.js'
export { limits, spareRows } from '../limits.js'
export { rowsWithRoom } from './room.js'
export * from './sheet.js'
export {
  child,
  entries,
  findParent,
  grandchild,
  grandchildEntries,
  list,
  optionalList,
  single,
  type Attached,
  type Placed,
  type Source,
} from './source.js'
export { describeKind, UnknownKindError, type KindSources } from './kind-words.js'
export { cellsOfColumn, rowsOf } from './table-cells.js'
export { oneOf, typingOf, whatToType } from './what-to-type.js'
export { describeInput, describeTyping } from './describe-input.js'
