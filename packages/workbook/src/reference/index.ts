export { renderSheetReference } from './render-sheets.js'
