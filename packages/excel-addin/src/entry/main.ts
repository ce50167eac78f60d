import { connectFunctions, registerFunctions } from '../functions/index.js'
import { readTogether } from '../host/index.js'
import { languageOf } from '../language.js'
import { displayLanguage, isInsideExcel, officeHost, officeTheme, onOfficeLoaded, worksheet } from '../office/index.js'
import { showTheme } from '../taskpane/index.js'
import { paneOnFiles } from './pane-on-files.js'

// The one page of the shared runtime: the pane is drawn at once, Office.js joins when (and if) it arrives. Until it says
// that this is Excel, the page is a program of its own that works on files.
const started = paneOnFiles()
if (started !== undefined) {
  const { pane, files } = started
  let isAlone = false
  const openAlone = () => {
    if (!isAlone) pane.connect({ host: files, files })
    isAlone = true
  }
  // Excel opens the page with its own word in the address, or in a frame.
  if (!location.search.includes('_host_Info') && window.parent === window) openAlone()
  onOfficeLoaded(() => {
    registerFunctions()
    void isInsideExcel().then((inside) => {
      if (!inside) return openAlone()
      const host = readTogether(officeHost())
      pane.suggestLanguage(languageOf(displayLanguage()))
      showTheme(officeTheme())
      pane.connect({ host, selection: worksheet })
      connectFunctions(host)
    })
  })
}
