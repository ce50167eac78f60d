import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { functionList } from '../src/functions/function-list.js'
import { builtFiles, missingBuild, onContinuousIntegration, titled, withImports } from './built.js'

const reason = missingBuild()

describe(titled('the functions as they are built', reason), () => {
  const built = test.skipIf(reason !== undefined && !onContinuousIntegration)

  built('stay below 60 kB on the wire with everything they import', () => {
    const code = withImports('functions.js', builtFiles())
    const size = [...code.values()].reduce((sum, source) => sum + gzipSync(source).length, 0)
    // An empty bundle would be small, too.
    for (const { id, description } of functionList) {
      expect([...code.values()].some((source) => source.includes(description.id))).toBe(true)
      expect([...code.values()].some((source) => source.includes(id))).toBe(true)
    }
    expect(size).toBeLessThan(60_000)
  })

  built('come without zod and without the declarations of sheets, which are fetched when the plan is asked for', () => {
    const files = builtFiles()
    const now = [...withImports('functions.js', files).values()].join('\n')
    const all = [...files]
      .filter(([name]) => name.endsWith('.js'))
      .map(([, content]) => String(content))
      .join('\n')
    // zod's error class, and the name of the first sheet.
    for (const word of ['ZodError', 'Petunjuk']) {
      expect(all).toContain(word)
      expect(now).not.toContain(word)
    }
    expect(now).toMatch(/import\(/u)
  })

  built('reach no network of their own', () => {
    const code = [...withImports('functions.js', builtFiles()).values()].join('\n')
    for (const word of ['fetch(', 'XMLHttpRequest', 'sendBeacon', 'WebSocket', 'eval('])
      expect(code).not.toContain(word)
  })

  built('are announced in both languages, each function once', () => {
    const files = builtFiles()
    for (const name of ['functions.json', 'functions-id.json']) {
      const { functions } = JSON.parse(String(files.get(name))) as { functions: { id: string }[] }
      expect(functions.map(({ id }) => id)).toEqual(functionList.map(({ id }) => id))
    }
    expect(String(files.get('functions-id.json'))).toContain('Membagi total menurut bobot.')
  })
})
