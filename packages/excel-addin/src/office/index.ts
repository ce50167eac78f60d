import { fillBesideSelection } from './fill-beside-selection.js'
import { readSelection } from './read-selection.js'

export { type Fill } from './fill-beside-selection.js'
export { displayLanguage, isInsideExcel, onOfficeLoaded } from './host.js'
export { officeHost } from './office-host.js'
export type { Selection } from './read-selection.js'
export { officeTheme } from './theme.js'

/** What the pane can do with the open sheet. */
export const worksheet = { readSelection, fillBesideSelection } as const
export type Worksheet = typeof worksheet
