import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { defineConfig } from 'vitest/config'
import projects from './vitest.workspace.ts'

// Tests read the sources: the packages' names are mapped once, in tsconfig.json.
const { config } = ts.parseConfigFileTextToJson('tsconfig.json', readFileSync('tsconfig.json', 'utf8'))
const paths = config.compilerOptions.paths as Record<string, [string]>

export default defineConfig({
  resolve: {
    alias: Object.entries(paths).map(([name, [file]]) => ({
      find: new RegExp(`^${name}$`, 'u'),
      replacement: fileURLToPath(new URL(file, import.meta.url)),
    })),
  },
  test: {
    setupFiles: [fileURLToPath(new URL('./vitest.setup.ts', import.meta.url))],
    projects,
    testTimeout: 20_000,
    hookTimeout: 180_000,
    passWithNoTests: false,
  },
})
