import { readFileSync } from 'node:fs'
import { defineConfig } from 'vite'
import { chunks } from './vite.chunks.js'
import { developmentHost, officeAddin } from './vite.office-addin.js'
import { offline } from './vite.offline.js'
import { smallest } from './vite.smallest.js'
import { sources } from './vite.sources.js'

const { ADDIN_HOST = developmentHost, ADDIN_CERT, ADDIN_KEY, ADDIN_OUT = 'dist' } = process.env

export default defineConfig({
  // Relative, so that dist/ works at any path of any host.
  base: './',
  resolve: { alias: sources },
  worker: { format: 'es', plugins: () => [smallest()] },
  plugins: [officeAddin({ host: ADDIN_HOST }), offline(), smallest()],
  build: {
    outDir: ADDIN_OUT,
    emptyOutDir: true,
    // Files that a page begins with are named in it, so that they come together and not one after the other.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, dependencies, { hostType }) => (hostType === 'html' ? dependencies : []),
    },
    // What the files may weigh is asserted in `test/bundle.test.ts`, compressed; the file code is large and comes only when asked.
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      // Some parts are asked for when they are needed and stand in one file with what is always there: that is meant.
      checks: { ineffectiveDynamicImport: false, pluginTimings: false },
      // taskpane.html for Excel; index.html for a browser without it.
      input: { taskpane: 'taskpane.html', index: 'index.html' },
      // The manifest names the script, so it has no hash.
      output: { entryFileNames: '[name].js', assetFileNames: 'assets/[name][extname]', codeSplitting: chunks },
    },
  },
  preview: {
    port: 3000,
    strictPort: true,
    ...(ADDIN_CERT && ADDIN_KEY ? { https: { cert: readFileSync(ADDIN_CERT), key: readFileSync(ADDIN_KEY) } } : {}),
  },
})
