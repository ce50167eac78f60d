/**
 * Runs one case once, in a process of its own, and prints what the process needed. Only what the case uses is loaded.
 * Usage: node bench/one-case.mjs CASE FILE
 */
import { readFileSync } from 'node:fs'
import { unpackLayout } from './layout-file.mjs'

const cases = {
  nothing: () => undefined,
  buildWorkbook: async (file) => {
    const [{ parsePlan }, { buildWorkbook }] = await Promise.all([
      import('@bekal/core/schema'),
      import('@bekal/workbook'),
    ])
    await buildWorkbook(parsePlan(JSON.parse(readFileSync(file, 'utf8'))).plan, { locale: 'id' })
  },
  writePlainly: async (file) => {
    const { writePlainly } = await import('./plain-exceljs.mjs')
    await writePlainly(unpackLayout(JSON.parse(readFileSync(file, 'utf8'))))
  },
  readWorkbook: async (file) => {
    const { readWorkbook } = await import('@bekal/workbook')
    await readWorkbook(readFileSync(file))
  },
  readPlainly: async (file) => {
    const { readPlainly } = await import('./plain-exceljs.mjs')
    await readPlainly(readFileSync(file))
  },
}

const [name, file] = process.argv.slice(2)
await cases[name](file)
// From the start of the process, loading of modules included.
const milliseconds = performance.now()
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
console.log(JSON.stringify({ milliseconds, cpu: (userCPUTime + systemCPUTime) / 1000, maxRssMiB: maxRSS / 1024 }))
