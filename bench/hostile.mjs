/**
 * Files that were made to do harm, each up to 1 MB, read in a process of their own: how long until the answer, and how
 * much memory more than a process that has loaded the same modules and read nothing.
 * Usage: node bench/hostile.mjs [--json], or as a section of `npm run bench`.
 */
import { buildWorkbook } from '@bekal/workbook'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median } from './measure.mjs'
import { locale, readPlan } from './workbook.mjs'

const runs = 3
const largest = 1024 * 1024
const oneCase = fileURLToPath(new URL('one-case.mjs', import.meta.url))

/** @returns {Promise<{ name: string, bytes: number, milliseconds: number, moreMiB: number, answer: string }[]>} */
export async function benchHostile() {
  const folder = mkdtempSync(join(tmpdir(), 'bekal-hostile-'))
  try {
    const files = hostileFiles(await buildWorkbook(readPlan(), { locale }))
    const run = (file) =>
      JSON.parse(execFileSync(process.execPath, [oneCase, 'readHostile', file], { encoding: 'utf8' }))
    const nothing = median(Array.from({ length: runs }, () => run('').maxRssMiB))
    return Object.entries(files).map(([name, bytes]) => {
      const file = join(folder, 'file.xlsx')
      writeFileSync(file, bytes)
      const seen = Array.from({ length: runs }, () => run(file))
      return {
        name,
        bytes: bytes.length,
        milliseconds: median(seen.map(({ result }) => result.milliseconds)),
        moreMiB: median(seen.map(({ maxRssMiB }) => maxRssMiB)) - nothing,
        answer: seen[0].result.answer,
      }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function hostileFiles(whole) {
  const parts = slim(unzipSync(whole))
  const names = [...strFromU8(parts['xl/workbook.xml']).matchAll(/<sheet [^>]*name="([^"]+)"/gu)].map(
    ([, name]) => name,
  )
  const sheetOf = (name) => `xl/worksheets/sheet${names.indexOf(name) + 1}.xml`
  const cells = (sheet, rows) =>
    zipSync({ ...parts, [sheetOf(sheet)]: strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`) })
  const [head] = /<row r="6".*?<\/row>/su.exec(strFromU8(unzipSync(whole)[sheetOf('RAB')])) ?? ['']
  const strings = strFromU8(parts['xl/sharedStrings.xml'])
  const long = strings.replace('</sst>', `<si><t>${'x'.repeat(32_000)}</t></si></sst>`)
  const last = strings.split('<si>').length - 1
  const everything = 'A1:XFD1048576'
  const files = {
    'unpacks to a thousand times its size': zipSync({ ...parts, 'xl/worksheets/sheet99.xml': new Uint8Array(300 << 20) }),
    'a part longer than it says': lying(zipSync({ ...parts, 'xl/worksheets/sheet2.xml': new Uint8Array(60 << 20) }), 60 << 20),
    'a million filled cells': cells('Petunjuk', `<row>${'<c><v>1</v></c>'.repeat(500)}</row>`.repeat(2000)),
    'a million rows of one cell': cells('Petunjuk', '<row><c><v>1</v></c></row>'.repeat(900_000)),
    'blank cells as far as they go': cells('Petunjuk', `<row>${'<c s="1"/>'.repeat(1000)}</row>`.repeat(2000)),
    'tens of thousands of cost lines': cells('RAB', head + '<row><c t="inlineStr"><is><t>a</t></is></c><c><v>1</v></c><c t="str"><v>b</v></c></row>'.repeat(90_000)),
    'one long text in every cell': zipSync({ ...parts, 'xl/sharedStrings.xml': strToU8(long), [sheetOf('RAB')]: strToU8(`<worksheet><sheetData>${`<row>${`<c t="s"><v>${last}</v></c>`.repeat(1000)}</row>`.repeat(400)}</sheetData></worksheet>`) }),
    'merges and rules over everything': zipSync({ ...parts, [sheetOf('RAB')]: strToU8(`<worksheet><sheetData>${head}</sheetData><mergeCells>${`<mergeCell ref="${everything}"/>`.repeat(100_000)}</mergeCells><dataValidations>${`<dataValidation type="list" sqref="${everything}"/>`.repeat(100_000)}</dataValidations></worksheet>`) }),
    'elements within elements': zipSync({ ...parts, [sheetOf('RAB')]: strToU8('<a>'.repeat(3_000_000)) }),
    'entities that unfold': zipSync({ ...parts, [sheetOf('RAB')]: strToU8(`<!DOCTYPE a [${'<!ENTITY b "&c;&c;&c;&c;">'.repeat(20_000)}]><worksheet/>`) }),
    'names over everything': zipSync({ ...parts, 'xl/workbook.xml': strToU8(strFromU8(parts['xl/workbook.xml']).replace('<definedNames>', `<definedNames>${`<definedName name="a">RAB!${everything}</definedName>`.repeat(100_000)}`)) }),
    'half of a workbook': whole.slice(0, whole.length / 2),
  } // prettier-ignore
  return Object.fromEntries(Object.entries(files).filter(([, bytes]) => bytes.length <= largest))
}

/** The workbook without the cells of its sheets, so that there is room for harm. */
function slim(parts) {
  for (const [name, content] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/sheet')) continue
    parts[name] = strToU8(strFromU8(content).replace(/<sheetData>[\s\S]*<\/sheetData>/u, '<sheetData/>'))
  }
  return parts
}

/** The archive with the size of one part written far too small. */
function lying(bytes, size) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at + 4 <= bytes.length; at += 1)
    if (view.getUint32(at, true) === size) view.setUint32(at, 1000, true)
  return bytes
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = await benchHostile()
  if (process.argv.includes('--json')) console.log(JSON.stringify(rows))
  else {
    for (const { name, bytes, milliseconds, moreMiB, answer } of rows) {
      console.log(
        `${name.padEnd(38)} ${String(Math.round(bytes / 1024)).padStart(5)} kB ${milliseconds.toFixed(0).padStart(5)} ms ${moreMiB.toFixed(0).padStart(4)} MiB more  ${answer}`,
      )
    }
  }
}
