import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { developmentHost } from '../vite.office-addin.js'
import { builtFiles, missingBuild, onContinuousIntegration, titled } from './built.js'

const reason = missingBuild()

describe(titled('what is built', reason), () => {
  const built = test.skipIf(reason !== undefined && !onContinuousIntegration)

  const files = () => builtFiles()
  const zipped = (names: readonly string[]) =>
    names.reduce((sum, name) => sum + gzipSync(files().get(name) as Buffer).length, 0)
  /** The code of files is in the worker, and in what stands in for it where there are no workers. */
  const isFileCode = (name: string) => /(?:^|\/)file-(?:answers|worker)-/u.test(name)

  /** Script and page of the pane itself: without the code of files, the page that holds all in one, and the service worker. */
  const isOfPane = (name: string) =>
    /\.(?:js|html)$/u.test(name) && !isFileCode(name) && !['bekal.html', 'sw.js'].includes(name)

  built('what is loaded when the pane opens, functions apart, stays below 250 kB on the wire', () => {
    const opened = loadedBy('index.js', files())
    expect(opened.filter(isFileCode)).toEqual([])
    expect(zipped([...opened, ...[...files().keys()].filter((name) => name.endsWith('.css'))])).toBeLessThan(250_000)
  })

  built('in Excel, where the writer of sheets comes too, it stays below 250 kB as brotli', () => {
    const opened = loadedBy('taskpane.js', files()).filter((name) => !/(?:^|\/)functions/u.test(name))
    expect(opened.filter(isFileCode)).toEqual([])
    const sent = [...opened, ...[...files().keys()].filter((name) => name.endsWith('.css'))]
    const size = sent.reduce((sum, name) => sum + brotliCompressSync(files().get(name) as Buffer).length, 0)
    expect(size).toBeLessThan(250_000)
  })

  built('the code of a single view stays below 20 kB', () => {
    const opened = new Set(loadedBy('taskpane.js', files()))
    const later = [...files().keys()].filter(
      (name) => name.startsWith('assets/') && name.endsWith('.js') && !opened.has(name) && isOfPane(name),
    )
    expect(later.length).toBeGreaterThan(3)
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
