export { rowXml, UnwritableNumberError, type RowXmlDesk } from './row-xml.js'
export { sharedStrings, type SharedStrings } from './shared-strings.js'
