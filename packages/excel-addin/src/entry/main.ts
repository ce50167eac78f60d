import { registerFunctions } from '../functions/index.js'
import { languageOf } from '../language.js'
import { displayLanguage, isInsideExcel, officeTheme, onOfficeLoaded, worksheet } from '../office/index.js'
import { mountPane, showTheme } from '../taskpane/index.js'

// The one page of the shared runtime: the pane is drawn at once, Office.js joins when (and if) it arrives.
const root = document.getElementById('pane')
if (root) {
  const pane = mountPane(root, languageOf(navigator.language))
  onOfficeLoaded(() => {
    registerFunctions()
    void isInsideExcel().then((inside) => {
      if (!inside) return
      pane.suggestLanguage(languageOf(displayLanguage()))
      showTheme(officeTheme())
      pane.connect(worksheet)
    })
  })
}
