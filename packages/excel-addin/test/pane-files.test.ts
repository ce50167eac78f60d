import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildWorkbook, readWorkbook } from '@bekal/workbook'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openPane } from './browser.js'
import { browserSuite } from './browser-suite.js'
import { builtFiles, dist, missingBuild, missingChromium, onContinuousIntegration, titled } from './built.js'
import { examplePlan } from './example-plan.js'

const reason = missingBuild() ?? missingChromium()
const skipped = reason !== undefined && !onContinuousIntegration
const inBrowser = test.skipIf(skipped)
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Its own pages, and what the page itself made to be saved. */
const isInside = (address: string, origin: string) => address.startsWith(`${origin}/`) || address.startsWith('blob:')

describe(titled('the built pane on files, without Excel', reason), () => {
  const site = browserSuite(skipped, builtFiles)
  const plan = examplePlan()

  const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: xlsx, buffer: Buffer.from(bytes) })
  const openFile = async (page: Page, bytes: Uint8Array) => {
    await page.locator('#open-workbook-file').setInputFiles(file('rencana.xlsx', bytes))
    await page.locator('.plan-title').waitFor({ timeout: 60_000 })
  }

  /** Looks at a finding, gives the plan another title, saves, and reads the file that comes out. */
  const checkEditSave = async (page: Page) => {
    await page.locator('#tab-split').click()
    await page.locator('#overview').waitFor()
    // A table of Excel's own is for Excel to make.
    expect(await page.locator('#to-table').count()).toBe(0)
    await page.locator('#tab-check').click()
    await page.locator('.finding', { hasText: 'Belum ada pihak' }).click()
    await page.locator('#sheet [aria-current=true]').waitFor()
    await page.locator('#sheet-choice').selectOption('Lokasi')
    await page.locator('#sheet td').getByText(String(plan.title), { exact: true }).click()
    await page.locator('#cell-content').fill('Rencana contoh')
    await page.locator('#put-cell').click()
    await expect.poll(() => page.locator('#status').textContent(), { timeout: 60_000 }).toBe('1 sel diubah.')
    await page.locator('#tab-start').click()
    const [saved] = await Promise.all([page.waitForEvent('download'), page.locator('#save-file').click()])
    expect(saved.suggestedFilename()).toBe('rencana.xlsx')
    const reading = await readWorkbook(readFileSync(await saved.path()))
    expect(reading.plan).toEqual({ ...plan, title: 'Rencana contoh' })
  }

  inBrowser(
    'once the page is there the network may go: a workbook is opened, checked, changed, saved; the page opens again',
    async () => {
      const { page, complaints, requests } = await openPane(site.browser, site.origin, {
        at: `${site.origin}/index.html`,
        locale: 'id-ID',
        acceptDownloads: true,
      })
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
      await page.waitForLoadState('networkidle')
      await page.context().setOffline(true)
      const bytes = await buildWorkbook(plan, { locale: 'id' })
      await openFile(page, bytes)
      await checkEditSave(page)
      await page.reload()
      await openFile(page, bytes)
      expect(complaints).toEqual([])
      expect(requests.filter((address) => !isInside(address, site.origin))).toEqual([])
    },
  )

  inBrowser('one file from a stick does the same and asks for nothing at all', async () => {
    const at = pathToFileURL(join(dist, 'bekal.html')).href
    const { page, complaints, requests } = await openPane(site.browser, site.origin, {
      at,
      locale: 'id-ID',
      acceptDownloads: true,
    })
    await page.context().setOffline(true)
    await openFile(page, await buildWorkbook(plan, { locale: 'id' }))
    await checkEditSave(page)
    expect(complaints).toEqual([])
    expect(requests.filter((address) => !address.startsWith('blob:'))).toEqual([at])
  })

  inBrowser('neither page for browsers may speak to anybody else, nor names Office.js', () => {
    for (const name of ['index.html', 'bekal.html']) {
      const content = String(builtFiles().get(name))
      const policy = /Content-Security-Policy"\s+content="([^"]*)"/u.exec(content)?.[1]
      expect(policy).toMatch(/^default-src 'none'/u)
      expect(policy).not.toMatch(/https?:|unsafe|\*/u)
      expect(content).not.toContain('appsforoffice')
    }
  })

  inBrowser('what is no workbook is refused in words and changes nothing', async () => {
    const { page } = await openPane(site.browser, site.origin, { at: `${site.origin}/index.html`, locale: 'id-ID' })
    await page.locator('#open-workbook-file').setInputFiles(file('surat.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 1])))
    await expect.poll(() => page.locator('#status').textContent(), { timeout: 60_000 }).toMatch(/^Berkas ini rusak/u)
    expect(await page.locator('.plan-title').count()).toBe(0)
  })

  inBrowser('copies as workbooks are read without being opened', async () => {
    const { page } = await openPane(site.browser, site.origin, { at: `${site.origin}/index.html`, locale: 'id-ID' })
    const other = { ...plan, title: 'Rencana dari BPVP' }
    await page.locator('#tab-compare').click()
    await page
      .locator('#add-versions')
      .setInputFiles([
        file('awal.xlsx', await buildWorkbook(plan, { locale: 'id' })),
        file('bpvp.xlsx', await buildWorkbook(other, { locale: 'en' })),
      ])
    await page.locator('summary', { hasText: 'bpvp.xlsx: 1 perubahan' }).waitFor({ timeout: 60_000 })
    expect(await page.locator('#conflicts .good').textContent()).toBe('Tidak ada yang bertentangan.')
  })
})
