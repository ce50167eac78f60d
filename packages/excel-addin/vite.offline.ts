import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/**
 * Adds `sw.js`, with which the page for browsers opens again where there is no network: it keeps every file of the build,
 * and asks for none that is not. Files that only Excel needs are left out.
 */
export function offline(): Plugin {
  return {
    name: 'bekal-offline',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.values(bundle).filter(({ fileName }) => !isOfExcel(fileName))
        const seal = createHash('sha256')
        for (const file of files) seal.update(file.fileName).update(file.type === 'chunk' ? file.code : file.source)
        const kept = ['./', ...files.map(({ fileName }) => `./${fileName}`).sort(), './assets/icon-32.png']
        const source = readFileSync(fileURLToPath(new URL('src/browser/service-worker.js', import.meta.url)), 'utf8')
        this.emitFile({
          type: 'asset',
          fileName: 'sw.js',
          source: `const kept = ${JSON.stringify({ name: `bekal-${seal.digest('hex').slice(0, 12)}`, files: kept })}\n${source}`,
        })
      },
    },
  }
}

const isOfExcel = (name: string) => /^(?:taskpane\.|manifest\.xml|functions)/u.test(name)
