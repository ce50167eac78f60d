import { minify } from '@swc/core'
import type { Plugin } from 'vite'

/**
 * Takes the place of the bundler's own minifier, after which the pane would be some 5 kB (compressed) larger: this one
 * writes small functions where they are called, over and over until nothing becomes smaller.
 */
export function smallest(): Plugin {
  return {
    name: 'bekal-smallest',
    apply: 'build',
    config: () => ({
      build: { minify: false, cssMinify: 'lightningcss', rolldownOptions: { output: unminified } },
      worker: { rolldownOptions: { output: unminified } },
    }),
    renderChunk: {
      order: 'post',
      async handler(code) {
        // No limit to its rounds: 0.
        const { code: small } = await minify(code, { module: true, ecma: 2022, compress: { passes: 0 }, mangle: true })
        return { code: small, map: null }
      },
    },
  }
}

const unminified = { minify: false }
