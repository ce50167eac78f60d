import { buildWorkbook, writeLayout } from '@bekal/workbook'
import { layoutWorkbook } from '@bekal/workbook/layout'
import { readWorkbook } from '@bekal/workbook'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserHost } from '../src/browser/index.js'
import { startBrowser } from './browser.js'
import { missingChromium, onContinuousIntegration, titled } from './built.js'
import { bundled } from './bundled.js'
import { examplePlan } from './example-plan.js'
import { serve } from './serve.js'

const reason = missingChromium()
const skipped = reason !== undefined && !onContinuousIntegration
const inBrowser = test.skipIf(skipped)
declare const host: BrowserHost

/** As strict as the pane's own page. */
const page = `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'"><script type="module" src="entry.js"></script>`

describe(titled('the host in Chromium, the network cut', reason), () => {
  const plan = examplePlan()
  const edited = { ...plan, title: 'Diubah di peramban' }
  let browser: Browser
  let site: Awaited<ReturnType<typeof serve>>
  let tab: Page
  let files: Map<string, Buffer>
  const requests: string[] = []
  const complaints: string[] = []

  beforeAll(async () => {
    if (skipped) return
    files = await bundled('browser-page.ts')
    files.set('index.html', Buffer.from(page))
    site = await serve(files)
    browser = await startBrowser()
    tab = await browser.newPage()
    tab.on('pageerror', ({ message }) => complaints.push(message))
    tab.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    await tab.goto(`${site.origin}/index.html`)
    await tab.waitForFunction(() => 'host' in globalThis)
    tab.context().on('request', (request) => requests.push(request.url()))
  })
  afterAll(async () => {
    await browser?.close()
    site?.close()
  })

  inBrowser('opens the example, takes a value, and gives the file back with it', async () => {
    const bytes = await buildWorkbook(plan, { locale: 'id' })
    const place = cellOf('Lokasi', plan.title as string)
    const answer = await tab.evaluate(
      async ({ base64, edit }) => {
        const opened = await host.open(
          Uint8Array.from(atob(base64), (one) => one.charCodeAt(0)),
          'rencana.xlsx',
        )
        const before = await host.view('id', { place: edit })
        const put = await host.put([edit])
        const { rows, cell } = (await host.view('en', { place: edit })) ?? { rows: [] }
        const shown = rows.flatMap(({ cells }) => cells).find((one) => one.cell === cell)?.text
        const saved = [...(host.save()?.bytes ?? [])].map((byte) => String.fromCharCode(byte)).join('')
        return { opened, put, sheets: before?.sheets.length, shown, saved: btoa(saved) }
      },
      { base64: Buffer.from(bytes).toString('base64'), edit: { ...place, value: edited.title } },
    )
    expect(answer).toMatchObject({ sheets: 24, shown: edited.title })
    expect([answer.opened, answer.put]).toEqual([undefined, undefined])
    const reading = await readWorkbook(Buffer.from(answer.saved, 'base64'))
    expect(reading.plan).toEqual(edited)
  })

  inBrowser('writes a layout as the same bytes as elsewhere', async () => {
    const layout = layoutWorkbook(plan, { locale: 'en' })
    // What travels into the page travels as JSON: maps of rows, and what is undefined in lists, are made again there.
    const sheets = layout.sheets.map((sheet) => ({ ...sheet, rows: [...sheet.rows] }))
    const saved = await tab.evaluate(
      async (text) => {
        const given = JSON.parse(text, (_, value: unknown) => value ?? undefined) as { sheets: { rows: [] }[] }
        host.close()
        const refused = await host.apply({
          ...given,
          sheets: given.sheets.map((sheet) => ({ ...sheet, rows: new Map(sheet.rows) })),
        } as never)
        return refused ?? btoa([...(host.save()?.bytes ?? [])].map((byte) => String.fromCharCode(byte)).join(''))
      },
      JSON.stringify({ ...layout, sheets }),
    )
    // Looks that cells share are many equal ones behind JSON; here, too.
    const given = JSON.parse(JSON.stringify({ ...layout, sheets }), (_, value: unknown) => value ?? undefined) as {
      sheets: { rows: [] }[]
    }
    const same = { ...given, sheets: given.sheets.map((sheet) => ({ ...sheet, rows: new Map(sheet.rows) })) }
    const there = await writeLayout(same as never)
    expect(Buffer.from(String(saved), 'base64').equals(there)).toBe(true)
  })

  inBrowser('asks for nothing but its own scripts, and has nothing to complain of', () => {
    expect(complaints).toEqual([])
    expect(requests.filter((address) => !address.startsWith(`${site.origin}/`))).toEqual([])
    // The script of the worker is the only thing that was fetched after the page was there.
    expect(requests.map((address) => address.replace(/-[\w-]{8}\.js$/u, ''))).toEqual([
      `${site.origin}/assets/file-worker`,
    ])
  })

  inBrowser('keeps the file code out of the page’s own script', () => {
    expect(files.get('entry.js')?.includes('exceljs')).toBe(false)
    expect([...files].some(([name, content]) => name.includes('file-worker') && content.length > 900_000)).toBe(true)
  })
})

function cellOf(sheet: string, text: string) {
  const cells = layoutWorkbook(examplePlan(), { locale: 'id' }).sheets.find(({ name }) => name === sheet)?.cells
  const found = cells?.find(({ value }) => value === text)
  return { sheet, cell: `${String.fromCharCode(64 + (found?.column ?? 0))}${found?.row}` }
}
