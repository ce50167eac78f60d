export { parseWorkbook, type WorkbookReading } from './parse-workbook.js'
