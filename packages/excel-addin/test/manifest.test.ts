import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { OfficeAddinManifest } from 'office-addin-manifest'
import { describe, expect, test } from 'vitest'
import { officeAddin, AddinHostError } from '../vite.office-addin.js'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const xml = readFileSync(path('../manifest.xml'), 'utf8')
const all = (pattern: RegExp) => [...xml.matchAll(pattern)].map((match) => match[1] as string)

test('office-addin-manifest reads it', async () => {
  expect(await OfficeAddinManifest.readManifestFile(path('../manifest.xml'))).toMatchObject({
    id: '79641eb6-ab81-43d6-bc2e-b142577f4be9',
    defaultLocale: 'id-ID',
    officeAppType: 'TaskPaneApp',
    hosts: ['Workbook'],
    permissions: 'ReadWriteDocument',
    providerName: 'Bekal',
    defaultSettings: { sourceLocation: 'https://localhost:3000/taskpane.html' },
  })
})

describe('resources', () => {
  const ids = all(/<bt:(?:Image|Url|String) id="([^"]+)"/gu)
  const used = all(/resid="([^"]+)"/gu)

  test('every resid resolves, every resource is used, none is named twice', () => {
    expect([...new Set(used)].sort()).toEqual([...ids].sort())
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('ids have at most 32 characters', () => {
    expect(ids.filter((id) => id.length > 32)).toEqual([])
  })

  test.each([
    { kind: 'ShortStrings', limit: 125 },
    { kind: 'LongStrings', limit: 250 },
  ])('$kind have at most $limit characters', ({ kind, limit }) => {
    const block = new RegExp(`<bt:${kind}>([^]*)</bt:${kind}>`, 'u').exec(xml)?.[1] ?? ''
    const texts = [...block.matchAll(/Value="([^"]*)"/gu)].map((match) => match[1] as string)
    expect(texts.length).toBeGreaterThan(3)
    expect(texts.filter((text) => text.length > limit)).toEqual([])
  })
})

test('one page is the pane, the functions page, the command page and the runtime', () => {
  expect(xml).toContain('<Runtime resid="Taskpane.Url" lifetime="long" />')
  expect(xml).toContain('<FunctionFile resid="Taskpane.Url" />')
  expect(xml).toMatch(/<Page>\s*<SourceLocation resid="Taskpane.Url" \/>/u)
  expect(xml).toMatch(/<TaskpaneId>[^<]+<\/TaskpaneId>\s*<SourceLocation resid="Taskpane.Url" \/>/u)
  expect(xml).toContain('<Set Name="SharedRuntime" MinVersion="1.1" />')
  expect(xml).toContain('<bt:String id="Functions.Namespace" DefaultValue="BEKAL" />')
})

describe('languages', () => {
  const localized = [...xml.matchAll(/<(DisplayName|Description|bt:String|bt:Url)\b([^>]*[^/])>([^]*?)<\/\1>/gu)]

  test.each(localized.map(([, tag, attributes, inside]) => ({ tag, attributes, inside })))(
    '$tag $attributes',
    ({ attributes, inside = '' }) => {
      const overrides = [...inside.matchAll(/Override Locale="([^"]+)" Value="([^"]+)"/gu)]
      expect(overrides.map((override) => override[1])).toEqual(['en-US'])
      expect(attributes).toContain('DefaultValue="')
    },
  )

  test('only the namespace, the pane and the script are the same for everyone', () => {
    const same = [...xml.matchAll(/<bt:(?:String|Url) id="([^"]+)"[^>]*\/>/gu)].map((match) => match[1])
    expect(same.sort()).toEqual(['Functions.Namespace', 'Functions.Script.Url', 'Taskpane.Url'])
    expect(localized.length).toBe(2 + 1 + 5)
  })
})

test('every address is https, on the host that the build replaces', () => {
  const addresses = all(/(?:DefaultValue|Value)="([a-z]+:[^"]*)"/gu)
  expect(addresses.length).toBeGreaterThan(8)
  expect(addresses.filter((address) => !address.startsWith('https://localhost:3000/'))).toEqual([])
})

test.each([16, 32, 64, 80])('the icon of %d pixels is that large', (size) => {
  const png = readFileSync(path(`../public/assets/icon-${size}.png`))
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size])
  expect(xml).toContain(`/assets/icon-${size}.png`)
})

test.each(['http://addin.example', 'addin.example', 'https://addin.example/?a=1', ''])('host %j is refused', (host) => {
  expect(() => officeAddin({ host })).toThrow(AddinHostError)
})
