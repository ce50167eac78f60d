// Install and build with nothing but Node and npm on the machine. Called by `npm start` and `npm test`.
// Each step says what it does before it starts and how long it took, so that a slow network never looks like a hang.
import { pnpm } from './pnpm.mjs'

step('1/2 Installing packages (first time: a few minutes on a slow line)', [
  'install',
  '--frozen-lockfile',
  '--prefer-offline',
])
step('2/2 Building packages', ['-r', '--stream', 'build'])

function step(label, args) {
  const started = Date.now()
  console.error(`\n▸ ${label} …`)
  // All of it on stderr: stdout belongs to the result of what comes after.
  const code = pnpm(args, 2)
  if (code !== 0) {
    console.error(`✗ ${label} failed (exit ${code}). Nothing after it was run.`)
    process.exit(code)
  }
  console.error(`✓ ${((Date.now() - started) / 1000).toFixed(1)} s`)
}
