import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Language } from '@bekal/core'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { buildWorkbook } from '../src/index.js'
import { examplePlan, examples } from './cells.js'
import { ooxmlSchemas } from './tools.js'

const schemaOf = (part: string): string | undefined => {
  if (part === '[Content_Types].xml') return 'opc-contentTypes.xsd'
  if (part.endsWith('.rels')) return 'opc-relationships.xsd'
  return /^xl\/(workbook|styles|sharedStrings|worksheets\/sheet\d+)\.xml$/u.test(part) ? 'sml.xsd' : undefined
}

/** Attributes of Microsoft's later namespaces are declared ignorable in the file and lie outside the published schemas. */
const withoutExtensions = (xml: string) => xml.replace(/ (?:x14ac:\w+|mc:Ignorable)="[^"]*"/gu, '')

describe.skipIf(ooxmlSchemas.missing)(`parts of the file [skipped when: ${ooxmlSchemas.reason}]`, () => {
  const cases = examples.flatMap((name) => (['id', 'en'] as Language[]).map((locale) => ({ name, locale })))

  test.each(cases)(
    '$name in $locale keeps to the published schemas, so that Excel has nothing to repair',
    async ({ name, locale }) => {
      const parts = unzipSync(await buildWorkbook(examplePlan(name), { locale }))
      const folder = mkdtempSync(join(tmpdir(), 'bekal-parts-'))
      try {
        const bySchema = new Map<string, string[]>()
        for (const [part, content] of Object.entries(parts)) {
          const schema = schemaOf(part)
          if (schema === undefined) continue
          const file = join(folder, part)
          mkdirSync(dirname(file), { recursive: true })
          writeFileSync(file, withoutExtensions(strFromU8(content)))
          bySchema.set(schema, [...(bySchema.get(schema) ?? []), file])
        }
        expect(bySchema.get('sml.xsd')?.length).toBeGreaterThanOrEqual(26)
        for (const [schema, files] of bySchema) {
          const run = spawnSync('xmllint', ['--noout', '--schema', join(ooxmlSchemas.folder, schema), ...files], {
            encoding: 'utf8',
          })
          const faults = run.stderr.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'))
          expect([...new Set(faults.map((line) => line.replaceAll(folder, '')))].slice(0, 5), schema).toEqual([])
        }
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  )
})
