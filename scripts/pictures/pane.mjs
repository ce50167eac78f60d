// The pictures of the pane in its guide: the built page for browsers as Chromium shows it, in both languages, with the
// example's workbook open. Run at the end of `npm run pictures`; needs `npm run build` and Chromium (CHROMIUM_PATH).
import { parsePlan } from '../../packages/core/dist/schema.js'
import { buildWorkbook, editCells } from '../../packages/workbook/dist/index.js'
import { layoutWorkbook } from '../../packages/workbook/dist/layout.js'
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { picturedPlan } from './pictured.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const pictures = resolve(root, 'docs/guide/pictures')
const addIn = resolve(root, 'packages/excel-addin')
const { chromium } = createRequire(join(addIn, 'package.json'))('playwright-core')
const width = 460
const mostHeight = 860
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Copies of one plan: the one that was handed out, and what two institutions made of it. */
const copies = ['plan.json', 'revisi.json', 'salinan-bpvp.json'].map((name) => `examples/split-a-budget/${name}`)
/** Mistakes that planners make: sheet by its position, place, what is typed there. */
const mistakes = [
  { at: 10, cell: 'C7', value: { id: '16 Februari 2027', en: '16 February 2027' } },
  { at: 10, cell: 'D9', value: 'ruang-las' },
  { at: 13, cell: 'M7', value: '38.000' },
  { at: 13, cell: 'M8', value: -5000 },
]

const { plan } = parsePlan(JSON.parse(readFileSync(resolve(root, picturedPlan), 'utf8')))
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--host-resolver-rules=MAP * ~NOTFOUND'],
})
try {
  for (const locale of ['id', 'en']) {
    mkdirSync(join(pictures, locale), { recursive: true })
    const bytes = await buildWorkbook(plan, { locale })
    const { title, sheets } = layoutWorkbook(plan, { locale })
    const wrong = editCells(
      bytes,
      mistakes.map(({ at, cell, value }) => ({ sheet: sheets[at].name, cell, value: value[locale] ?? value })),
    )
    const name = `${title.replace(/[^\p{L}\p{N} -]/gu, '').trim()}.xlsx`

    const good = await openPane(locale)
    await openWorkbook(good, name, bytes)
    // The piece of the sheet below is shown once, where a finding leads to it.
    await good.locator('#close-sheet').click()
    for (const view of ['start', 'split', 'timetable', 'readiness']) await picture(good, locale, view)
    const broken = await openPane(locale)
    await openWorkbook(broken, name, wrong)
    await broken.locator('#tab-check').click()
    await broken.locator('.finding').first().click()
    await picture(broken, locale, 'check')
    const empty = await openPane(locale)
    await empty.locator('#tab-compare').click()
    await empty.locator('#add-versions').setInputFiles(copies.map((file) => resolve(root, file)))
    await empty.locator('#conflicts').waitFor()
    await picture(empty, locale, 'compare')
  }
} finally {
  await browser.close()
}

async function openPane(locale) {
  const language = { id: 'id-ID', en: 'en-GB' }[locale]
  const context = await browser.newContext({
    locale: language,
    colorScheme: 'light',
    timezoneId: 'Asia/Jakarta',
    viewport: { width, height: mostHeight },
  })
  const page = await context.newPage()
  await page.clock.setFixedTime(new Date('2027-01-04T08:00:00+07:00'))
  await page.goto(pathToFileURL(join(addIn, 'dist/bekal.html')).href)
  await page.locator('#view-title').waitFor()
  return page
}

async function openWorkbook(page, name, bytes) {
  await page.locator('#open-workbook-file').setInputFiles({ name, mimeType: xlsx, buffer: Buffer.from(bytes) })
  await page.locator('#save-file').waitFor({ timeout: 120_000 })
}

/** What a view shows first, cut below the last card that is whole, unless too little would be left. */
async function picture(page, locale, view) {
  await page.setViewportSize({ width, height: mostHeight })
  await page.locator(`#tab-${view}`).click()
  await page.locator(`#view-${view} > *`).first().waitFor()
  await page.waitForTimeout(500)
  await page.evaluate(() => document.activeElement?.blur())
  const spare = await page.evaluate(() => {
    const { top, bottom } = document.querySelector('main').getBoundingClientRect()
    const ends = [...document.querySelectorAll('.view > *')].map((card) => card.getBoundingClientRect().bottom)
    const whole = Math.max(0, ...ends.filter((end) => end < bottom - 8))
    return whole - top > (bottom - top) * 0.7 || ends.at(-1) === whole ? Math.floor(bottom - whole - 8) : 0
  })
  await page.setViewportSize({ width, height: mostHeight - spare })
  await page.screenshot({ path: join(pictures, locale, `pane-${view}.png`) })
  console.log(`✓ ${locale}/pane-${view}.png`)
}
