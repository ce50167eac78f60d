export { writeLayout } from './write-layout.js'
