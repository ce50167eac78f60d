// Install and build with nothing but Node and npm on the machine. Called by `npm start` and `npm test`.
// Each step says what it does before it starts and how long it took, so that a slow network never looks like a hang.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const PNPM = 'pnpm@10.34.8'
const root = fileURLToPath(new URL('..', import.meta.url))

step('1/2 Installing packages (first time: a few minutes on a slow line)', [
  'install',
  '--frozen-lockfile',
  '--prefer-offline',
])
step('2/2 Building packages', ['-r', '--stream', 'build'])

function step(label, args) {
  const started = Date.now()
  console.error(`\n▸ ${label} …`)
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const run = spawnSync(npm, ['exec', '--yes', `--package=${PNPM}`, '--', 'pnpm', ...args], {
    cwd: root,
    stdio: ['ignore', 2, 'inherit'],
    shell: process.platform === 'win32',
  })
  if (run.status !== 0) {
    console.error(`✗ ${label} failed (exit ${run.status ?? run.signal}). Nothing after it was run.`)
    process.exit(run.status ?? 1)
  }
  console.error(`✓ ${((Date.now() - started) / 1000).toFixed(1)} s`)
}
