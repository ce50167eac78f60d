import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { buildBenchPage } from './bench-page/build.js'
import { browserSuite } from './browser-suite.js'
import { missingChromium, onContinuousIntegration, titled } from './built.js'
import { examplePlan } from './example-plan.js'
import { cellOf, openBench, show, spoil, status, views, type OpenBench } from './open-bench.js'

const reason = missingChromium()
const skipped = reason !== undefined && !onContinuousIntegration
const inBrowser = test.skipIf(skipped)
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe(titled('whoever sees, hears or types', reason), () => {
  const site = browserSuite(skipped, buildBenchPage)
  const plan = examplePlan('lapas-selong')

  const looks: [string, OpenBench][] = [
    ['Indonesian, light', { locale: 'id-ID', colorScheme: 'light' }],
    ['Indonesian, dark', { locale: 'id-ID', colorScheme: 'dark' }],
    ['English, light', { locale: 'en-US', colorScheme: 'light' }],
    ['English, dark', { locale: 'en-US', colorScheme: 'dark' }],
    ['Indonesian, forced colours on dark', { locale: 'id-ID', colorScheme: 'dark', forcedColors: 'active' }],
    ['English, forced colours on light', { locale: 'en-US', colorScheme: 'light', forcedColors: 'active' }],
  ]

  describe.each(looks)('%s', (_, look) => {
    inBrowser.each([
      { what: 'a plan', given: plan },
      { what: 'an empty workbook', given: undefined },
    ])('axe finds nothing in any view of $what, and nothing scrolls sideways', async ({ given }) => {
      const { page, complaints } = await openBench(site.browser, site.origin, given, look)
      for (const view of views) {
        await show(page, view)
        // What is folded away is looked at, too.
        await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)))
        await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'))
        expect(await violations(page), view).toEqual([])
        for (const width of [320, 280]) {
          await page.setViewportSize({ width, height: 720 })
          expect(await overhang(page), `${view} at ${width}`).toBeLessThanOrEqual(0)
        }
      }
      expect(complaints).toEqual([])
      await page.context().close()
    })

    inBrowser('nor where something is wrong, to be confirmed or to be decided', async () => {
      const { page, complaints } = await openBench(site.browser, site.origin, plan, look)
      const judge = async (state: string) => {
        expect(await violations(page), state).toEqual([])
        expect(await overhang(page), state).toBeLessThanOrEqual(0)
      }
      await page.locator('#new-plan-folded summary').click()
      await page.locator('#write-new-plan').click()
      await page.locator('#start-site[aria-invalid="true"]').waitFor()
      await judge('a field that is wrong')
      await page.locator('#start-site').fill('Lapas Contoh')
      await page.locator('#write-new-plan').click()
      await page.locator('#pending-title').waitFor()
      await judge('sheets to be rewritten')
      await page.locator('#cancel-write').click()

      await show(page, 'split')
      await page.locator('#total').fill('1.5')
      await page.locator('#weight-1').fill('x')
      await page.locator('#total[aria-invalid="true"]').waitFor()
      await judge('an amount that can be read two ways')

      const priced = (unitCost: number) => ({ ...plan, costLines: plan.costLines.map((line, at) => (at === 0 ? { ...line, unitCost } : line)) }) // prettier-ignore
      await show(page, 'compare')
      await page.locator('#add-versions').setInputFiles(
        Object.entries({ first: plan, mine: priced(11_000), theirs: priced(12_000) }).map(([name, value]) => ({
          ...{ name: `${name}.json`, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(value)) },
        })),
      )
      await page.locator('#conflict-1').waitFor()
      await judge('a conflict')
      await page.locator('#conflict-1 label').last().click()
      await judge('a conflict that is decided')

      const [sheet, heading] = look.locale === 'id-ID' ? ['RAB', 'Harga satuan'] : ['Costs', 'Unit cost']
      await spoil(page, { ...(await cellOf(page, sheet, heading)), value: 'Rp 1.500.000' })
      await show(page, 'check')
      await page.locator('#filter-error').click()
      await page.locator('#review-fixes').click()
      await page.locator('#fix-all').waitFor()
      await judge('cells to be changed')
      await page.locator('#fix-all').click()
      await expect.poll(() => status(page)).toMatch(/^1 /u)
      await judge('cells that were changed')
      expect(complaints).toEqual([])
      await page.context().close()
    })
  })

  inBrowser('where colours are forced, what is chosen, focused or pressed is told apart without them', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const forced = { forcedColors: 'active', reducedMotion: 'reduce' } as const
      const { page } = await openBench(site.browser, site.origin, plan, { colorScheme, ...forced })
      const look = (selector: string, property: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property)
      await show(page, 'check')
      const ground = await look('body', 'background-color')
      const headerGround = await look('header', 'background-color')
      expect(await look('#tab-start', 'border-bottom-color')).toBe(headerGround)
      expect(await look('#tab-check', 'border-bottom-color')).not.toBe(headerGround)
      await page.locator('#filter-warning').click()
      await page.locator('#filter-warning[aria-pressed="true"]').waitFor()
      const pressed = await look('#filter-warning', 'background-color')
      expect(pressed).not.toBe(await look('#filter-error', 'background-color'))
      for (const inside of ['strong', 'span']) {
        expect(await look(`#filter-warning ${inside}`, 'color')).toBe(await look('#filter-warning', 'color'))
        expect(await look(`#filter-warning ${inside}`, 'color')).not.toBe(pressed)
      }
      await page.keyboard.press('Tab')
      expect([await look(':focus-visible', 'outline-style'), await look(':focus-visible', 'outline-width')]).toEqual([
        'solid',
        '2px',
      ])
      expect(await look(':focus-visible', 'outline-color')).not.toBe(ground)
      await show(page, 'split')
      for (const part of ['.parts-bar rect', '.scheme-picture rect', '.use-part'])
        expect(await look(part, 'stroke')).not.toBe(ground)
      await show(page, 'readiness')
      expect(await look('.status', 'color')).toBe(await look('body', 'color'))
      expect(await look('.scale rect', 'stroke')).not.toBe(ground)
      await page.context().close()
    }
  })
})

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const found = await (globalThis as unknown as { axe: Axe }).axe.run()
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
}

/** By how many pixels the page is wider than its window. */
function overhang(page: Page): Promise<number> {
  return page.evaluate(() => {
    const main = document.querySelector('main') as HTMLElement
    const root = document.documentElement
    return Math.max(main.scrollWidth, root.scrollWidth) - root.clientWidth
  })
}
