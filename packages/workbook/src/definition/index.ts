export * from './cell.js'
export * from './chart.js'
export * from './column.js'
export * from './formula.js'
export * from './kinds/index.js'
export { limits } from '../limits.js'
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
