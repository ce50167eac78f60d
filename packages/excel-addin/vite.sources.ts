import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/**
 * Our packages by their sources, as tsconfig.json maps them: a built package is one file, which no bundler can part, and
 * code that only a seldom opened view needs would have to be loaded with the pane.
 */
export const sources = Object.entries(pathsOf('../../tsconfig.json')).map(([name, [file]]) => ({
  find: new RegExp(`^${name}$`, 'u'),
  replacement: inRepository(file),
}))

function pathsOf(file: string): Record<string, [string]> {
  const { config } = ts.parseConfigFileTextToJson(file, readFileSync(new URL(file, import.meta.url), 'utf8'))
  return config.compilerOptions.paths as Record<string, [string]>
}

function inRepository(file: string): string {
  return fileURLToPath(new URL(`../../${file}`, import.meta.url))
}
