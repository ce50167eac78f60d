export { mountPane } from './pane.js'
export { showTheme } from './theme.js'
