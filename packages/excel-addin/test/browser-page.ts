import { browserHost } from '../src/browser/index.js'

// A page that does nothing but hold the host, for a test that drives it from outside.
Object.assign(globalThis, { host: browserHost() })
