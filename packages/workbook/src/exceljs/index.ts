export { UnwritableNumberError, writeLayout } from './write-layout.js'
