/**
 * The benchmarks: `npm run bench`, or `node bench/run.mjs [SECTION…] [--json] [--starter=FOLDER]`. Times are reported,
 * never judged; what is judged is that the work was right (exact splits, the same cells, the plan read back), because a
 * fast wrong answer is no answer.
 */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'

const needed = [
  'core/dist/index.js',
  'core/dist/schema.js',
  'workbook/dist/index.js',
  'workbook/dist/layout.js',
  'workbook/dist/writing.js',
]
const missing = needed.filter((file) => !existsSync(new URL(`../packages/${file}`, import.meta.url)))
if (missing.length > 0) {
  console.error(
    `Build the packages first (npm run build); there is no ${missing.map((file) => `packages/${file}`).join(', ')}.`,
  )
  process.exit(2)
}

for (const name of ['core', 'workbook']) {
  const newest = (folder) => {
    const root = new URL(`../packages/${name}/${folder}/`, import.meta.url)
    const files = readdirSync(root, { recursive: true }).filter((file) => /(?<!\.test)\.[jt]s$/u.test(file))
    return Math.max(...files.map((file) => statSync(new URL(file, root)).mtimeMs))
  }
  if (newest('src') > newest('dist')) console.error(`Note: packages/${name} has changed since it was built.`)
}

const asJson = process.argv.includes('--json')
const starter = process.argv.find((word) => word.startsWith('--starter='))?.slice('--starter='.length)
const progress = (text) => process.stderr.isTTY && console.error(text)

const sections = {
  allocate: async () => (await import('./allocate.mjs')).benchAllocate(),
  carry: async () => (await import('./carry.mjs')).benchCarry(),
  table: async () => (await import('./table.mjs')).benchTable(),
  country: async () => (await import('./whole-country.mjs')).benchWholeCountry(),
  courses: async () => (await import('./courses.mjs')).benchCourses(),
  readiness: async () => (await import('./readiness.mjs')).benchReadiness(),
  functions: async () => (await import('./functions.mjs')).benchFunctions(),
  workbook: async () => (await import('./workbook.mjs')).benchWorkbook(),
  hostile: async () => (await import('./hostile.mjs')).benchHostile(),
  memory: async () => (await import('./memory.mjs')).benchMemory(),
  large: async () => (await import('./large.mjs')).benchLarge(),
  startup: async () => (await import('./startup.mjs')).benchStartup(starter),
}
const asked = process.argv.slice(2).filter((word) => !word.startsWith('-'))
const unknown = asked.filter((word) => !Object.hasOwn(sections, word))
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(sections).join(', ')}.`)
  process.exit(2)
}

if (starter !== undefined && !existsSync(join(starter, 'taskpane.html'))) {
  console.error(`There is no taskpane.html in ${starter}; --starter= names the folder of the built starter project.`)
  process.exit(2)
}

const report = { node: process.version, cores: cpus().length }
for (const [name, bench] of Object.entries(sections)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  progress(`${name} …`)
  report[name] = await bench()
}
const { print } = await import('./print.mjs')
if (asJson) console.log(JSON.stringify(report))
else print(report)

const { allocate = [], carry = [], table = [], country = [], courses = [], readiness = [], workbook, large } = report
const { functions = [], startup } = report
const wrong = [
  ...allocate
    .filter(({ differing }) => differing.ours > 0)
    .map(({ parties, totals }) => `allocate is not exact among ${parties}, ${totals}`),
  ...carry
    .filter(({ drift }) => !(drift.carrying < 1))
    .map(({ weights, drift }) => `with ${weights} carried shares drift by Rp${drift.carrying}`),
  ...table.filter(({ right }) => !right).map(({ kind }) => `a table (${kind}) is not what it must be`),
  ...country.filter(({ right }) => !right).map(({ work, lines }) => `${work} of ${lines} lines does not add up`),
  ...courses.filter(({ right }) => !right).map(({ work }) => `courses (${work}) are not what they must be`),
  ...readiness.filter(({ right }) => !right).map(({ work }) => `readiness (${work}) is not what it must be`),
  ...functions
    .filter(({ right }) => !right)
    .map(({ parties }) => `ALLOCATE among ${parties} is not the library’s split`),
  ...(workbook?.sameCells === false
    ? ['the two workbooks do not hold the same cells, so their times cannot be compared']
    : []),
  ...(large?.reads ?? [])
    .filter(({ right }) => !right)
    .map(({ what }) => `reading a large workbook (${what}) does not find its lines`),
  ...(startup?.pages ?? []).flatMap(({ page, faults }) => faults.map((fault) => `${page} ${fault}`)),
  ...(workbook?.planComesBack === false ? ['reading the built workbook does not give the plan back'] : []),
]
for (const fault of wrong) console.error(`Wrong: ${fault}.`)
process.exitCode = wrong.length > 0 ? 1 : 0
