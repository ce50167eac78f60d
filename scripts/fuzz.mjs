// `npm run fuzz [COUNT] [FIRST_SEED]`: reads spoiled workbooks, 10,000 where no count is given; the suite reads a few.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const [count = '10000', seed = '1'] = process.argv.slice(2)
const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx'
const { status } = spawnSync(
  npx,
  ['--no-install', 'vitest', 'run', '--project', 'workbook', 'packages/workbook/test/fuzz.test.ts'],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, BEKAL_FUZZ: count, BEKAL_FUZZ_SEED: seed },
  },
)
process.exitCode = status ?? 1
