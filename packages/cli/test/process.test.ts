import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { aSharedPlan } from './plans.js'

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url))
const bekal = (argv: readonly string[]) =>
  spawnSync(process.execPath, [main, ...argv], { encoding: 'utf8', env: { LANG: 'id_ID.UTF-8' } })

// The other tests run the sources; this one needs a build (`npm test` makes one first).
test.runIf(existsSync(main))('the built program reads files, writes streams and sets the exit code', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bekal-'))
  const plan = join(folder, 'plan.json')
  writeFileSync(plan, JSON.stringify(aSharedPlan()))
  const split = bekal(['split', plan, '--json'])
  expect(split.status).toBe(0)
  expect(JSON.parse(split.stdout)).toMatchObject({ currency: 'IDR' })
  expect(bekal(['check', folder])).toMatchObject({
    status: 2,
    stdout: '',
    stderr: `“${folder}” adalah folder, bukan berkas.\n`,
  })
  expect(bekal(['allocate', '100', '1:1']).stdout).toContain('Bobot')
})

test.runIf(existsSync(main))('a reader that stops early is no error', () => {
  const shell = spawnSync(
    'sh',
    [
      '-c',
      '"$0" "$1" allocate 1000000 "$2" --json | head -n 1; exit 0',
      process.execPath,
      main,
      '1:'.repeat(20_000) + '1',
    ],
    { encoding: 'utf8' },
  )
  expect(shell).toMatchObject({ status: 0, stdout: '{\n', stderr: '' })
})
