import { spawnSync } from 'node:child_process'
import type { Language } from '@bekal/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeLayout } from '../src/exceljs/index.js'
import { layoutWorkbook, type WorkbookLayout } from '../src/layout/index.js'
import { examplePlan, examples } from './cells.js'
import { printToPdf } from './recalculate.js'
import { printing } from './tools.js'

const cases = examples.flatMap((name) => (['id', 'en'] as Language[]).map((locale) => ({ name, locale })))

/** The words of a printed file as they lie on the page, page by page. */
function pagesOf(pdf: Uint8Array): string[] {
  const run = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1 << 26 })
  return run.stdout.split('\f').filter((page) => page.trim() !== '')
}

/**
 * The layout as it meets the eye: figures instead of formulas, nothing in folded columns. (What does not fit in a folded
 * column leaves ### in the text of the page, though it is clipped away and nobody sees it.)
 */
function asSeen(layout: WorkbookLayout): WorkbookLayout {
  const sheets = layout.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells
      .filter(({ column }) => sheet.columns[column - 1]?.folded !== true)
      .map(({ formula: _, ...cell }) => cell),
  }))
  return { ...layout, sheets }
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ')

describe.skipIf(printing.missing)(`printed [skipped when: ${printing.reason}]`, () => {
  let printed: string[][]

  beforeAll(async () => {
    const files = await Promise.all(
      cases.map(({ name, locale }) => writeLayout(asSeen(layoutWorkbook(examplePlan(name), { locale })))),
    )
    printed = printToPdf(files).map(pagesOf)
  }, 300_000)

  test.each(cases.map((one, at) => ({ ...one, at })))(
    '$name in $locale: no figure is too wide for its cell',
    ({ at }) => {
      expect(printed[at]?.filter((page) => /#{3,}/u.test(page))).toEqual([])
    },
  )

  test('the signature block names every signatory of the site', () => {
    const pages = printed[0] as string[]
    const signed = pages.find((page) => page.includes('Pengesahan')) as string
    for (const { role } of examplePlan('lapas-selong').site.signatories ?? []) expect(oneLine(signed)).toContain(role)
  })

  test('the dashboard is one page with every chart, of the parties and programs that the plan has', () => {
    const pages = printed[0] as string[]
    const [page = '', ...more] = pages.filter((one) => one.includes('Dasbor · lapas-selong-2027'))
    expect(more).toEqual([])
    for (const title of [
      'Tunai tiap pihak menurut program (IDR)',
      'Dana terhadap pagu (IDR)',
      'Rencana penarikan dana per bulan (IDR)',
    ])
      expect(oneLine(page)).toContain(title)
    const { parties, programs, funds } = examplePlan('lapas-selong')
    for (const { title } of programs) expect(oneLine(page)).toContain(title)
    for (const { name } of [...parties, ...funds]) expect(page.split(name).length - 1).toBeGreaterThanOrEqual(2)
    expect(page).toMatch(/60.0 jt/u)
  })

  test('pages are numbered, and long tables repeat their headings', () => {
    const pages = printed[0] as string[]
    pages.forEach((page, at) => expect(page).toMatch(new RegExp(`${at + 1} / ${pages.length}`, 'u')))
    const split = pages.filter((page) => page.includes('Pembagian · lapas-selong-2027'))
    expect(split.length).toBeGreaterThan(2)
    const first = split.findIndex((page) => page.includes('Pembagian tiap baris'))
    expect(first).toBeGreaterThanOrEqual(0)
    for (const page of split.slice(first)) expect(page).toMatch(/Kode\s+Akun\s+Uraian/u)
  })
})
