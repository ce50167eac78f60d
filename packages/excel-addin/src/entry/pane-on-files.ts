import { browserHost, type BrowserHost } from '../browser/index.js'
import { languageOf } from '../language.js'
import { mountPane, type Pane } from '../taskpane/index.js'

/** The pane of a page, and the files it can work on where there is no Excel; undefined where the page has no room for it. */
export function paneOnFiles(): { readonly pane: Pane; readonly files: BrowserHost } | undefined {
  const root = document.getElementById('pane')
  if (root === null) return undefined
  const files = browserHost()
  const pane = mountPane(root, {
    language: languageOf(navigator.language),
    today: new Date(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    readFile: (bytes) => files.readFile(bytes),
  })
  window.addEventListener('beforeunload', (event) => {
    if (files.isChanged) event.preventDefault()
  })
  return { pane, files }
}
