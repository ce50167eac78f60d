export { browserHost, type BrowserHost, type NamedFile } from './browser-host.js'
export { cellText } from './cell-text.js'
export { usualSize, type SheetView, type ViewedCell, type ViewSize } from './sheet-view.js'
