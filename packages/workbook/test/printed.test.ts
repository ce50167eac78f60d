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

  test.each(cases.map((one, at) => ({ ...one, at })))(
    '$name in $locale: no page holds nothing but empty rows under headings that other pages have too',
    ({ at }) => {
      const byFooter = new Map<string, string[][]>()
      for (const page of printed[at] as string[]) {
        const lines = page.split('\n').flatMap((line) => (line.trim() === '' ? [] : [oneLine(line).trim()]))
        const footer = (lines.pop() as string).replace(/\d+ \/ \d+$/u, '')
        byFooter.set(footer, [...(byFooter.get(footer) ?? []), lines])
      }
      for (const [footer, pages] of byFooter) {
        const elsewhere = (own: readonly string[]) => new Set(pages.filter((page) => page !== own).flat())
        const empty = pages.filter((page) => page.every((line) => elsewhere(page).has(line)))
        expect(empty, footer).toEqual([])
      }
    },
  )

  const documents = {
    id: ['Perjanjian', 'RAB', 'Pembagian', 'Realisasi'],
    en: ['Agreements', 'Costs', 'Split', 'Actuals'],
  }

  test.each(cases.map((one, at) => ({ ...one, at })))(
    '$name in $locale: every document that is signed ends with all signatories, on one page',
    ({ name, locale, at }) => {
      const { id, site } = examplePlan(name)
      for (const document of documents[locale]) {
        const pages = (printed[at] as string[]).filter((page) => page.includes(`${document} · ${id}`))
        const signed = pages.filter((page) => page.includes(locale === 'id' ? 'Pengesahan' : 'Signatures'))
        expect(signed, document).toEqual([pages.at(-1)])
        expect(signed[0]?.match(/\(…+\)/gu), document).toHaveLength(site.signatories?.length ?? 0)
      }
    },
  )

  test('amounts stand in words where documents state them, in the language of the workbook', () => {
    const wordsOn = (at: number, document: string) =>
      oneLine((printed[at] as string[]).filter((page) => page.includes(`${document} · `)).join(' '))
    // 91,223,200 rupiah of cash; what BPVP has of it; the part in kind; what was paid.
    const rab = wordsOn(0, 'RAB')
    expect(rab).toContain('sembilan puluh satu juta dua ratus dua puluh tiga ribu dua ratus rupiah')
    expect(rab).toContain('empat puluh empat juta tiga ratus lima puluh ribu rupiah')
    expect(wordsOn(0, 'Pembagian')).toContain(
      'lima puluh empat juta lima ratus tujuh puluh tujuh ribu tiga puluh enam rupiah',
    )
    expect(wordsOn(1, 'Costs')).toContain('ninety-one million two hundred twenty-three thousand two hundred rupiah')
    // 21,902.34 ringgit.
    expect(wordsOn(3, 'Costs')).toContain('twenty-one thousand nine hundred two ringgit and thirty-four sen')
  })

  test('a page of the cost plan carries its total over: the running total of its last line', () => {
    const pages = (printed[0] as string[]).filter((page) => page.includes('RAB · '))
    const { costLines } = examplePlan('lapas-selong')
    const last = costLines.at(-1)?.id as string
    const line = pages.flatMap((page) => page.split('\n')).find((one) => one.trimStart().startsWith(last))
    // All of it: 91,223,200 in cash and 44,350,000 in kind.
    expect(line).toContain('135,573,200')
  })

  test('the dashboard is one page with every chart, of the parties and programs that the plan has', () => {
    const pages = printed[0] as string[]
    const [page = '', ...more] = pages.filter((one) => one.includes('Dasbor · lapas-selong-2027'))
    expect(more).toEqual([])
    for (const title of [
      'Tunai tiap pihak menurut program',
      'Dana terhadap pagu',
      'Siapa membayar bila biaya bertambah',
      'Rencana penarikan dana per bulan',
      'Jadwal pelatihan tiap angkatan',
      'Jumlah biaya (Rp juta)',
    ])
      expect(oneLine(page)).toContain(title)
    const { parties, programs, funds } = examplePlan('lapas-selong')
    for (const { title } of programs) expect(oneLine(page)).toContain(title)
    for (const { name } of [...parties, ...funds]) expect(page.split(name).length - 1).toBeGreaterThanOrEqual(2)
    expect(page).toMatch(/\b60\.0\b/u)
    // In a narrow cell, so on two lines.
    expect(page).toContain('ADA YANG PERLU')
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
