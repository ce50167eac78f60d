// The whole suite: types, lint, tests. Called by `npm test` after prepare.mjs; further words go to vitest.
// Says first which tests this machine cannot run; in CI (CI=true) that is a failure, not a skip.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const inCi = process.env.CI === 'true' || process.env.CI === '1'

/** Programs that some tests drive: any one of the commands, why, and the package that brings it. */
const tools = [
  { name: 'LibreOffice', commands: ['soffice'], for: 'recalculating the workbook', apt: 'libreoffice-calc' },
  {
    name: 'Chromium',
    commands: ['chromium', 'chromium-browser', 'google-chrome'],
    for: 'the add-in’s task pane in a real browser',
    apt: 'chromium',
  },
  { name: 'xmllint', commands: ['xmllint'], for: 'the workbook against its XML schemas', apt: 'libxml2-utils' },
  { name: 'pdftotext', commands: ['pdftotext'], for: 'the printed pages', apt: 'poppler-utils' },
]

const missing = tools.filter(({ commands }) => !commands.some(isInstalled))
for (const tool of missing) {
  console.log(`${inCi ? '✗ Missing' : '○ Will be skipped'}: tests of ${tool.for} (${tool.name} is not installed)`)
}
if (missing.length > 0) {
  const packages = missing.map(({ apt }) => apt).join(' ')
  console.log(`  To install: sudo apt-get install --no-install-recommends ${packages}`)
}

const folder = mkdtempSync(join(tmpdir(), 'bekal-suite-'))
const report = join(folder, 'vitest.json')
const vitest = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)]
const steps = [
  step('types', 'npm', ['run', '--silent', 'types']),
  step('lint', 'npm', ['run', '--silent', 'lint']),
  step('tests', 'npx', ['--no-install', 'vitest', ...vitest]),
]
const count = countTests(report)
rmSync(folder, { recursive: true, force: true })

const missed = inCi ? missing : []
console.log(`\n${steps.map(({ label, ok, seconds }) => `${ok ? '✓' : '✗'} ${label} (${seconds} s)`).join('   ')}`)
for (const { name } of missed) console.log(`✗ ${name} is missing; in CI nothing may be skipped`)
for (const name of count.skippedNames) console.log(`○ skipped: ${name}`)
const failedSteps = steps.filter(({ label, ok }) => !ok && (label !== 'tests' || count.failed === 0))
const failed = count.failed + failedSteps.length + missed.length
console.log(`${count.passed} passed, ${failed} failed, ${count.skipped} skipped`)
process.exitCode = failed === 0 ? 0 : 1

function step(label, command, argv) {
  const started = Date.now()
  console.log(`\n▸ ${label} …`)
  const windows = process.platform === 'win32'
  const run = spawnSync(windows ? `${command}.cmd` : command, argv, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: windows,
  })
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  if (run.status !== 0) console.log(`✗ ${label} failed (exit ${run.status ?? run.signal ?? run.error?.message})`)
  return { label, ok: run.status === 0, seconds }
}

/** What vitest's own report says. A test file that could not even be loaded counts as one failure. */
function countTests(path) {
  const { testResults: files } = readReport(path)
  const tests = files.flatMap(({ assertionResults }) => assertionResults)
  const broken = files.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some(hasFailed),
  )
  const skipped = tests.filter(({ status }) => !['passed', 'failed'].includes(status))
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(hasFailed).length + broken.length,
    skipped: skipped.length,
    // With words of one's own (a file, -t name) skipping is what was asked for.
    skippedNames: process.argv.length > 2 ? [] : skipped.map(({ fullName }) => fullName),
  }
}

function hasFailed({ status }) {
  return status === 'failed'
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    // Vitest did not get as far as running tests.
    return { testResults: [{ status: 'failed', assertionResults: [] }] }
  }
}

function isInstalled(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folderOfPath) => {
    const names = process.platform === 'win32' ? [`${command}.exe`, `${command}.cmd`] : [command]
    return names.some((name) => isExecutable(join(folderOfPath, name)))
  })
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
