/**
 * Runs one case once, in a process of its own, and prints what the process needed. Only what the case uses is loaded.
 * Usage: node bench/one-case.mjs CASE FILE|LINES
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
  /** Only the reading is timed; without a file nothing is read. */
  readHostile: async (file) => {
    const { readWorkbook } = await import('@bekal/workbook')
    if (file === '') return undefined
    const bytes = readFileSync(file)
    const start = performance.now()
    const { plan, issues } = await readWorkbook(bytes)
    const answer = plan === undefined ? `${issues[0]?.code} ${issues[0]?.params.reason ?? ''}` : 'a plan'
    return { milliseconds: performance.now() - start, answer: `${answer} (${issues.length} issues)` }
  },
  countryOnly: (lines) => onCountry(lines, () => true),
  splitPlan: (lines) =>
    onCountry(lines, (plan, { splitPlan }) => {
      const split = splitPlan(plan)
      const carried = split.parties.reduce((sum, { cash, inKind }) => sum + cash + inKind, 0)
      return split.total === carried + split.cash.unassigned + split.inKind.unassigned
    }),
  checkPlan: (lines) =>
    onCountry(lines, (plan, { checkPlan }) => checkPlan(plan).every(({ severity }) => severity !== 'error')),
  explainPeople,
  ...Object.fromEntries(
    ['writeLines', 'writeLinesPlainly', 'writeLinesHucre', 'buildLines', 'readLines', 'readLinesPlainly'].map(
      (name) => [name, async (argument) => (await import('./large-cases.mjs'))[name](argument)],
    ),
  ),
  scheduleCourses: async (cohorts) => (await import('./courses-cases.mjs')).scheduleCourses(cohorts),
  answersCourses: async (people) => (await import('./courses-cases.mjs')).answersCourses(people),
  reasonsCourses: async (people) => (await import('./courses-cases.mjs')).reasonsCourses(people),
}

/** Scores so many people with everything behind each score; only the scoring is timed. */
async function explainPeople(people) {
  const [
    { prepareRubric, scorePrepared, scoreTable },
    { aRubric, asOf, observationsOf, someValues },
    { processorTime },
  ] = await Promise.all([import('@bekal/core'), import('./readiness-people.mjs'), import('./measure.mjs')])
  const prepared = prepareRubric(aRubric())
  const values = someValues(Number(people))
  const bare = scoreTable(prepared, values)
  const start = processorTime()
  let right = true
  for (let person = 0; person < bare.length; person += 1) {
    const { score } = scorePrepared(prepared, observationsOf(values, person), { asOf })
    if (!(Math.abs(score - bare[person]) < 1e-9)) right = false
  }
  return { milliseconds: processorTime() - start, right }
}

/** Some work on a plan of so many lines; warmed up on small ones, and only the work itself is timed. */
async function onCountry(lines, work) {
  const [core, { countryPlan }, { processorTime }] = await Promise.all([
    import('@bekal/core'),
    import('./country.mjs'),
    import('./measure.mjs'),
  ])
  for (let run = 0; run < 5; run += 1) work(countryPlan(1_000), core)
  const plan = countryPlan(Number(lines))
  const start = processorTime()
  const right = work(plan, core)
  return { milliseconds: processorTime() - start, right }
}

const [name, file] = process.argv.slice(2)
const result = await cases[name](file)
// From the start of the process, loading of modules included.
const milliseconds = performance.now()
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
console.log(
  JSON.stringify({ milliseconds, cpu: (userCPUTime + systemCPUTime) / 1000, maxRssMiB: maxRSS / 1024, result }),
)
