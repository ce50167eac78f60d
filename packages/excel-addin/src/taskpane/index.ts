export type { BookFiles, Connection, FileReader } from './desk/connection.js'
export { mountPane, type Pane, type PaneOptions } from './shell/pane.js'
export { showTheme } from './theme.js'
