import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { developmentHost } from '../vite.office-addin.js'
import { builtFiles, missingBuild, onContinuousIntegration, titled, withImports } from './built.js'

const reason = missingBuild()

describe(titled('what is built', reason), () => {
  const built = test.skipIf(reason !== undefined && !onContinuousIntegration)

  built('script and style that the page begins with stay below 250 kB on the wire', () => {
    const scripts = [...withImports('taskpane.js').values()]
    const styles = [...builtFiles()].filter(([name]) => name.endsWith('.css')).map(([, content]) => content)
    expect(styles).toHaveLength(1)
    const sizes = [...scripts, ...styles].map((content) => gzipSync(content).length)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250_000)
  })

  built.each(['exceljs', 'eval(', 'innerHTML', 'sendBeacon', 'XMLHttpRequest', 'fetch('])(
    'nothing in it says %s',
    (word) => {
      const saying = [...builtFiles()].filter(
        ([name, content]) => /\.(?:js|html)$/u.test(name) && content.includes(word),
      )
      expect(saying.map(([name]) => name)).toEqual([])
    },
  )

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
