/** Peak memory and cold time of each workbook case: one process each, three times, in turn. */
import { buildWorkbook } from '@bekal/workbook'
import { layoutWorkbook } from '@bekal/workbook/layout'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packLayout } from './layout-file.mjs'
import { median } from './measure.mjs'
import { locale, planFile, readPlan } from './workbook.mjs'

const runs = 3
const oneCase = fileURLToPath(new URL('one-case.mjs', import.meta.url))

export async function benchMemory() {
  const folder = mkdtempSync(join(tmpdir(), 'bekal-bench-'))
  try {
    const plan = readPlan()
    const [layoutFile, workbookFile] = [join(folder, 'layout.json'), join(folder, 'workbook.xlsx')]
    writeFileSync(layoutFile, JSON.stringify(packLayout(layoutWorkbook(plan, { locale }))))
    writeFileSync(workbookFile, await buildWorkbook(plan, { locale }))
    const files = {
      nothing: '',
      buildWorkbook: fileURLToPath(planFile),
      writePlainly: layoutFile,
      readWorkbook: workbookFile,
      readPlainly: workbookFile,
    }
    const seen = Object.fromEntries(Object.keys(files).map((name) => [name, []]))
    for (let run = 0; run < runs; run += 1) {
      for (const [name, file] of Object.entries(files)) {
        seen[name].push(JSON.parse(execFileSync(process.execPath, [oneCase, name, file], { encoding: 'utf8' })))
      }
    }
    const middle = (name, key) => median(seen[name].map((run) => run[key]))
    return Object.keys(files).map((name) => ({
      case: name,
      maxRssMiB: middle(name, 'maxRssMiB'),
      milliseconds: middle(name, 'milliseconds'),
      cpuMilliseconds: middle(name, 'cpu'),
    }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
