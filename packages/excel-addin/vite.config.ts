import { readFileSync } from 'node:fs'
import { defineConfig } from 'vite'
import { developmentHost, officeAddin } from './vite.office-addin.js'
import { sources } from './vite.sources.js'

const { ADDIN_HOST = developmentHost, ADDIN_CERT, ADDIN_KEY } = process.env

export default defineConfig({
  // Relative, so that dist/ works at any path of any host.
  base: './',
  resolve: { alias: sources },
  worker: { format: 'es' },
  plugins: [officeAddin({ host: ADDIN_HOST })],
  build: {
    modulePreload: false,
    rolldownOptions: {
      input: 'taskpane.html',
      // The manifest names the script, so it has no hash.
      output: { entryFileNames: 'taskpane.js', assetFileNames: 'assets/[name][extname]' },
    },
  },
  preview: {
    port: 3000,
    strictPort: true,
    ...(ADDIN_CERT && ADDIN_KEY ? { https: { cert: readFileSync(ADDIN_CERT), key: readFileSync(ADDIN_KEY) } } : {}),
  },
})
