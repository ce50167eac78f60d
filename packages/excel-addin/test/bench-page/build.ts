import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { sources } from '../../vite.sources.js'

interface Output {
  readonly fileName: string
  readonly code?: string
  readonly source?: string | Uint8Array
}

/** Builds the bench page from the sources, into memory: name → content. */
export async function buildBenchPage(): Promise<Map<string, Buffer>> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const built = await build({
    root,
    configFile: false,
    base: './',
    logLevel: 'error',
    resolve: { alias: sources },
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: fileURLToPath(new URL('index.html', import.meta.url)) },
    },
  })
  const { output } = (Array.isArray(built) ? built[0] : built) as { readonly output: readonly Output[] }
  return new Map(output.map(({ fileName, code, source: text }) => [fileName, Buffer.from(code ?? text ?? '')]))
}
