import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata'
import type { Plugin } from 'vite'
import { localizeMetadata, type FunctionMetadata } from './src/functions/localize-metadata.js'

/** The host that manifest.xml names; the build writes another one in its place. */
export const developmentHost = 'https://localhost:3000'

/** Adds what Excel fetches besides the page: manifest.xml and the metadata of the custom functions in each language. */
export function officeAddin(options: { readonly host: string }): Plugin {
  const host = addinHost(options.host)
  return {
    name: 'bekal-office-addin',
    apply: 'build',
    async generateBundle() {
      const manifest = await readFile(inPackage('manifest.xml'), 'utf8')
      const files = {
        'manifest.xml': manifest.replaceAll(developmentHost, host),
        'functions.json': await functionsMetadata('en'),
        'functions-id.json': await functionsMetadata('id'),
      }
      for (const [fileName, source] of Object.entries(files)) this.emitFile({ type: 'asset', fileName, source })
    },
  }
}

/** functions.json: shape from the source of the functions, words from their descriptions. */
export async function functionsMetadata(language: 'id' | 'en'): Promise<string> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(inPackage('src/functions/allocate-cells.ts'))
  if (errors.length > 0) throw new FunctionMetadataError(errors)
  const metadata = JSON.parse(metadataJson) as { functions: FunctionMetadata[] }
  return `${JSON.stringify({ ...metadata, functions: localizeMetadata(metadata.functions, language) }, null, 2)}\n`
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

export class FunctionMetadataError extends Error {
  override readonly name = 'FunctionMetadataError'
  readonly code = 'function-metadata'
  constructor(errors: readonly string[]) {
    super(`Excel could not describe the custom functions: ${errors.join('; ')}`)
  }
}
