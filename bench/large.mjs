/** Large plans: the sheet of cost lines against exceljs and hucre, whole workbooks by size, and reading one. */
import { buildWorkbook } from '@bekal/workbook'
import { draftWorkbook } from '@bekal/workbook/layout'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { largePlan } from './large-plan.mjs'
import { median, ratios } from './measure.mjs'
import { writeLayout } from '../packages/workbook/dist/writing.js'

const sheetLines = 20_000
const wholeLines = [500, 1_000, 2_000, 3_000]
const readLines = 1_000
/** The sheets that hold a row of workings for every cost line; a workbook of so many lines is read without them. */
const workings = ['Pembagian', 'Realisasi']
const runs = 3
const oneCase = fileURLToPath(new URL('one-case.mjs', import.meta.url))

export async function benchLarge() {
  const sheet = inTurn(['writeLines', 'writeLinesPlainly', 'writeLinesHucre'], String(sheetLines))
  // Whole workbooks are compared with nobody, and their memory hardly differs from run to run: once is enough.
  const whole = wholeLines.map((lines) => {
    const seen = inTurn(['buildLines'], String(lines), 1).buildLines
    return { lines, ...middleOf(seen) }
  })
  return {
    sheet: {
      lines: sheetLines,
      runs,
      ours: middleOf(sheet.writeLines),
      exceljs: middleOf(sheet.writeLinesPlainly),
      hucre: middleOf(sheet.writeLinesHucre),
      ofExceljs: ratios(times(sheet.writeLines), times(sheet.writeLinesPlainly)),
      ofHucre: ratios(times(sheet.writeLines), times(sheet.writeLinesHucre)),
    },
    whole,
    reads: [
      { what: 'the whole workbook', ...(await benchReading(readLines, buildWorkbook)) },
      { what: 'all sheets but the two of workings', ...(await benchReading(sheetLines, withoutWorkings)) },
    ],
  }
}

async function withoutWorkings(plan, options) {
  const draft = draftWorkbook(plan, options)
  return writeLayout({ ...draft, sheets: draft.sheets.filter(({ name }) => !workings.includes(name)) })
}

async function benchReading(lines, build) {
  const folder = mkdtempSync(join(tmpdir(), 'bekal-bench-'))
  try {
    const file = join(folder, 'workbook.xlsx')
    writeFileSync(file, await build(largePlan(lines), { locale: 'id' }))
    const seen = inTurn(['readLines', 'readLinesPlainly'], file)
    return {
      lines,
      runs,
      ours: middleOf(seen.readLines),
      exceljs: middleOf(seen.readLinesPlainly),
      ofExceljs: ratios(times(seen.readLines), times(seen.readLinesPlainly)),
      right: seen.readLines.every(({ result }) => result.lines === lines),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Every case in a process of its own, one after another, several times over. */
function inTurn(names, argument, times = runs) {
  const seen = Object.fromEntries(names.map((name) => [name, []]))
  for (let run = 0; run < times; run += 1) {
    for (const name of names) {
      const said = execFileSync(process.execPath, ['--max-old-space-size=8192', oneCase, name, argument], {
        encoding: 'utf8',
      })
      seen[name].push(JSON.parse(said))
    }
  }
  return seen
}

const times = (seen) => seen.map(({ result }) => result.milliseconds)

function middleOf(seen) {
  return {
    milliseconds: median(times(seen)),
    maxRssMiB: median(seen.map(({ maxRssMiB }) => maxRssMiB)),
    fileBytes: seen[0].result.fileBytes,
  }
}
