import { readFileSync } from 'node:fs'
import { buildWorkbook, readWorkbook } from '@bekal/workbook'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPane, startBrowser, strangers } from './browser.js'
import { builtFiles, missingBuild, missingChromium, onContinuousIntegration, titled } from './built.js'
import { examplePlan } from './example-plan.js'
import { serve } from './serve.js'

const reason = missingBuild() ?? missingChromium()
const skipped = reason !== undefined && !onContinuousIntegration
const inBrowser = test.skipIf(skipped)
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

describe(titled('the built pane on files, without Excel', reason), () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof serve>>
  const plan = examplePlan()

  beforeAll(async () => {
    if (skipped) return
    site = await serve(builtFiles())
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    site?.close()
  })

  const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: xlsx, buffer: Buffer.from(bytes) })
  const openFile = async (page: Page, bytes: Uint8Array) => {
    await page.locator('#open-workbook-file').setInputFiles(file('rencana.xlsx', bytes))
    await page.locator('.plan-title').waitFor({ timeout: 60_000 })
  }

  inBrowser(
    'a workbook is opened, a cell is looked at and changed, the file is saved; no address is asked for',
    async () => {
      const { page, complaints, requests } = await openPane(browser, site.origin, {
        locale: 'id-ID',
        acceptDownloads: true,
      })
      await openFile(page, await buildWorkbook(plan, { locale: 'id' }))
      await page.waitForLoadState('networkidle')
    // From here on there is no network at all.
      await page.context().setOffline(true)
      await page.locator('#tab-check').click()
      await page.locator('.finding', { hasText: 'Belum ada pihak' }).click()
      await page.locator('#sheet [aria-current=true]').waitFor()
      await page.locator('#sheet-choice').selectOption('Lokasi')
      await page
        .locator('#sheet td', { hasText: new RegExp(`^${plan.site.name}$`, 'u') })
        .first()
        .click()
      await page.locator('#cell-content').fill('Lapas Contoh')
      await page.locator('#put-cell').click()
      await expect.poll(() => page.locator('#status').textContent(), { timeout: 60_000 }).toBe('1 sel diubah.')
      await page.locator('#tab-start').click()
      const [saved] = await Promise.all([page.waitForEvent('download'), page.locator('#save-file').click()])
      expect(saved.suggestedFilename()).toBe('rencana.xlsx')
      const { plan: read } = await readWorkbook(readFileSync(await saved.path()))
      expect(read).toEqual({ ...plan, site: { ...plan.site, name: 'Lapas Contoh' } })
      expect(complaints).toEqual([])
      expect(strangers(requests, site.origin).filter((address) => !address.startsWith('blob:'))).toEqual([])
    },
  )

  inBrowser('what is no workbook is refused in words and changes nothing', async () => {
    const { page } = await openPane(browser, site.origin, { locale: 'id-ID' })
    await page.locator('#open-workbook-file').setInputFiles(file('surat.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 1])))
    await expect.poll(() => page.locator('#status').textContent(), { timeout: 60_000 }).toMatch(/^Berkas ini rusak/u)
    expect(await page.locator('.plan-title').count()).toBe(0)
  })

  inBrowser('copies as workbooks are read without being opened', async () => {
    const { page } = await openPane(browser, site.origin, { locale: 'id-ID' })
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
