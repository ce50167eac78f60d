import type { BrowserHost } from '../browser/index.js'
import { languageOf } from '../language.js'
import { mountPane } from '../taskpane/index.js'

/**
 * The pane of a page; undefined where the page has no room for it.
 * @param filesHost what works on files, asked for once the pane is alone or a file is dropped on it.
 */
export function mountedPane(filesHost: () => Promise<BrowserHost>) {
  const root = document.getElementById('pane')
  if (root === null) return undefined
  const pane = mountPane(root, {
    language: languageOf(navigator.language),
    today: new Date(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    readFile: async (bytes) => (await filesHost()).readFile(bytes),
  })
  return {
    pane,
    /** Works on files, as a program of its own, unless another program was found meanwhile. */
    async openAlone(isAlone: () => boolean = () => true) {
      const files = await filesHost()
      if (!isAlone()) return
      window.addEventListener('beforeunload', (event) => {
        if (files.isChanged) event.preventDefault()
      })
      pane.connect({ host: files, files })
    },
  }
}
