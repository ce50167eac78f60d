import type { Issue } from '@bekal/core'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import {
  annotateWorkbook,
  buildWorkbook,
  clearAnnotations,
  editCells,
  readWorkbook,
  updateWorkbook,
} from '../src/index.js'
import { address } from '../src/definition/index.js'
import { layoutWorkbook, type WorkbookLayout } from '../src/layout/index.js'
import { examplePlan, findCell } from './cells.js'
import { likeGoogleSheets, likeWps, withInlineTexts } from './reshaped.js'
import { schemaFaults } from './schema-faults.js'
import { notesOn, personsPart, threadPart, withThreads, withThreadsAlone, type Thread } from './threaded-file.js'
import { ooxmlSchemas } from './tools.js'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const sheet = 14
const plan = examplePlan('lapas-selong')
let layout: WorkbookLayout
let plain: Uint8Array
let talked: { faulty: Thread; other: Thread }
let mute: string
let issues: readonly Issue[]

const at = (id: string, heading: string) =>
  address(findCell(layout, 'RAB', heading).column, findCell(layout, 'RAB', id).row)
const threads = () => [talked.faulty, talked.other]

beforeAll(async () => {
  layout = layoutWorkbook(plan, { locale: 'id' })
  talked = {
    faulty: { cell: at('mj-benang', 'Harga satuan'), guid: '{1A2B3C4D-0000-4000-8000-000000000001}' },
    other: { cell: at('mj-benang', 'Uraian'), guid: '{1A2B3C4D-0000-4000-8000-000000000002}' },
  }
  mute = at('mj-benang', 'Bentuk')
  plain = editCells(await buildWorkbook(plan, { locale: 'id' }), [
    { sheet: 'RAB', cell: talked.faulty.cell, value: 'Rp 275.000' },
    { sheet: 'RAB', cell: mute, value: 'Kredit' },
  ])
  issues = (await readWorkbook(plain)).issues
})

const shapes = [
  { shape: 'Excel', reshape: (bytes: Uint8Array) => bytes },
  {
    shape: 'Google Sheets, texts in the cells',
    reshape: (bytes: Uint8Array) => withInlineTexts(likeGoogleSheets(bytes)),
  },
  { shape: 'WPS', reshape: likeWps },
]

describe.each(shapes)('a file with threads, shaped as $shape writes', ({ reshape }) => {
  test.each([
    { notes: 'with notes for older programs', make: withThreads },
    { notes: 'without any', make: withThreadsAlone },
  ])('$notes: annotating keeps them, and no cell has both a thread and a note of ours', async ({ make }) => {
    const file = make(reshape(plain), sheet, threads())
    const found = (await readWorkbook(file)).issues
    expect(found).toEqual(issues)
    const annotated = annotateWorkbook(file, found, { language: 'id' })
    for (const part of [threadPart(sheet), personsPart]) expect(textOf(annotated, part)).toBe(textOf(file, part))
    const notes = notesOn(annotated, sheet)
    for (const { cell, guid } of threads()) {
      const authors = notes.filter((note) => note.cell === cell).map(({ author }) => author)
      expect(authors).toEqual(make === withThreads ? [`tc=${guid}`] : [])
    }
    expect(notes.find(({ cell }) => cell === mute)).toMatchObject({ author: 'Bekal' })
    // Excel repairs a file in which a note has no box, or a cell two notes.
    expect(notes.filter(({ boxes }) => boxes !== 1)).toEqual([])
    expect(new Set(notes.map(({ cell }) => cell)).size).toBe(notes.length)
    // Marked, and listed with a link, all the same.
    const style = (bytes: Uint8Array) => new RegExp(`<c r="${talked.faulty.cell}"[^>]* s="(\\d+)"`, 'u').exec(textOf(bytes, `xl/worksheets/sheet${sheet}.xml`))?.[1]
    expect(style(annotated)).not.toBe(style(file))
    expect(textOf(annotated, 'xl/worksheets/sheet25.xml')).toContain(`HYPERLINK(&quot;#'RAB'!${talked.faulty.cell}&quot;`)
    expect(Buffer.compare(annotateWorkbook(annotated, found, { language: 'id' }), annotated)).toBe(0)
    expect(differences(clearAnnotations(annotated), file)).toEqual([])
    expect(await readWorkbook(annotated)).toEqual(await readWorkbook(file))
    if (!ooxmlSchemas.missing && reshape !== likeWps) expect(schemaFaults(unzipSync(annotated)).faults).toEqual(schemaFaults(unzipSync(file)).faults)
  })

  test('an update takes them along: to the row where their line goes, and past rows that come in', async () => {
    const file = withThreads(reshape(await buildWorkbook(plan, { locale: 'id' })), sheet, threads())
    const index = plan.costLines.findIndex(({ id }) => id === 'mj-benang')
    const line = plan.costLines[index] as (typeof plan.costLines)[number]
    const others = plan.costLines.filter((one) => one !== line)
    const more = Array.from({ length: 40 }, (_, n) => ({ ...line, id: `baru-${n}` }))
    const wanted = { ...plan, costLines: [...others.slice(0, index - 1), line, ...others.slice(index - 1), ...more] }
    const { bytes, issues: refused } = await updateWorkbook(file, wanted)
    expect(refused.filter(({ severity }) => severity === 'error')).toEqual([])
    const updated = bytes as Uint8Array
    expect((await readWorkbook(updated)).plan).toEqual(wanted)
    const up = (cell: string) => cell.replace(/\d+/u, (row) => String(Number(row) - 1))
    const remarks = [...textOf(updated, threadPart(sheet)).matchAll(/ref="([^"]+)"/gu)].map(([, cell]) => cell)
    expect(remarks).toEqual(threads().flatMap(({ cell }) => [up(cell), up(cell)]))
    expect(textOf(updated, personsPart)).toBe(textOf(file, personsPart))
    const notes = notesOn(updated, sheet)
    for (const { cell, guid } of threads()) expect(notes.find((note) => note.cell === up(cell))?.author).toBe(`tc=${guid}`)
    expect(notes.filter(({ boxes }) => boxes !== 1)).toEqual([])
    const again = await updateWorkbook(updated, wanted)
    expect(again.bytes).toBe(updated)
  })
}) // prettier-ignore

function textOf(bytes: Uint8Array, part: string): string {
  return strFromU8(unzipSync(bytes)[part] as Uint8Array)
}

function differences(one: Uint8Array, other: Uint8Array): string[] {
  const [a, b] = [unzipSync(one), unzipSync(other)]
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].filter((name) => Buffer.compare(a[name] ?? Buffer.from('-'), b[name] ?? Buffer.from('-')) !== 0)
}
