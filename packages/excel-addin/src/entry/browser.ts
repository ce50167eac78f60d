import { browserHost } from '../browser/index.js'
import { mountedPane } from './mounted-pane.js'

// The pane without Excel: the same for a planner with LibreOffice or WPS, from a server or from a file on a stick.
const files = browserHost()
void mountedPane(async () => files)?.openAlone()

// From a server it opens again where there is no network; a page on a stick needs nothing of the kind. What is kept for that
// is fetched once the page stands: on a slow line it would come in its way.
if (location.protocol !== 'file:' && 'serviceWorker' in navigator) {
  addEventListener('load', () => void navigator.serviceWorker.register('./sw.js'))
}
