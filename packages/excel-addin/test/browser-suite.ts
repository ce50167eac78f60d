import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { startBrowser } from './browser.js'
import { serve } from './serve.js'

type Files = ReadonlyMap<string, Buffer>

/** Serves files to a browser while the tests of the suite around it run. Nothing is started where they are skipped. */
export function browserSuite(skipped: boolean, files: () => Files | Promise<Files>) {
  let browser: Browser | undefined
  let site: Awaited<ReturnType<typeof serve>> | undefined
  beforeAll(async () => {
    if (skipped) return
    site = await serve(await files())
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    site?.close()
  })
  return {
    get browser() {
      return browser as Browser
    },
    /** Where the files are. */
    get origin() {
      return site?.origin ?? ''
    },
  }
}
