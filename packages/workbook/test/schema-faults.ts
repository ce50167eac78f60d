import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { strFromU8 } from 'fflate'
import { ooxmlSchemas } from './tools.js'

const schemaOf = (part: string): string | undefined => {
  if (part === '[Content_Types].xml') return 'opc-contentTypes.xsd'
  if (part.endsWith('.rels')) return 'opc-relationships.xsd'
  if (part.startsWith('xl/charts/')) return 'dml-chart.xsd'
  if (/^xl\/drawings\/drawing\d+\.xml$/u.test(part)) return 'dml-spreadsheetDrawing.xsd'
  return /^xl\/(workbook|styles|sharedStrings|comments\d+|worksheets\/sheet\d+)\.xml$/u.test(part)
    ? 'sml.xsd'
    : undefined
}

/**
 * Attributes of Microsoft's later namespaces are declared ignorable in the file and lie outside the published schemas;
 * `xml:space`, which Excel itself writes on texts, was forgotten there.
 */
const withoutExtensions = (xml: string) => xml.replace(/ (?:x14ac:\w+|mc:Ignorable|xml:space)="[^"]*"/gu, '')

/** What the published schemas find wrong with the parts of a file, and how many worksheet parts they looked at. */
export function schemaFaults(parts: Readonly<Record<string, Uint8Array>>): { faults: string[]; checked: string[] } {
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
    const faults = [...bySchema].flatMap(([schema, files]) => {
      const run = spawnSync('xmllint', ['--noout', '--schema', join(ooxmlSchemas.folder, schema), ...files], {
        encoding: 'utf8',
      })
      return run.stderr.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'))
    })
    return {
      faults: [...new Set(faults.map((line) => line.replaceAll(folder, '')))].slice(0, 5),
      checked: [...bySchema.values()].flat().map((file) => file.slice(folder.length + 1)),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
