import { describe, expect, test } from 'vitest'
import { call } from '../test/memory-io.js'

describe('what does not fit the command table ends with 2 and one sentence', () => {
  test.each([
    ['chek x', 'Tidak ada perintah “chek”. Maksudnya “check”? Lihat: bekal --help'],
    ['chek x --lang en', 'There is no command “chek”. Did you mean “check”? See: bekal --help'],
    ['check', 'FILE wajib disebut, tetapi tidak ada. Lihat: bekal check --help'],
    ['check a b', 'Argumennya terlalu banyak. Lihat: bekal check --help'],
    ['check a --jsn', 'Tidak ada opsi “--jsn”. Maksudnya “--json”? Lihat: bekal check --help'],
    ['--csv', 'Tidak ada opsi “--csv”. Lihat: bekal --help'],
    ['build a -o', 'Opsi “-o, --output <FILE.xlsx>” memerlukan nilai. Lihat: bekal build --help'],
    [
      'check a --lang fr',
      '“fr” bukan pilihan untuk “--lang <LANG>”. Pilih salah satu: id, en. Lihat: bekal check --help',
    ],
    [
      'split a --by hari',
      '“hari” bukan pilihan untuk “--by <VIEW>”. Pilih salah satu: party, program, cohort, account, month, fund. Lihat: bekal split --help',
    ],
    ['split a --csv --json', 'Opsi “--csv” dan “--json” tidak dapat dipakai bersama. Lihat: bekal split --help'],
    [
      'split a --by party --explain b',
      'Opsi “--by <VIEW>” dan “--explain <LINE>” tidak dapat dipakai bersama. Lihat: bekal split --help',
    ],
  ])('%s', async (line, sentence) => {
    expect(await call(line.split(' '))).toMatchObject({ exitCode: 2, stdout: '', stderr: `${sentence}\n` })
  })

  test('no command at all shows the help on stderr', async () => {
    const { exitCode, stdout, stderr } = await call([])
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain('Pemakaian: bekal [opsi] PERINTAH')
  })
})

describe('help is a result: on stdout, exit 0, in the language asked for', () => {
  test.each([
    ['--help', 'Pemakaian: bekal [opsi] PERINTAH'],
    ['--lang en --help', 'Usage: bekal [options] COMMAND'],
    ['split --help', 'Pemakaian: bekal split [opsi] FILE'],
    ['help split', 'Pemakaian: bekal split [opsi] FILE'],
    ['merge --help', 'Pemakaian: bekal merge [opsi] BASE A B [C …] -o OUT'],
    ['split --lang en --help', '--by <VIEW>       a table by (party | program | cohort | account | month | fund)'],
  ])('%s', async (line, text) => {
    const { exitCode, stdout, stderr } = await call(line.split(' '))
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toContain(text)
  })

  test('no English title is left in the Indonesian help', async () => {
    const { stdout } = await call(['allocate', '--help'])
    expect(stdout).not.toMatch(/Usage|Arguments|Options|choices|display/u)
  })

  test('the version', async () => {
    expect(await call(['--version'])).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u),
    })
  })
})

test('shared options may stand before the command', async () => {
  const { exitCode, stdout } = await call(['--json', '--lang', 'en', 'allocate', '100', '1:1'])
  expect(exitCode).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ amounts: [50, 50] })
})
