import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Runs a test of the workbook that takes more cases when the environment says so; sets the exit code. */
export function longerTest(file, environment) {
  const windows = process.platform === 'win32'
  const { status } = spawnSync(
    windows ? 'npx.cmd' : 'npx',
    ['--no-install', 'vitest', 'run', '--project', 'workbook', `packages/workbook/test/${file}`],
    {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: windows,
      env: { ...process.env, ...environment },
    },
  )
  process.exitCode = status ?? 1
}
