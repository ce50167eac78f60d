import { createHash } from 'node:crypto'
import { defineConfig, type Plugin } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'
import { smallest } from './vite.smallest.js'
import { sources } from './vite.sources.js'

const { ADDIN_OUT = 'dist' } = process.env

/**
 * `bekal.html`: the page for browsers with its script and style inside, to be carried on a stick and opened with a double
 * click. Built after the rest, into the same folder.
 */
export default defineConfig({
  plugins: [viteSingleFile({ outputFileName: 'bekal.html' }), sealed(), smallest()],
  resolve: { alias: sources },
  worker: { format: 'es', plugins: () => [smallest()] },
  publicDir: false,
  build: { outDir: ADDIN_OUT, emptyOutDir: false, modulePreload: false, rolldownOptions: { input: 'index.html' } },
})

/** The page's policy lets run what is inside it by its fingerprint, and nothing else. */
function sealed(): Plugin {
  return {
    name: 'bekal-sealed',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const [name, file] of Object.entries(bundle)) {
          // A page from a stick starts no worker.
          if (name.includes('file-worker')) Reflect.deleteProperty(bundle, name)
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue
          const page = String(file.source).replace(/\s*<link rel="icon"[^>]*>/u, '')
          const policy =
            `default-src 'none'; script-src ${fingerprints(page, 'script')}; style-src ${fingerprints(page, 'style')}; ` +
            "img-src data: blob:; base-uri 'none'; form-action 'none'"
          file.source = page.replace(
            /(Content-Security-Policy"\s+content=")[^"]*/u,
            (_found, start: string) => start + policy,
          )
        }
      },
    },
  }
}

function fingerprints(page: string, tag: 'script' | 'style'): string {
  const inside = [...page.matchAll(new RegExp(`<${tag}[^>]*>([^]*?)</${tag}>`, 'gu'))]
  return inside.map(([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`).join(' ')
}
