export { readPackage, type ReadPackage, type Unreadable } from './read-package.js'
export { UnwritableNumberError, writeLayout } from './write-layout.js'
