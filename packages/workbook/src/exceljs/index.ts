export { readPackage, type ReadPackage, type Unreadable } from './read-package.js'
export { writeLayout } from './write-layout.js'
