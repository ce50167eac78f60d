import {
  currencyOf,
  describeLine,
  explainLine,
  formatAmount,
  nameOf,
  prepareScheme,
  splitPlan,
  unassigned,
  type Language,
  type TrainingPlan,
} from '@bekal/core'
import { layoutWorkbook } from '@bekal/workbook/layout'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { openPane } from './browser.js'
import { browserSuite } from './browser-suite.js'
import { builtFiles, missingBuild, missingChromium, onContinuousIntegration, titled } from './built.js'
import type { FakeExcel } from './fake-excel/index.js'
import { fakeExcelScript } from './fake-excel/script.js'
import { resultsOf } from './layout-results.js'
import { plansThatShare } from './plans-that-share.js'

const reason = missingBuild() ?? missingChromium()
const skipped = reason !== undefined && !onContinuousIntegration
const plans = plansThatShare(3).map((plan, at) => [at, plan] as const)

declare const fakeExcel: FakeExcel

describe(titled('generated plans in the built pane', reason), () => {
  const site = browserSuite(skipped, builtFiles)
  let office: string

  beforeAll(async () => {
    if (skipped) return
    office = await fakeExcelScript({ displayLanguage: 'en-US' })
  })

  describe.each(['Excel', 'a file'])('in %s', (kind) => {
    test.skipIf(skipped).each(plans)('plan %i: the view Split shows the figures of the library', async (_, plan) => {
      const at = kind === 'Excel' ? '/taskpane.html?_host_Info=Excel' : '/index.html'
      const { page, complaints } = await openPane(site.browser, site.origin, {
        ...{ locale: 'en-US', at: `${site.origin}${at}`, ...(kind === 'Excel' && { office }) },
      })
      if (kind === 'Excel') {
        await page.waitForFunction(() => 'fakeExcel' in globalThis)
        const results = resultsOf(layoutWorkbook(plan, { locale: plan.locale }))
        await page.evaluate((given) => fakeExcel.setResults(given), results)
      }
      await write(page, plan)
      await page.locator('#tab-split').click()
      await page.locator('#overview').waitFor()
      await overviewAgrees(page, plan)
      await fundsAgree(page, plan)
      await targetsAgree(page, plan)
      await linesAgree(page, plan, 'en')
      await schemesAgree(page, plan, kind === 'Excel')
      if (kind === 'Excel') await tableAgrees(page, plan)
      expect(complaints).toEqual([])
      await page.context().close()
    })
  })
})

async function write(page: Page, plan: TrainingPlan): Promise<void> {
  const buffer = Buffer.from(JSON.stringify(plan))
  await page.locator('#open-plan-file').setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer })
  await page.locator('#write-file:not([disabled])').click()
  await expect.poll(() => page.locator('#status').textContent(), { timeout: 60_000 }).toMatch(/^Done/u)
}

/** Minor units in a text such as `-$1,234.50`. */
const amountIn = (text: string) => Number(text.replaceAll('−', '-').replace(/[^\d-]/gu, ''))
/** The first text of each cell, without what stands below it in small letters. */
const firstTexts = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((cells) =>
    cells.map((cell) => {
      const inner = cell.querySelector('span') ?? cell
      return inner.firstChild?.textContent ?? ''
    }),
  )

async function overviewAgrees(page: Page, plan: TrainingPlan): Promise<void> {
  const { parties, cash, inKind, total } = splitPlan(plan)
  const left = cash.unassigned + inKind.unassigned
  expect((await firstTexts(page, '#overview tbody td')).map(amountIn)).toEqual([
    ...parties.map((party) => party.cash + party.inKind),
    ...(left === 0 ? [] : [left]),
  ])
  expect((await page.locator('#overview dd').allTextContents()).map(amountIn)).toEqual([
    total,
    cash.total,
    inKind.total,
  ])
  expect(amountIn((await page.locator('#overview tfoot td').textContent()) ?? '')).toBe(total)
}

/** The table of payers adds up to the plan, to the last minor unit. */
async function tableAgrees(page: Page, plan: TrainingPlan): Promise<void> {
  await page.locator('#to-table').click()
  await expect.poll(() => page.locator('#status').textContent()).toBe('The table is on the sheet “Table of payers”.')
  const amounts = await page.evaluate(() => {
    const { cells, tables } = fakeExcel.sheet('Table of payers')
    const { bottom = 1, right = 1 } = tables[0]?.area ?? {}
    return Array.from({ length: bottom - 1 }, (_, at) => cells.get(`${at + 2},${right}`)?.value ?? 0)
  })
  const scale = 10 ** currencyOf(plan).minorUnit
  expect(amounts.reduce((sum: number, amount) => sum + Math.round(Number(amount) * scale), 0)).toBe(
    splitPlan(plan).total,
  )
}

async function fundsAgree(page: Page, plan: TrainingPlan): Promise<void> {
  const uses = splitPlan(plan).funds.flatMap(({ accounts, ...fund }) => [fund, ...accounts])
  const shown = await page.locator('#funds .use-left').allTextContents()
  // A fund that is passed says by how much, without a sign.
  expect(shown.map(amountIn)).toEqual(uses.map(({ remaining }) => Math.abs(remaining)))
  const of = await page.locator('#funds li > small').allTextContents()
  const money = (minorUnits: number) => formatAmount(minorUnits, currencyOf(plan), 'en')
  expect(of).toEqual(uses.map(({ planned, ceiling }) => `${money(planned)} of ${money(ceiling)}`))
}

async function targetsAgree(page: Page, plan: TrainingPlan): Promise<void> {
  const { targets } = splitPlan(plan)
  const ordered = plan.agreements.flatMap(({ id }) => targets.filter(({ agreementId }) => agreementId === id))
  expect((await firstTexts(page, '#targets tbody td')).map(amountIn)).toEqual(
    ordered.map(({ difference }) => difference),
  )
  const small = await page.locator('#targets tbody th small').allTextContents()
  expect(small.map(amountIn)).toEqual(ordered.flatMap(({ assigned, target }) => [assigned, target]))
}

/** Who pays what of each line, and the sentences that say why, as they may be pasted in a letter. */
async function linesAgree(page: Page, plan: TrainingPlan, language: Language): Promise<void> {
  const split = splitPlan(plan)
  for (const { id, total, shares } of split.lines) {
    await page.locator('#line-choice').selectOption(id)
    const { computed, tax, assignment, scheme, sharedTotal, working } = describeLine(
      plan,
      explainLine(plan, split, id) as NonNullable<ReturnType<typeof explainLine>>,
      language,
    )
    const said = [computed, tax, assignment, scheme, sharedTotal, working].flatMap((text) => text?.split('\n') ?? [])
    await expect.poll(() => page.locator('#line-sentences p').allTextContents()).toEqual(said)
    expect((await page.locator('#line tbody td').allTextContents()).map(amountIn), id).toEqual(
      shares.map(({ amount }) => amount),
    )
    const foot = await page.locator('#line tfoot td').allTextContents()
    expect(foot.map(amountIn), id).toEqual(shares.length === 0 ? [] : [total])
  }
}

/** Each scheme at a cost that is typed; in Excel the function beside it, too. */
async function schemesAgree(page: Page, plan: TrainingPlan, withFunctions: boolean): Promise<void> {
  const unit = 10 ** (plan.currencyMinorUnit ?? 0)
  for (const scheme of plan.schemes) {
    const prepared = prepareScheme(scheme, plan)
    if (prepared === undefined) continue
    await page.locator('#scheme-choice').selectOption(scheme.id)
    const major = Math.floor(Math.abs(splitPlan(plan).total) / unit) + 7
    await page.locator('#scheme-total').fill(String(major))
    const shares = Object.entries(prepared.share(major * unit)).filter(([, amount]) => amount !== 0)
    const names = (id: string) => (id === unassigned ? 'Nobody' : nameOf(plan.parties, id))
    const expected = shares.map(([id, amount]) => [names(id), amount] as const)
    await expect
      .poll(async () => {
        const rows = page.locator('#scheme table').first().locator('tbody tr')
        const cells = await rows.evaluateAll((all) =>
          all.map((row) => [...row.children].map((cell) => cell.textContent)),
        )
        return sorted(cells.map(([name, amount]) => [name ?? '', amountIn(amount ?? '')] as const))
      })
      .toEqual(sorted(expected))
    if (!withFunctions) continue
    const answer = await page.evaluate(
      ([id, total]) =>
        new Promise<[string, number][]>((setResult) =>
          (fakeExcel.associated.SHARE as (...args: unknown[]) => void)(id, [[total]], null, null, { setResult }),
        ),
      [scheme.id, major * unit] as const,
    )
    const given = answer.map(([, amount]) => amount).filter((amount) => amount !== 0)
    expect(given.toSorted()).toEqual(shares.map(([, amount]) => amount).toSorted())
  }
}

/** In one order; those who get nothing may be shown or not. */
function sorted(rows: readonly (readonly [string, number])[]) {
  return rows.filter(([, amount]) => amount !== 0).sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x - y))
}
