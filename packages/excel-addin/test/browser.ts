import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { chromiumPath } from './built.js'

const officeScript = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'

/** A browser with a fresh profile that can reach this machine and nothing else. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  })
}

export interface OpenPane {
  readonly page: Page
  /** Complaints in the console, but for the one that Office.js was not let in. */
  readonly complaints: string[]
  /** Addresses the page asked for. */
  readonly requests: string[]
}

/** Office.js that is asked for and never answers, as behind a wall that drops what it does not know. */
export const swallowed = 'swallowed'

/** Opens the built pane, or the page `at` an address; Office.js is answered by `office`, or kept out. */
export async function openPane(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions & { readonly office?: string; readonly at?: string },
): Promise<OpenPane> {
  const { office, at = `${origin}/taskpane.html`, ...contextOptions } = options
  const context = await browser.newContext({ viewport: { width: 320, height: 720 }, ...contextOptions })
  const page = await context.newPage()
  const complaints: string[] = []
  const requests: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    const kept = message.type() === 'error' || message.type() === 'warning'
    if (kept && message.location().url !== officeScript) complaints.push(message.text())
  })
  page.on('request', (request) => requests.push(request.url()))
  await page.route(officeScript, async (route) => {
    if (office === swallowed) return
    await (office === undefined ? route.abort() : route.fulfill({ contentType: 'text/javascript', body: office }))
  })
  await page.goto(at, { waitUntil: office === swallowed ? 'commit' : 'load' })
  return { page, complaints, requests }
}

/** Addresses outside this machine, Office.js apart. */
export function strangers(requests: readonly string[], origin: string): string[] {
  return requests.filter((address) => !address.startsWith(`${origin}/`) && address !== officeScript)
}

/** Fills in a total and weights, adding rows as needed. */
export async function fillIn(page: Page, total: string, weights: readonly string[]): Promise<void> {
  await page.locator('#total').fill(total)
  for (const [at, weight] of weights.entries()) {
    const input = page.locator(`#weight-${at + 1}`)
    if ((await input.count()) === 0) await page.locator('#add-party').click()
    await input.fill(weight)
  }
}

/** The amounts of the result, one for each party. */
export function shares(page: Page): Promise<string[]> {
  return page.locator('#division-tool tbody td').allTextContents()
}
