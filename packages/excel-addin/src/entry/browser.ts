import { languageOf } from '../language.js'
import { mountPane } from '../taskpane/index.js'

// The pane without Excel: the same page for a planner with LibreOffice or WPS.
const root = document.getElementById('pane')
if (root) mountPane(root, languageOf(navigator.language))
