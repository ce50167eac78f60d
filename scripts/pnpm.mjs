// pnpm in the one version this repository is built with, fetched through npm: nothing but Node and npm has to be there.
// `node scripts/pnpm.mjs install`, `node scripts/pnpm.mjs -r build` … Also used by prepare.mjs.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const version = 'pnpm@10.34.8'
const root = fileURLToPath(new URL('..', import.meta.url))

/** Runs pnpm in the root; returns its exit code. Its output goes to `stdout` (a stream number or 'inherit'). */
export function pnpm(args, stdout = 'inherit') {
  const windows = process.platform === 'win32'
  const npm = windows ? 'npm.cmd' : 'npm'
  const run = spawnSync(npm, ['exec', '--yes', `--package=${version}`, '--', 'pnpm', ...args], {
    cwd: root,
    stdio: ['ignore', stdout, 'inherit'],
    shell: windows,
  })
  return run.status ?? 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = pnpm(process.argv.slice(2))
