import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { functionsMetadata } from './src/functions/definition/metadata.js'
import { functionList } from './src/functions/function-list.js'

/** The host that manifest.xml names; the build writes another one in its place. */
export const developmentHost = 'https://localhost:3000'

/** Adds what Excel fetches besides the page: manifest.xml and the metadata of the custom functions in each language. */
export function officeAddin(options: { readonly host: string }): Plugin {
  const host = addinHost(options.host)
  return {
    name: 'bekal-office-addin',
    apply: 'build',
    // The library as it is written, many small modules: in one piece, all that reading a workbook needs of it would have
    // to come with the functions, though that is fetched only once a function asks for the plan.
    config: () => ({
      resolve: {
        alias: [
          { find: /^@bekal\/core$/u, replacement: inPackage('../core/src/index.ts') },
          { find: /^@bekal\/core\/schema$/u, replacement: inPackage('../core/src/schema.ts') },
        ],
      },
    }),
    buildStart() {
      // A file of its own, so that what the functions weigh can be told from what the pane weighs.
      this.emitFile({
        type: 'chunk',
        id: inPackage('src/functions/index.ts'),
        fileName: 'functions.js',
        preserveSignature: 'strict',
      })
    },
    async generateBundle() {
      const manifest = await readFile(inPackage('manifest.xml'), 'utf8')
      const files = {
        'manifest.xml': manifest.replaceAll(developmentHost, host),
        'functions.json': functionsMetadata(functionList, 'en'),
        'functions-id.json': functionsMetadata(functionList, 'id'),
      }
      for (const [fileName, source] of Object.entries(files)) this.emitFile({ type: 'asset', fileName, source })
    },
  }
}

function addinHost(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol !== 'https:' || url.search || url.hash) throw new AddinHostError(text)
  return url.href.replace(/\/$/u, '')
}

function inPackage(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url))
}

export class AddinHostError extends Error {
  override readonly name = 'AddinHostError'
  readonly code = 'addin-host'
  constructor(received: string) {
    super(`ADDIN_HOST is "${received}"; give an address that starts with https://, where dist/ will be served.`)
  }
}
