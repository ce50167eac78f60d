import type { BrowserHost } from '../browser/index.js'
import { connectFunctions, registerFunctions } from '../functions/index.js'
import { readTogether } from '../host/index.js'
import { languageOf } from '../language.js'
import { displayLanguage, isInsideExcel, officeHost, officeTheme, onOfficeLoaded, worksheet } from '../office/index.js'
import { showTheme } from '../taskpane/index.js'
import { mountedPane } from './mounted-pane.js'

// The one page of the shared runtime: the pane is drawn at once, Office.js joins when (and if) it arrives. Until it says
// that this is Excel, the page is a program of its own that works on files.
let files: Promise<BrowserHost> | undefined
// What did not come over a bad line is asked for again.
const forget = () => (files = undefined)
const filesHost = () => {
  if (files === undefined) {
    files = import('../browser/index.js').then(({ browserHost }) => browserHost())
    files.catch(forget)
  }
  return files
}
const started = mountedPane(filesHost)
if (started !== undefined) {
  const { pane } = started
  let opened: 'nothing' | 'files' | 'Excel' = 'nothing'
  const openAlone = () => {
    if (opened === 'nothing') void started.openAlone(() => opened === 'files')
    opened = 'files'
  }
  // Excel opens the page with its own word in the address, or in a frame.
  if (!location.search.includes('_host_Info') && window.parent === window) openAlone()
  onOfficeLoaded(() => {
    registerFunctions()
    void isInsideExcel().then((inside) => {
      if (!inside) return openAlone()
      opened = 'Excel'
      const host = readTogether(officeHost())
      pane.suggestLanguage(languageOf(displayLanguage()))
      showTheme(officeTheme())
      pane.connect({ host, selection: worksheet })
      connectFunctions(host)
    })
  })
}
