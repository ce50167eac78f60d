import { installFakeExcel } from './index.js'

// Bundled by `script.ts`, which calls it with the options of a test.
Object.assign(globalThis, { installFakeExcel })
