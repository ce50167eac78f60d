/**
 * The benchmarks: `npm run bench`, or `node bench/run.mjs [--json]`. Times are reported, never judged; what is judged is
 * that the work was right (exact splits, the same cells, the plan read back), because a fast wrong answer is no answer.
 */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { cpus } from 'node:os'

const needed = ['core/dist/index.js', 'core/dist/schema.js', 'workbook/dist/index.js', 'workbook/dist/layout.js']
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
const progress = (text) => process.stderr.isTTY && console.error(text)

const { benchAllocate } = await import('./allocate.mjs')
const { benchWorkbook } = await import('./workbook.mjs')
const { benchMemory } = await import('./memory.mjs')
const { print } = await import('./print.mjs')

progress('Splitting …')
const allocate = await benchAllocate()
progress('Building and reading the workbook …')
const workbook = await benchWorkbook()
progress('Once more, each in a process of its own …')
const memory = await benchMemory()

const report = { node: process.version, cores: cpus().length, allocate, workbook, memory }
if (asJson) console.log(JSON.stringify(report))
else print(report)

const wrong = [
  ...allocate
    .filter(({ differing }) => differing.ours > 0)
    .map(({ parties }) => `allocate is not exact among ${parties}`),
  ...(workbook.sameCells ? [] : ['the two workbooks do not hold the same cells, so their times cannot be compared']),
  ...(workbook.planComesBack ? [] : ['reading the built workbook does not give the plan back']),
]
for (const fault of wrong) console.error(`Wrong: ${fault}.`)
process.exitCode = wrong.length > 0 ? 1 : 0
