import { aPlan } from '@bekal/core/testing'
import { layoutWorkbook } from '@bekal/workbook/layout'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import ts from 'typescript'
import { beforeAll, expect, test } from 'vitest'
import { officeHost } from '../src/office/office-host.js'
import { beyondManifest } from '../src/office/requirement.js'
import { installFakeExcel, type FakeExcel } from './fake-excel/index.js'

/** Members of the Excel API with the version that the published types state for each. */
let published: ReadonlyMap<string, number>
let fake: FakeExcel

beforeAll(async () => {
  published = publishedMembers()
  fake = installFakeExcel()
  const host = officeHost()
  const layout = layoutWorkbook(aPlan(), { locale: 'id' })
  // Twice: clearing asks for more than writing does.
  expect(await host.apply(layout)).toBeUndefined()
  expect(await host.apply(layout)).toBeUndefined()
  await host.read()
  await host.put([{ sheet: 'Sheet1', cell: 'A1', value: 46_000, isDate: true }])
  await host.addTable?.({ sheet: 'T', headings: ['A'], rows: [[1]], format: '0' })
  await host.goTo({ sheet: 'Pihak', cell: 'A7' })
  host.onChange(() => undefined)()
})

/** `Range.values`; events and collections have these from the library below the API. */
const used = () => [...fake.log.members].filter((member) => !/^EventHandlers\.|\.(?:items|isNullObject)$/u.test(member))

test('every member that the host uses is published', () => {
  expect(used().length).toBeGreaterThan(80)
  expect(used().filter((member) => !published.has(member))).toEqual([])
})

test('what is newer than the version that the manifest demands is asked for before it is used', () => {
  const manifest = readFileSync(new URL('../manifest.xml', import.meta.url), 'utf8')
  const demanded = versionNumber(/<Set Name="ExcelApi" MinVersion="([\d.]+)"/u.exec(manifest)?.[1] ?? '')
  const newer = used().filter((member) => (published.get(member) ?? 0) > demanded)
  expect(newer.sort()).toEqual([
    'Note.delete',
    'NoteCollection.add',
    'Range.group',
    'Range.hideGroupDetails',
    'Range.ungroup',
    'Worksheet.notes',
  ])
  const guarded = Object.values(beyondManifest).map(versionNumber)
  expect(newer.map((member) => published.get(member)).filter((one) => !guarded.includes(one ?? 0))).toEqual([])
})

/** 1.10 is newer than 1.9. */
function versionNumber(version: string): number {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major * 1000 + minor
}

function publishedMembers(): Map<string, number> {
  const file = createRequire(import.meta.url).resolve('@types/office-js/index.d.ts')
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
  const members = new Map<string, number>()
  for (const outer of source.statements) {
    if (!ts.isModuleDeclaration(outer) || outer.name.text !== 'Excel') continue
    if (outer.body === undefined || !ts.isModuleBlock(outer.body)) continue
    for (const declared of outer.body.statements) {
      if (!ts.isClassDeclaration(declared)) continue
      for (const member of declared.members) {
        if (member.name === undefined || !ts.isIdentifier(member.name)) continue
        const before = source.text.slice(member.pos, member.name.end)
        const versions = [...(/\[Api set: ([^\]]*)\]/u.exec(before)?.[1]?.matchAll(/\d+\.\d+/gu) ?? [])]
        const newest = Math.max(0, ...versions.map(([version]) => versionNumber(version)))
        const key = `${declared.name?.text}.${member.name.text}`
        members.set(key, Math.min(newest, members.get(key) ?? Infinity))
      }
    }
  }
  return members
}
