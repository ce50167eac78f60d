/**
 * How long the pane takes to start, and what it weighs, against the page of another add-in: by default ours alone, with
 * `--starter=FOLDER` also the `taskpane.html` of a built starter project. As built; Office.js is one stub for all.
 */
import { existsSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { median, ratios, spread } from './measure.mjs'
import { pageFiles, servePage } from './page-server.mjs'

const rounds = 25
/** How long a page may take to show a control, and how long it must have asked for nothing to count as still. */
const [patience, stillness] = [20_000, 1_500]
/** As wide as a pane is at least, and high enough that nobody's first control is below its edge. */
const viewport = { width: 320, height: 900 }
const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
/** Excel tells a page in its address what opened it. */
const inExcel = 'taskpane.html?_host_Info=Excel$Win32$16.01$id-ID$$$$0'
const dist = fileURLToPath(new URL('../packages/excel-addin/dist', import.meta.url))

/**
 * @param {string | undefined} starter the folder of a built starter project
 * @returns what each page took and sent, and ours against the starter; undefined where there is no browser or no pane
 */
export async function benchStartup(starter) {
  const missing = [
    ...(existsSync(chromiumPath) ? [] : [`no Chromium at ${chromiumPath} (set CHROMIUM_PATH)`]),
    ...(existsSync(join(dist, 'taskpane.html')) ? [] : ['the add-in is not built (npm run build)']),
  ]
  if (missing.length > 0) {
    console.error(`startup is left out: ${missing.join('; ')}.`)
    return undefined
  }
  const ours = pageFiles(dist, officeStub)
  const theirs = starter === undefined ? [] : [pageFiles(starter, officeStub)]
  const pages = [
    { page: 'ours in Excel (taskpane.html)', files: ours, path: inExcel, ours: true },
    ...theirs.map((files) => ({ page: 'the starter in Excel (taskpane.html)', files, path: inExcel })),
    { page: 'ours in a browser (index.html)', files: ours, path: 'index.html', ours: true },
  ]
  const browser = await chromium.launch({ executablePath: chromiumPath, args })
  try {
    // The first time is not timed: then each page is watched until it is still, and the browser has warmed up.
    const watched = []
    for (const page of pages) watched.push(await open(browser, page, true))
    const timed = pages.map(() => [])
    for (let round = 0; round < rounds; round += 1) {
      for (let at = 0; at < pages.length; at += 1) {
        const turn = (at + round) % pages.length
        timed[turn].push(await open(browser, pages[turn], false))
      }
    }
    const results = pages.map(({ page, ours: isOurs = false }, at) => {
      const { inAll, elsewhere } = watched[at]
      const appeared = [...timed[at], watched[at]].every(({ milliseconds }) => milliseconds !== undefined)
      const faults = [
        ...(appeared ? [] : ['shows no control']),
        ...(isOurs && elsewhere.length > 0 ? [`asks elsewhere: ${elsewhere.join(', ')}`] : []),
      ]
      const milliseconds = appeared ? spread(timed[at].map(({ milliseconds }) => milliseconds)) : undefined
      return { page, milliseconds, opening: medians(timed[at]), inAll, elsewhere, faults }
    })
    return {
      chromium: browser.version(),
      rounds,
      encodings: [...new Set(watched.flatMap(({ encodings }) => encodings))].sort(),
      load: loadavg()[0],
      pages: results,
      ...(starter === undefined ? {} : { toStarter: against(results, timed) }),
    }
  } finally {
    await browser.close()
  }
}

/** What was asked for before the first control; what is asked for at about the same time is now before it, now after. */
function medians(openings) {
  return {
    bytes: median(openings.map(({ opening }) => opening.bytes)),
    requests: median(openings.map(({ opening }) => opening.requests)),
  }
}

/** The first page against the second. */
function against([ours, theirs], timed) {
  const bothAppeared = ours.milliseconds !== undefined && theirs.milliseconds !== undefined
  const [oursTimed, theirsTimed] = timed.map((openings) => openings.map(({ milliseconds }) => milliseconds))
  return {
    milliseconds: bothAppeared ? ratios(oursTimed, theirsTimed) : undefined,
    bytes: ours.opening.bytes / theirs.opening.bytes,
    requests: ours.opening.requests / theirs.opening.requests,
  }
}

/** Nobody but this machine is reached: an address elsewhere is refused at once, so that its network does not count. */
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
]

/**
 * Opens a page as for the first time: a server and a browser context of its own, nothing kept from before.
 *
 * @param {boolean} watch whether to stay until the page has asked for nothing for a while
 */
async function open(browser, { files, path }, watch) {
  const server = await servePage(files)
  const context = await browser.newContext({ viewport, locale: 'id-ID' })
  try {
    const elsewhere = new Set()
    context.on('request', (request) => {
      const isOwn = request.url().startsWith(`${server.origin}/`) || /^(?:data|blob):/u.test(request.url())
      if (!isOwn) elsewhere.add(request.url())
    })
    const page = await context.newPage()
    await page.addInitScript(watchForControl, patience)
    await page.goto(`${server.origin}/${path}`, { waitUntil: 'commit' })
    const seen = await page.evaluate(() => globalThis.firstControl)
    if (watch) await still(server.asked)
    return {
      milliseconds: seen?.milliseconds,
      opening: sum(server.asked.filter(({ at }) => seen === null || at <= seen.clock)),
      inAll: sum(server.asked),
      encodings: server.asked.map(({ encoding }) => encoding).filter((name) => name === 'br' || name === 'gzip'),
      elsewhere: [...elsewhere],
    }
  } finally {
    await context.close()
    server.close()
  }
}

async function still(asked) {
  const until = performance.now() + patience
  for (let before = -1; before !== asked.length && performance.now() < until;) {
    before = asked.length
    await new Promise((wait) => setTimeout(wait, stillness))
  }
}

function sum(asked) {
  return { bytes: asked.reduce((total, { bytes }) => total + bytes, 0), requests: asked.length }
}

/**
 * Runs in the page before its own scripts: looks once a frame for the first control that somebody could see and use, and
 * keeps the time when that frame has been made, since the navigation began and by the clock.
 */
function watchForControl(patience) {
  const controls = 'button, input, select, textarea, [role="button"]'
  const isInView = (element) => {
    const { width, height, top, left, bottom, right } = element.getBoundingClientRect()
    const isInWindow = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth
    return (
      width > 0 &&
      height > 0 &&
      isInWindow &&
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    )
  }
  globalThis.firstControl = new Promise((found) => {
    const look = () => {
      if (performance.now() > patience) return found(null)
      if (![...document.querySelectorAll(controls)].some(isInView)) return requestAnimationFrame(look)
      const { port1, port2 } = new MessageChannel()
      // A message that is sent while a frame is being made arrives when it has been.
      port1.onmessage = () => {
        const milliseconds = performance.now()
        found({ milliseconds, clock: performance.timeOrigin + milliseconds })
      }
      port2.postMessage(undefined)
    }
    requestAnimationFrame(look)
  })
}

/** Stands in for Office.js: it is there at once, it says that this is Excel, and its workbook is busy. */
const officeStub = `(${installOffice.toString()})()`

function installOffice() {
  const ready = Promise.resolve({ host: 'Excel', platform: 'OfficeOnline' })
  const ignore = () => undefined
  const refuse = async () => {
    throw Object.assign(new Error('The workbook is busy.'), { code: 'GeneralException' })
  }
  Object.assign(globalThis, {
    Office: {
      HostType: { Excel: 'Excel' },
      onReady: (told) => {
        if (told !== undefined) void ready.then(told)
        return ready
      },
      actions: { associate: ignore },
      context: { displayLanguage: 'id-ID', requirements: { isSetSupported: () => true } },
    },
    Excel: { run: refuse },
    CustomFunctions: { associate: ignore, Error, ErrorCode: {} },
  })
}
