import { describe, expect, test } from 'vitest'
import { fillIn, openPane, shares, strangers, swallowed, type OpenPane } from './browser.js'
import { browserSuite } from './browser-suite.js'
import { builtFiles, missingBuild, missingChromium, onContinuousIntegration, titled } from './built.js'
import { officeStub } from './office-stub.js'

const reason = missingBuild() ?? missingChromium()
const skipped = reason !== undefined && !onContinuousIntegration
const inBrowser = test.skipIf(skipped)

declare const stub: {
  written: unknown[]
  associated: Record<string, (total: unknown, weights: unknown[][]) => unknown>
  selection: { values: unknown[][]; rowCount: number; columnCount: number }
}

describe(titled('the built pane in Chromium', reason), () => {
  const site = browserSuite(skipped, builtFiles)
  /** The tool that divides one amount stands in the view Split. */
  const open = async (options: Parameters<typeof openPane>[2]) => {
    const pane = await openPane(site.browser, site.origin, options)
    await pane.page.locator('#tab-split').click()
    await pane.page.locator('#total').waitFor()
    return pane
  }
  const isQuiet = ({ complaints, requests }: OpenPane) => {
    expect(complaints).toEqual([])
    expect(strangers(requests, site.origin)).toEqual([])
  }

  inBrowser.each([
    { locale: 'id-ID', total: '22.000', shown: ['Rp9.800', 'Rp200', 'Rp12.000'], said: '22.000 dibagi' },
    { locale: 'en-US', total: '22,000', shown: ['Rp9,800', 'Rp200', 'Rp12,000'], said: '22,000 was divided' },
  ])('$locale, without Office.js: fills in, sees the exact split', async ({ locale, total, shown, said }) => {
    const pane = await open({ locale })
    await fillIn(pane.page, total, ['445455', '9091', '545455'])
    expect(await shares(pane.page)).toEqual(shown)
    expect(await pane.page.locator('#sentence').textContent()).toContain(said)
    expect(await pane.page.locator('html').getAttribute('lang')).toBe(locale.slice(0, 2))
    expect(await pane.page.locator('#write-shares, #take-total').count()).toBe(0)
    isQuiet(pane)
  })

  inBrowser('an address of Office.js that never answers does not hold the pane up', async () => {
    const { page } = await open({ locale: 'id-ID', office: swallowed })
    await fillIn(page, '100', ['2', '3', '1'])
    expect(await shares(page)).toEqual(['Rp33', 'Rp50', 'Rp17'])
  })

  inBrowser('the switch changes every text and rewrites the numbers', async () => {
    const { page } = await open({ locale: 'id-ID' })
    await fillIn(page, '1.500.000', ['2', '3', '1'])
    await page.locator('#language').click()
    expect(await page.locator('h2').first().textContent()).toBe('Who pays what')
    expect(await page.locator('#total').inputValue()).toBe('1,500,000')
    expect(await shares(page)).toEqual(['Rp500,000', 'Rp750,000', 'Rp250,000'])
    expect(await page.locator('body').innerText()).not.toMatch(/\b(?:Bobot|Pihak|Jumlah|Bagian|Hapus|Tambah)\b/u)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('language')
  })

  inBrowser('what can be read two ways is refused at its field, and no share is shown', async () => {
    const { page } = await open({ locale: 'id-ID' })
    await fillIn(page, '1.5', ['1', '1'])
    expect(await page.locator('#total-problem').textContent()).toContain('dapat dibaca lebih dari satu cara')
    expect(await page.locator('#total').getAttribute('aria-invalid')).toBe('true')
    expect(await page.locator('#division-tool table').count()).toBe(0)
    expect(await page.locator('#division-tool [role=status]').first().textContent()).toBe(
      'Perbaiki isian yang ditandai.',
    )
    await page.locator('#total').fill('100')
    expect(await page.locator('#total-problem').isHidden()).toBe(true)
    expect(await shares(page)).toEqual(['Rp50', 'Rp50'])
  })

  inBrowser('rows come and go, and the keyboard stays where the work is', async () => {
    const { page } = await open({ locale: 'id-ID' })
    await fillIn(page, '100', ['2', '3', '1'])
    expect(await shares(page)).toEqual(['Rp33', 'Rp50', 'Rp17'])
    await page.getByRole('textbox', { name: 'Nama pihak 2' }).fill('BPVP')
    await page.getByRole('button', { name: 'Hapus BPVP' }).click()
    expect(await shares(page)).toEqual(['Rp67', 'Rp33'])
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('name-2')
  })

  inBrowser('every field and button has a name, and results are announced', async () => {
    const { page } = await open({ locale: 'id-ID' })
    await fillIn(page, '100', ['2', '3', '1'])
    const nameless = await page.locator('#division-tool input, #division-tool button').evaluateAll((found) =>
      found
        .filter((node) => {
          const labels = node instanceof HTMLInputElement ? [...(node.labels ?? [])] : []
          return !(node.ariaLabel || node.textContent || labels.some((label) => label.textContent))
        })
        .map((node) => node.outerHTML),
    )
    expect(nameless).toEqual([])
    expect(await page.locator('[aria-live=polite] #sentence').count()).toBe(1)
  })

  inBrowser.each([320, 420])('%d pixels: nothing has to be scrolled sideways', async (width) => {
    const { page } = await open({ locale: 'id-ID', viewport: { width, height: 720 } })
    await fillIn(page, '999.999.999.999.999', ['123456789', '987654321', '1'])
    await page.locator('#name-1').fill('LembagaPemasyarakatanKelasIIBSelongLombokTimur')
    const [needed, given] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])
    expect(needed).toBe(given)
  })

  inBrowser('the sentence can be copied', async () => {
    const { page } = await open({ locale: 'id-ID', permissions: ['clipboard-read', 'clipboard-write'] })
    await fillIn(page, '100', ['2', '3', '1'])
    await page.locator('#copy-sentence').click()
    await expect.poll(() => page.locator('#notice').textContent()).toBe('Tersalin.')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^100 dibagi.*sama dengan total\.$/u)
  })

  inBrowser('where the clipboard is closed, the text stands selected', async () => {
    const { page } = await open({ locale: 'id-ID' })
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await fillIn(page, '100', ['1', '1'])
    await page.locator('#copy-table').click()
    await expect.poll(() => page.locator('#notice').textContent()).toContain('tekan Ctrl+C')
    const source = page.locator('.copy-source')
    expect(await source.inputValue()).toBe('Pihak\tBobot\tBagian\nPihak 1\t1\t50\nPihak 2\t1\t50\nJumlah\t2\t100')
    const selected = await source.evaluate((text: HTMLTextAreaElement) =>
      text.value.slice(text.selectionStart, text.selectionEnd),
    )
    expect(selected).toBe(await source.inputValue())
    await page.locator('#total').fill('101')
    expect(await source.count()).toBe(0)
  })

  describe('inside Excel (Office.js stubbed)', () => {
    const values = [
      ['Lapas', 2],
      ['BPVP', 3],
      ['LLK', 1],
    ]

    inBrowser('takes names and weights from the sheet and writes the shares back', async () => {
      const pane = await open({ locale: 'id-ID', office: officeStub({ displayLanguage: 'en-US', values }) })
      const { page } = pane
      await page.getByRole('button', { name: 'Take from the selected cells' }).click()
      await page.locator('#total').fill('100')
      expect(await page.locator('#division-tool tbody th').allInnerTexts()).toEqual([
        'Lapas\nweight 2 of 6\nexactly 33\u00a02/6',
        'BPVP\nweight 3 of 6\nexactly 50',
        'LLK\nweight 1 of 6\nexactly 16\u00a04/6 → +1',
      ])
      await page.locator('#write-shares').click()
      await expect.poll(() => page.locator('#notice').textContent()).toBe('The shares are in RAB!Z1.')
      expect(await page.evaluate(() => stub.written)).toEqual([[[33], [50], [17]]])
      isQuiet(pane)
    })

    inBrowser('takes the total from one cell', async () => {
      const { page } = await open({ office: officeStub({ displayLanguage: 'id-ID', values: [[1_500_000]] }) })
      await page.locator('#take-total').click()
      await expect.poll(() => page.locator('#total').inputValue()).toBe('1.500.000')
      expect(await page.locator('#notice').textContent()).toBe('Total diambil dari RAB!A1.')
    })

    inBrowser('the custom function is registered and answers in the language of Excel', async () => {
      const { page } = await open({ locale: 'id-ID', office: officeStub({ displayLanguage: 'en-US', values }) })
      await page.waitForFunction(() => 'ALLOCATE' in stub.associated)
      const call = (weights: unknown[][]) =>
        page.evaluate((given) => {
          try {
            return stub.associated.ALLOCATE?.(100, given)
          } catch (error) {
            return (error as Error).message
          }
        }, weights)
      expect(await call([[2], [3], [1]])).toEqual([[33], [50], [17]])
      expect(await call([[2, 'tiga']])).toBe(
        'The argument “weights” is "tiga" in row 1, column 2; use whole numbers from zero up (write 70% as 7000).',
      )
    })

    inBrowser('follows the theme of Office over that of the browser', async () => {
      const office = officeStub({ displayLanguage: 'id-ID', values, bodyBackgroundColor: '#1E1E1E' })
      const { page } = await open({ office, colorScheme: 'light' })
      await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark')
      const brightness = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
      expect(brightness).toBe('rgb(31, 31, 31)')
    })
  })
})
