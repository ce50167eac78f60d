// The pictures in the guides: `npm run pictures`. Builds the example's workbook in both languages, lets LibreOffice print
// it, and cuts out the first page of each sheet. Needs LibreOffice and poppler; nothing is drawn by hand.
import { parsePlan } from '../../packages/core/dist/schema.js'
import { buildWorkbook } from '../../packages/workbook/dist/index.js'
import { layoutWorkbook } from '../../packages/workbook/dist/layout.js'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fingerprint, picturedPlan, picturedSheets } from './pictured.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const pictures = resolve(root, 'docs/guide/pictures')
const dotsPerInch = 96
/** A guide shows the head of a sheet: no higher than this part of its width. */
const mostHeight = 0.5

const { plan } = parsePlan(JSON.parse(readFileSync(resolve(root, picturedPlan), 'utf8')))
const work = mkdtempSync(join(tmpdir(), 'bekal-pictures-'))
const madeFrom = {}
try {
  for (const locale of ['id', 'en']) {
    const layout = layoutWorkbook(plan, { locale })
    const pdf = printed(await buildWorkbook(plan, { locale }), locale)
    const pages = pagesOf(pdf)
    mkdirSync(join(pictures, locale), { recursive: true })
    madeFrom[locale] = {}
    for (const { at, name } of picturedSheets) {
      const sheet = layout.sheets[at]
      if (sheet === undefined || sheet.hidden) continue
      const page = pages.findIndex(({ words }) => words.some(({ text }) => text === sheet.name) && isOf(sheet, words))
      if (page === -1) throw new TypeError(`No printed page of ${sheet.name} was found.`)
      cut(pdf, page, pages[page], join(pictures, locale, name))
      madeFrom[locale][name] = fingerprint(sheet)
      console.log(`✓ ${locale}/${name}.png`)
    }
  }
  writeFileSync(join(pictures, 'made-from.json'), `${JSON.stringify(madeFrom, null, 2)}\n`)
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** Prints a workbook as LibreOffice would on paper. */
function printed(bytes, name) {
  const file = join(work, `${name}.xlsx`)
  writeFileSync(file, bytes)
  const profile = join(work, `profile-${name}`)
  mkdirSync(join(profile, 'user'), { recursive: true })
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settings(name))
  const how = [`-env:UserInstallation=file://${profile}`, '--headless', '--norestore']
  tool('soffice', [...how, '--convert-to', 'pdf', '--outdir', work, file])
  return join(work, `${name}.pdf`)
}

/** Numbers and dates as they are written where the language is at home. */
function settings(locale) {
  const place = { id: 'id-ID', en: 'en-GB' }[locale]
  return `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${place}</value></prop></item>
</oor:items>`
}

/** The words of each page with their places in points. */
function pagesOf(pdf) {
  const { stdout } = tool('pdftotext', ['-bbox', pdf, '-'])
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/u.exec(page)
      const words = [...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</gu)]
      return {
        width: Number(width),
        height: Number(height),
        words: words.map(([, left, top, right, bottom, text]) => ({
          left: Number(left),
          top: Number(top),
          right: Number(right),
          bottom: Number(bottom),
          text,
        })),
      }
    })
}

/** The footer of every page begins with the name of its sheet. */
function isOf(sheet, words) {
  const footer = words.reduce((low, word) => (word.top > low.top + 1 ? word : low))
  return words.find(({ top }) => Math.abs(top - footer.top) < 2)?.text === sheet.name.split(' ')[0]
}

/** Cuts out what stands on a page, without its footer. */
function cut(pdf, page, { width, height, words }, target) {
  const footerTop = Math.max(...words.map(({ top }) => top))
  const inside = words.filter(({ top }) => top < footerTop - 2)
  const margin = 14
  const left = Math.max(0, Math.min(...inside.map((word) => word.left)) - margin)
  const right = Math.min(width, Math.max(...inside.map((word) => word.right)) + margin)
  const top = Math.max(0, Math.min(...inside.map((word) => word.top)) - margin)
  const bottom = Math.min(
    height,
    Math.max(...inside.map((word) => word.bottom)) + margin,
    target.endsWith('dashboard') ? height : top + (right - left) * mostHeight,
  )
  const dots = (points) => String(Math.round((points * dotsPerInch) / 72))
  const area = ['-x', dots(left), '-y', dots(top), '-W', dots(right - left), '-H', dots(bottom - top)]
  const one = ['-f', String(page + 1), '-l', String(page + 1), '-singlefile']
  tool('pdftoppm', ['-png', '-r', String(dotsPerInch), ...one, ...area, pdf, target])
}

function tool(program, words) {
  const run = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 28, timeout: 300_000 })
  if (run.error !== undefined) throw run.error
  return run
}
