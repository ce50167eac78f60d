import { registerFunctions } from '../functions/index.js'
import { languageOf } from '../language.js'
import { displayLanguage, isInsideExcel, officeHost, officeTheme, onOfficeLoaded, worksheet } from '../office/index.js'
import { mountPane, showTheme } from '../taskpane/index.js'

// The one page of the shared runtime: the pane is drawn at once, Office.js joins when (and if) it arrives.
const root = document.getElementById('pane')
if (root) {
  const pane = mountPane(root, {
    language: languageOf(navigator.language),
    today: new Date(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  })
  onOfficeLoaded(() => {
    registerFunctions()
    void isInsideExcel().then((inside) => {
      if (!inside) return
      pane.suggestLanguage(languageOf(displayLanguage()))
      showTheme(officeTheme())
      pane.connect({ host: officeHost(), selection: worksheet })
    })
  })
}
