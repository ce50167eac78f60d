export { readPackage, type ReadPackage, type Unreadable } from './read-package.js'
