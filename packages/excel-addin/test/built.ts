import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

/** Where `pnpm build` writes. */
export const dist = fileURLToPath(new URL('../dist', import.meta.url))

/** Why the built pane cannot be tested here, undefined when it can. */
export function missingBuild(): string | undefined {
  return existsSync(join(dist, 'taskpane.html')) ? undefined : 'dist is absent; run pnpm -r build'
}

/** Why no browser can be started here, undefined when one can. */
export function missingChromium(): string | undefined {
  return existsSync(chromiumPath) ? undefined : `no Chromium at ${chromiumPath}; set CHROMIUM_PATH`
}

export const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

/** On CI everything is there or the build is broken: what would be skipped fails. */
export const onContinuousIntegration = process.env.CI === 'true'

/** What was built: name → content. */
export function builtFiles(): Map<string, Buffer> {
  const names = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    names.map((entry) => {
      const file = join(entry.parentPath, entry.name)
      return [file.slice(dist.length + 1).replaceAll('\\', '/'), readFileSync(file)] as const
    }),
  )
}

/** A title for a group of tests that says why the group is skipped, if it is; the reason is printed too. */
export function titled(title: string, reason: string | undefined): string {
  if (reason === undefined || onContinuousIntegration) return title
  console.warn(`skipped: ${title}: ${reason}`)
  return `${title} (skipped: ${reason})`
}

/** A built script with all that it imports at once; what it fetches later is not among it. */
export function withImports(entry: string, files: ReadonlyMap<string, Buffer> = builtFiles()): Map<string, string> {
  const found = new Map<string, string>()
  const add = (name: string) => {
    if (found.has(name)) return
    const source = String(files.get(name) ?? expect.fail(`${name} was not built`))
    found.set(name, source)
    for (const [, path = ''] of source.matchAll(
      /(?:^|[;}])(?:import|export)(?:[^;"'()]*?from)?\s*["']([^"']+)["']/gu,
    )) {
      add(posix.join(posix.dirname(name), path))
    }
  }
  add(entry)
  return found
}
