import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FileTroubleError } from './io.js'
import { processIo } from './process-io.js'

const io = processIo()
const folder = mkdtempSync(join(tmpdir(), 'bekal-io-'))
const inFolder = (name: string) => join(folder, name)
mkdirSync(inFolder('sub'))

test('a file is replaced whole and nothing else is left beside it', async () => {
  writeFileSync(inFolder('a'), 'lama, dan lebih panjang')
  await io.writeFile(inFolder('a'), 'baru')
  await io.writeFile(inFolder('b'), new Uint8Array([80, 75]))
  expect(readFileSync(inFolder('a'), 'utf8')).toBe('baru')
  expect([...(await io.readFile(inFolder('b')))]).toEqual([80, 75])
  expect(readdirSync(folder).sort()).toEqual(['a', 'b', 'sub'])
})

test.runIf(process.platform === 'linux')('a device is written to, never replaced by a file', async () => {
  await io.writeFile('/dev/null', 'x')
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
})

test.each([
  ['reading what is not there', () => io.readFile(inFolder('none')), 'missing'],
  ['reading a folder', () => io.readFile(inFolder('sub')), 'folder'],
  ['writing into a folder that is not there', () => io.writeFile(inFolder('none/a'), 'x'), 'missing'],
  ['writing over a folder', () => io.writeFile(inFolder('sub'), 'x'), 'folder'],
])('%s', async (_, work, trouble) => {
  const error: unknown = await work().catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(FileTroubleError)
  expect(error).toMatchObject({ trouble })
})
