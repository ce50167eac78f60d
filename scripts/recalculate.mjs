// `npm run recalculate [-- COUNT [SEED]]`: LibreOffice works out every formula of generated plans anew, 300 where no count is
// given, and must find the library's figures; the suite does it with a few.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const [count = '300', seed = '1'] = process.argv.slice(2)
const windows = process.platform === 'win32'
const { status } = spawnSync(
  windows ? 'npx.cmd' : 'npx',
  ['--no-install', 'vitest', 'run', '--project', 'workbook', 'packages/workbook/test/generated-recalculated.test.ts'],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: windows,
    env: { ...process.env, BEKAL_PLANS: count, BEKAL_PLANS_SEED: seed },
  },
)
process.exitCode = status ?? 1
