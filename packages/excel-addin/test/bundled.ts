import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { readFileSync } from 'node:fs'
import { build, type Rolldown } from 'vite'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** The packages' names stand for their sources, so that no build has to come first. */
function sources() {
  const { config } = ts.parseConfigFileTextToJson('tsconfig.json', readFileSync(`${root}tsconfig.json`, 'utf8'))
  const paths = (config as { compilerOptions: { paths: Record<string, [string]> } }).compilerOptions.paths
  return Object.entries(paths).map(([name, [file]]) => ({
    find: new RegExp(`^${name}$`, 'u'),
    replacement: `${root}${file}`,
  }))
}

/** Bundles a script of this folder for the browser: name → content, its entry under the name `entry.js`. */
export async function bundled(script: string, format: 'es' | 'iife' = 'es'): Promise<Map<string, Buffer>> {
  const outputs = (await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    resolve: { alias: sources() },
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL(script, import.meta.url)),
        output: { format, entryFileNames: 'entry.js' },
      },
    },
  })) as Rolldown.RolldownOutput
  return new Map(
    outputs.output.map((file) => [file.fileName, Buffer.from(file.type === 'chunk' ? file.code : file.source)]),
  )
}
