import { splitPlan, type TrainingPlan } from '@bekal/core'
import { describe, expect, test } from 'vitest'
import type { Bench } from './bench-page/bench.js'
import { buildBenchPage } from './bench-page/build.js'
import { browserSuite } from './browser-suite.js'
import { missingChromium, onContinuousIntegration, titled } from './built.js'
import { examplePlan } from './example-plan.js'
import { cellOf, openBench, show, spoil, status, type OpenBench } from './open-bench.js'

const reason = missingChromium()
const skipped = reason !== undefined && !onContinuousIntegration
const inBrowser = test.skipIf(skipped)

declare const bench: Bench

describe(titled('the pane on a workbook in memory', reason), () => {
  const site = browserSuite(skipped, buildBenchPage)
  const plan = examplePlan('lapas-selong')

  const open = (given: TrainingPlan | undefined, options?: OpenBench) =>
    openBench(site.browser, site.origin, given, options)

  inBrowser('by keyboard alone: tabs by arrows, a new plan filled in and written, the sheets are there', async () => {
    const { page, complaints, requests } = await open(undefined)
    await page.locator('#tab-start').focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-check')
    await page.keyboard.press('Home')
    await page.locator('#new-plan-form').waitFor()
    for (
      let steps = 0;
      steps < 30 && (await page.evaluate(() => document.activeElement?.id)) !== 'start-site';
      steps += 1
    )
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.locator('#start-site-fault').textContent()).toBe('Tulis nama tempatnya.')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('start-site')
    await page.keyboard.type('Lapas Contoh')
    await page.locator('#program-barbershop').focus()
    await page.keyboard.press('Space')
    await page.locator('#write-new-plan').focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => status(page)).toMatch(/^Selesai: \d+ lembar ditulis/u)
    expect(await page.locator('.plan-title').textContent()).toBe('Rencana Pelatihan Vokasi Lapas Contoh 2027')
    const names = await page.evaluate(async () => {
      const read = await bench.host.read()
      return read !== undefined && 'sheets' in read ? read.sheets.map(({ name }) => name) : []
    })
    expect(names).toContain('Pembagian')
    expect(complaints).toEqual([])
    expect(requests.filter((address) => !address.startsWith(`${site.origin}/`))).toEqual([])
  })

  inBrowser('sheets of the same name are rewritten only after a yes', async () => {
    const { page } = await open(plan)
    await spoil(page, { sheet: 'RAB', cell: 'A1', value: 'Catatan saya' })
    await page.locator('#new-plan-folded summary').click()
    await page.locator('#start-site').fill('Lapas Contoh')
    await page.locator('#write-new-plan').click()
    await page.locator('#pending-title').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('pending-title')
    expect(await page.locator('#pending').textContent()).toContain('Petunjuk')
    const titleIsKept = () =>
      page.evaluate(async () =>
        JSON.stringify([
          ...(
            (await bench.host.read()) as never as {
              sheets: { name: string; rows: Map<number, Map<number, { value: unknown }>> }[]
            }
          ).sheets
            .find(({ name }) => name === 'RAB')!
            .rows.get(1)!,
        ]),
      )
    expect(await titleIsKept()).toContain('Catatan saya')
    await page.locator('#cancel-write').click()
    expect(await page.locator('#pending').count()).toBe(0)
    await page.locator('#write-new-plan').click()
    await page.locator('#confirm-write').click()
    await expect.poll(() => status(page)).toMatch(/^Selesai/u)
    expect(await titleIsKept()).not.toContain('Catatan saya')
  })

  inBrowser(
    'a finding leads to its cell; certain fixes are shown before they are made, and nothing else is changed',
    async () => {
      const { page } = await open(plan)
      // A price typed with grouping, and a date that can be read in one way only.
      const costs = await cellOf(page, 'RAB', 'Harga satuan')
      const starts = await cellOf(page, 'Angkatan', 'Mulai')
      await spoil(page, { ...costs, value: 'Rp 1.500.000' })
      await spoil(page, { ...starts, value: '15/02/2027' })
      await show(page, 'check')
      await page.locator('#review-fixes').waitFor()
      await page.locator('.finding', { hasText: 'Rp 1.500.000' }).first().click()
      await expect.poll(() => page.evaluate(() => bench.host.visited)).toEqual([costs])
      await page.locator('#review-fixes').click()
      const rows = await page.locator('#fixes tbody tr').allInnerTexts()
      expect(rows.map((row) => row.replaceAll('\t', ' | ')).sort()).toEqual(
        [
          `Angkatan!${starts.cell} | 15/02/2027 | Sen, 15 Feb 2027`,
          `RAB!${costs.cell} | Rp 1.500.000 | 1.500.000`,
        ].sort(),
      )
      expect(await page.evaluate(() => bench.host.putIn.length)).toBe(0)
      await page.locator('#fix-all').click()
      await expect.poll(() => status(page)).toBe('2 sel diubah.')
      const putIn = await page.evaluate(() => bench.host.putIn.map(({ value, isDate }) => [value, isDate ?? false]))
      // 15 February 2027 is day 46,433 since 30 December 1899.
      expect(putIn).toEqual(
        expect.arrayContaining([
          [1_500_000, false],
          [46_433, true],
        ]),
      )
      expect(await page.locator('#review-fixes').count()).toBe(0)
    },
  )

  inBrowser(
    'who pays what becomes a table, of which the pane says on which sheet it is; a refusal is said, too',
    async () => {
      const { page } = await open(plan)
      await show(page, 'split')
      // Two presses are one table.
      await page.locator('#to-table').dblclick()
      await expect.poll(() => status(page)).toBe('Tabel ada di lembar “Tabel pembayar”.')
      const [made] = await page.evaluate(() => bench.host.tables)
      expect(made?.rows.reduce((sum, row) => sum + Number(row.at(-1)), 0)).toBe(splitPlan(plan).total)
      await page.evaluate(() => bench.host.refuse('AccessDenied'))
      await page.locator('#to-table').click()
      await expect.poll(() => status(page)).toMatch(/^Lembar ini diproteksi/u)
      expect(await page.evaluate(() => bench.host.tables.length)).toBe(1)
    },
  )

  inBrowser('findings follow the sheet while it is edited, and filters hold', async () => {
    const { page } = await open(plan)
    await show(page, 'check')
    const errors = page.locator('#filter-error strong')
    expect(await errors.textContent()).toBe('0')
    const costs = await cellOf(page, 'RAB', 'Harga satuan')
    await page.locator('#filter-error').click()
    await spoil(page, { ...costs, value: 'banyak' })
    await expect.poll(() => errors.textContent()).not.toBe('0')
    expect(await page.locator('#filter-error').getAttribute('aria-pressed')).toBe('true')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('filter-error')
    expect(await page.locator('#tab-check .badge').textContent()).toContain(await errors.textContent())
    await show(page, 'split')
    expect(await page.locator('.empty').first().textContent()).toContain('Isian belum terbaca utuh')
  })

  inBrowser.each(['lapas-selong', 'community-college-penang'])(
    '%s: the pane says the amounts of the library',
    async (name) => {
      const example = examplePlan(name)
      const { page } = await open(example, { locale: 'en-US' })
      await show(page, 'split')
      const split = splitPlan(example)
      const shown = await page
        .locator('#overview tbody td')
        .evaluateAll((cells) => cells.map((cell) => cell.querySelector('span')?.firstChild?.textContent ?? ''))
      const digits = (text: string) => Number(text.replace(/[^\d-]/gu, ''))
      const unassigned = split.cash.unassigned + split.inKind.unassigned
      const expected = [
        ...split.parties.map(({ cash, inKind }) => cash + inKind),
        ...(unassigned === 0 ? [] : [unassigned]),
      ]
      expect(shown.map(digits)).toEqual(expected)
      expect(digits((await page.locator('#overview tfoot td').textContent()) ?? '')).toBe(split.total)
    },
  )

  inBrowser('a scheme is read at the cost that is typed, and the sentence follows', async () => {
    const capped = {
      ...plan,
      schemes: [
        {
          id: 'batas',
          label: '80/20, paling banyak 40 juta',
          rule: {
            kind: 'capped' as const,
            caps: { bpvp: 40_000_000 },
            rule: { kind: 'percent' as const, shares: { bpvp: 8000, lapas: 2000 } },
            overflow: { kind: 'whole' as const, party: 'lapas' },
          },
        },
        ...plan.schemes,
      ],
    }
    const ids = plan.parties.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['bpvp', 'lapas']))
    const { page } = await open(capped)
    await show(page, 'split')
    await page.locator('#scheme-total').fill('60.000.000')
    // BPVP 40 of the first 50 million; the rest is the prison's.
    await expect.poll(() => page.locator('#scheme-sentence').textContent()).toContain('Rp40.000.000')
    const amounts = await page.locator('#scheme table').first().locator('tbody td').allTextContents()
    expect(amounts.sort()).toEqual(['Rp20.000.000', 'Rp40.000.000'])
    expect(await page.locator('#scheme-slider').getAttribute('aria-valuetext')).toBe('Rp60.000.000')
    expect(await page.locator('.scheme-picture rect').count()).toBe(3)
  })

  inBrowser('what rounding leaves over is shown, also where it goes to somebody without a share', async () => {
    const rounded = {
      id: 'bulat',
      label: 'Kelipatan seribu',
      rule: { kind: 'percent' as const, shares: { bpvp: 5000, lapas: 5000, llk: 0 } },
      rounding: { method: 'largest-remainder' as const, unit: 1000, residualTo: 'llk' },
    }
    expect(plan.parties.map(({ id }) => id)).toContain('llk')
    const { page } = await open({ ...plan, schemes: [rounded, ...plan.schemes] })
    await show(page, 'split')
    await page.locator('#scheme-total').fill('2.068')
    await expect
      .poll(() => page.locator('#scheme table').first().locator('tbody td').allTextContents())
      .toEqual(['Rp1.000', 'Rp1.000', 'Rp68'])
  })

  inBrowser(
    'copies are joined: what one changed is taken over, a conflict is decided, the result is written',
    async () => {
      const line = (at: number, unitCost: number) => ({
        ...plan,
        costLines: plan.costLines.map((one, place) => (place === at ? { ...one, unitCost } : one)),
      })
      const mine = { ...line(0, 11_000), title: 'Rencana dari lapas' }
      const theirs = line(0, 12_000)
      const { page } = await open(undefined)
      await show(page, 'compare')
      const file = (name: string, value: unknown) => ({
        name,
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(value)),
      })
      await page
        .locator('#add-versions')
        .setInputFiles([file('awal.json', plan), file('lapas.json', mine), file('bpvp.json', theirs)])
      await page.locator('#conflict-1').waitFor()
      expect(await page.locator('.conflict').count()).toBe(1)
      await page.locator('summary', { hasText: 'lapas.json' }).click()
      expect(await page.locator('#changes').innerText()).toContain('Rencana dari lapas')
      await page.locator('#conflict-1 label', { hasText: 'bpvp.json' }).click()
      expect(await page.locator('#decided').textContent()).toBe('1 dari 1 sudah diputuskan.')
      await page.locator('#write-merged').click()
      await expect.poll(() => status(page)).toMatch(/^Selesai/u)
      await show(page, 'start')
      expect(await page.locator('.plan-title').textContent()).toBe('Rencana dari lapas')
      const price = await cellOf(page, 'RAB', 'Harga satuan')
      expect(await page.evaluate((place) => valueAt(place), price)).toBe(12_000)
    },
  )

  inBrowser('what the host refuses is said in words', async () => {
    const { page } = await open(plan)
    await show(page, 'check')
    await page.evaluate(() => bench.host.refuse('AccessDenied'))
    await page.locator('.finding').first().click()
    await expect.poll(() => status(page)).toContain('Lembar ini diproteksi')
  })

  inBrowser('what a host lacks is said kindly', async () => {
    const { page } = await open(plan, { features: [] })
    await page.locator('#missing-here summary').click()
    expect(await page.locator('#missing-here li').count()).toBe(4)
    await show(page, 'check')
    await page.locator('.finding').first().click()
    await expect.poll(() => status(page)).toContain('Selnya ada di')
  })

  inBrowser('the switch changes every text, keeps the view, the focus and what was typed', async () => {
    const { page } = await open(undefined)
    await page.locator('#start-site').fill('Lapas Contoh')
    await page.locator('#language').click()
    expect(await page.locator('#start-site').inputValue()).toBe('Lapas Contoh')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('language')
    expect(await page.locator('body').innerText()).not.toMatch(/\b(?:Buku kerja|Tempat|Mitra|Tulis|Jenis|berkas)\b/u)
  })
})

declare function valueAt(place: { sheet: string; cell: string }): unknown
