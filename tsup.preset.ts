import type { Options } from 'tsup'

/**
 * The one way a package is built: ES modules with declarations, one file per public entry.
 * @param entry public entries, name in `dist/` → source file.
 */
export const preset = (entry: Record<string, string>): Options => ({
  entry,
  format: 'esm',
  target: 'node20',
  platform: 'neutral',
  dts: true,
  clean: true,
  treeshake: true,
  splitting: true,
  sourcemap: false,
  silent: true,
  tsconfig: '../../tsconfig.build.json',
})
