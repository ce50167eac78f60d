import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Runs tests of a package that take more cases when the environment says so; sets the exit code. */
export function longerTest(project, files, environment) {
  const windows = process.platform === 'win32'
  const paths = files.map((file) => `packages/${project}/test/${file}`)
  const { status } = spawnSync(
    windows ? 'npx.cmd' : 'npx',
    ['--no-install', 'vitest', 'run', '--project', project, ...paths],
    {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: windows,
      env: { ...process.env, ...environment },
    },
  )
  process.exitCode = status ?? 1
}
