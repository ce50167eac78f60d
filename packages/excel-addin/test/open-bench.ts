import type { TrainingPlan } from '@bekal/core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Bench } from './bench-page/bench.js'

declare const bench: Bench

export const views = ['start', 'check', 'split', 'timetable', 'readiness', 'compare'] as const

export interface OpenBench extends Pick<BrowserContextOptions, 'colorScheme' | 'forcedColors' | 'reducedMotion'> {
  readonly locale?: string
  readonly width?: number
  /** What the host can do; everything where not stated. */
  readonly features?: readonly string[] | undefined
}

/** Opens the pane on a workbook in memory that holds a plan, or none; waits until it is read. */
export async function openBench(
  browser: Browser,
  origin: string,
  given: TrainingPlan | undefined,
  { locale = 'id-ID', width = 320, features, ...context }: OpenBench = {},
) {
  const page = await (await browser.newContext({ locale, viewport: { width, height: 720 }, ...context })).newPage()
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    const isIcon = message.location().url.endsWith('favicon.ico')
    if (['error', 'warning'].includes(message.type()) && !isIcon) complaints.push(message.text())
  })
  await page.goto(`${origin}/test/bench-page/index.html`)
  await page.evaluate(
    ([value, language, has]) => bench.open(value as never, language as 'id', (has ?? undefined) as never),
    [given ?? null, locale.slice(0, 2), features ?? null] as const,
  )
  await page.waitForFunction(() => !document.querySelector('#work-progress'))
  return { page, requests, complaints }
}

/** Shows a view and waits until it is there. */
export async function show(page: Page, view: (typeof views)[number]): Promise<void> {
  await page.locator(`#tab-${view}`).click()
  await page.locator(`#view-${view} > *`).first().waitFor()
}

/** Types into a cell of the workbook, past the pane. */
export const spoil = (page: Page, edit: { sheet: string; cell: string; value: string | number }) =>
  page.evaluate((given) => bench.host.type(given), edit)

export const status = (page: Page) => page.locator('#status').textContent()

/** The first entry below a heading; afterwards `valueAt` knows the values of all cells in the page. */
export async function cellOf(page: Page, sheet: string, heading: string): Promise<{ sheet: string; cell: string }> {
  return page.evaluate(
    async ([name, wanted]) => {
      const letters = (column: number): string =>
        (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26))
      type Rows = Map<number, Map<number, { value: unknown }>>
      const book = (await bench.host.read()) as never as { sheets: { name: string; rows: Rows }[] }
      const rows = book.sheets.find((sheet) => sheet.name === name)?.rows as Rows
      const values = new Map<string, unknown>()
      for (const one of book.sheets)
        for (const [row, cells] of one.rows)
          for (const [column, { value }] of cells) values.set(`${one.name}!${letters(column)}${row}`, value)
      Object.assign(globalThis, {
        valueAt: ({ sheet, cell }: { sheet: string; cell: string }) => values.get(`${sheet}!${cell}`),
      })
      for (const [row, cells] of rows)
        for (const [column, { value }] of cells)
          if (value === wanted) return { sheet: name as string, cell: `${letters(column)}${row + 1}` }
      throw new TypeError(`No heading ${wanted} on ${name}.`)
    },
    [sheet, heading],
  )
}
