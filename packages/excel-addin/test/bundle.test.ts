import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { developmentHost } from '../vite.office-addin.js'
import { builtFiles, missingBuild, onContinuousIntegration, titled } from './built.js'

const reason = missingBuild()

describe(titled('what is built', reason), () => {
  const built = test.skipIf(reason !== undefined && !onContinuousIntegration)

  const files = () => builtFiles()
  const zipped = (names: readonly string[]) =>
    names.reduce((sum, name) => sum + gzipSync(files().get(name) as Buffer, { level: 9 }).length, 0)
  const brotli = (names: readonly string[]) =>
    names.reduce((sum, name) => sum + brotliCompressSync(files().get(name) as Buffer).length, 0)
  /** The code of files is in the worker, and in what stands in for it where there are no workers. */
  const isFileCode = (name: string) => /(?:^|\/)file-(?:answers|worker)-/u.test(name)
  const isOfFunctions = (name: string) => /(?:^|\/)functions/u.test(name)

  /** Script and page of the pane itself: without the code of files, the page that holds all in one, and the service worker. */
  const isOfPane = (name: string) =>
    /\.(?:js|html)$/u.test(name) && !isFileCode(name) && !['bekal.html', 'sw.js'].includes(name)

  /** What the page of Excel fetches when it opens, the functions apart: they are measured by themselves. */
  const opened = () => [
    ...['taskpane.html', ...[...files().keys()].filter((name) => name.endsWith('.css'))],
    ...loadedBy('taskpane.js', files()).filter((name) => !isOfFunctions(name)),
  ]
  /** What works on files: a page for browsers begins with it, and Excel may ask for it. */
  const isOfFiles = (name: string) => /(?:^|\/)files-/u.test(name)
  /** All that it may ever fetch of the pane, whatever is opened and asked for in it. */
  const everything = () => [
    ...['taskpane.html', ...[...files().keys()].filter((name) => name.endsWith('.css'))],
    ...namedBy('taskpane.js', files(), (name) => !isFileCode(name) && !isOfFiles(name) && !isOfFunctions(name)),
  ]

  built('what a browser loads when the pane opens stays below 250 kB on the wire, without code of files', () => {
    const names = loadedBy('index.js', files())
    expect(names.filter(isFileCode)).toEqual([])
    expect(zipped([...names, ...[...files().keys()].filter((name) => name.endsWith('.css'))])).toBeLessThan(250_000)
  })

  built('what Excel loads when the pane opens, the writer of sheets too, stays below 250 kB as brotli', () => {
    expect(opened().filter(isFileCode)).toEqual([])
    expect(brotli(opened())).toBeLessThan(250_000)
  })

  built('the whole pane, with every view that may be loaded later, stays below 250 kB as brotli', () => {
    // Each view is among it, and what only one of them asks for.
    for (const word of ['taskpane', 'assets/pane-', 'views', 'new-plan-form', 'compare']) {
      expect(everything().some((name) => name.includes(word))).toBe(true)
    }
    expect(everything()).toEqual(expect.arrayContaining(opened()))
    expect(brotli(everything())).toBeLessThan(250_000)
  })

  built('each part that comes later stays below 20 kB', () => {
    const opened = new Set(loadedBy('taskpane.js', files()))
    const later = [...files().keys()].filter(
      (name) => name.startsWith('assets/') && name.endsWith('.js') && !opened.has(name) && isOfPane(name),
    )
    // The form for a new plan, comparing and merging, the views of a plan, and what opens files.
    expect(later).toHaveLength(4)
    expect(later.filter((name) => zipped([name]) > 20_000)).toEqual([])
  })

  built.each(['new Function', 'eval(', 'innerHTML', 'sendBeacon', 'XMLHttpRequest', 'fetch('])(
    'nothing of the pane says %s',
    (word) => {
      const saying = [...files()].filter(([name, content]) => isOfPane(name) && content.includes(word))
      expect(saying.map(([name]) => name)).toEqual([])
    },
  )

  built('exceljs is nowhere but in the code of files', () => {
    const saying = [...files()].filter(([name, content]) => name.endsWith('.js') && content.includes('exceljs'))
    expect(saying.map(([name]) => name).filter((name) => !isFileCode(name))).toEqual([])
  })

  built('everything the manifest names on its host is there', () => {
    const files = builtFiles()
    const manifest = String(files.get('manifest.xml'))
    const host = /<SourceLocation DefaultValue="(https:[^"]*)\/taskpane\.html"/u.exec(manifest)?.[1] ?? developmentHost
    const named = [...manifest.matchAll(/Value="(https:[^"]*)"/gu)].map(([, address = '']) => address)
    expect(named.length).toBeGreaterThan(8)
    expect(named.filter((address) => !files.has(address.slice(host.length + 1)))).toEqual([])
  })

  built('the page lets scripts come from itself and from Office.js only', () => {
    const page = String(builtFiles().get('taskpane.html'))
    expect(page).toContain("default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com;")
    expect(page).not.toMatch(/unsafe-|<script>|<style|\son[a-z]+=/u)
    expect(page.indexOf('taskpane.js')).toBeLessThan(page.indexOf('hosted/office.js'))
  })
})

/** A script with all that it imports at once, not what it asks for later. */
function loadedBy(script: string, files: ReadonlyMap<string, Buffer>, known: string[] = []): string[] {
  if (known.includes(script)) return known
  known.push(script)
  const folder = script.includes('/') ? script.slice(0, script.lastIndexOf('/') + 1) : ''
  for (const [, path = ''] of String(files.get(script)).matchAll(/(?:from|import)"(\.[^"]+\.js)"/gu)) {
    loadedBy(new URL(path, `https://x/${folder}`).pathname.slice(1), files, known)
  }
  return known
}

/** A script with all that it names, whether it imports it at once or may ask for it later. */
function namedBy(
  script: string,
  files: ReadonlyMap<string, Buffer>,
  counts: (name: string) => boolean,
  known: string[] = [],
): string[] {
  if (known.includes(script) || !files.has(script) || !counts(script)) return known
  known.push(script)
  for (const [, path = ''] of String(files.get(script)).matchAll(/["'`](\.[^"'`\s]+\.js)["'`]/gu)) {
    namedBy(new URL(path, `https://x/${script}`).pathname.slice(1), files, counts, known)
  }
  return known
}
