import { describe, expect, test } from 'vitest'
import { readWorkbook } from '@bekal/workbook'
import { parsePlan } from '@bekal/core/schema'
import { call } from '../../test/memory-io.js'
import { QuestionsStoppedError, type Asker } from '../io/asker.js'

const planIn = (written: ReadonlyMap<string, unknown>, path: string) => JSON.parse(String(written.get(path)))

test('from options: a plan that passes every check and its workbook, which is read back as that plan', async () => {
  const argv = ['init', 'mulai', '--site', 'Lapas Contoh', '--year', '2028', '--time-zone', 'Asia/Jayapura']
  const more = ['--partners', 'bpvp=BPVP Contoh; Lapas Contoh', '--programs', 'barbershop,welding', '--hours', '6']
  const { exitCode, stderr, written } = await call([...argv, ...more])
  expect(exitCode).toBe(0)
  expect([...written.keys()]).toEqual(['mulai/plan.json', 'mulai/plan.xlsx'])
  const plan = planIn(written, 'mulai/plan.json')
  expect(parsePlan(plan).issues).toEqual([])
  expect(plan).toMatchObject({ id: 'lapas-contoh-2028', fiscalYear: 2028, locale: 'id', currency: 'IDR' })
  expect(plan.site).toMatchObject({ timeZone: 'Asia/Jayapura', lessonHoursPerDay: { mon: 6, fri: 6, sat: 0 } })
  expect(plan.programs.map(({ id }: { id: string }) => id)).toEqual(['barbershop', 'welding'])
  expect(plan.parties).toEqual([
    { id: 'lapas-contoh', name: 'Lapas Contoh', kind: 'prison' },
    { id: 'bpvp-contoh', name: 'BPVP Contoh', kind: 'bpvp' },
    { id: 'lapas-contoh-2', name: 'Lapas Contoh', kind: 'other' },
  ])
  expect(await readWorkbook(written.get('mulai/plan.xlsx') as Uint8Array)).toEqual({ plan, issues: [] })
  expect(stderr).toContain('bekal check mulai/plan.xlsx')
})

test('only the site has to be said: next year, the computer’s zone, five lesson hours, this folder', async () => {
  const { written } = await call(['init', '--site', 'Lapas Contoh', '--lang', 'en'])
  expect(planIn(written, 'plan.json')).toMatchObject({
    title: 'Vocational training plan Lapas Contoh 2027',
    locale: 'en',
    site: { kind: 'prison', timeZone: 'Asia/Makassar', lessonHoursPerDay: { mon: 5 } },
    programs: [],
  })
})

test('--json names the files and what was found in them', async () => {
  const { stdout } = await call(['init', 'x', '--site', 'A', '--json'])
  expect(JSON.parse(stdout)).toEqual({
    plan: 'x/plan.json',
    workbook: 'x/plan.xlsx',
    counts: { error: 0, warning: 0, info: 0 },
    issues: [],
  })
})

describe('writes nothing and says why, with exit code 2', () => {
  test.each([
    ['nobody to ask', ['init'], '--site wajib disebut'],
    ['an empty name', ['init', '--site', '  '], 'tidak boleh kosong'],
    ['a year', ['init', '--site', 'A', '--year', '27'], '“27” bukan tahun anggaran'],
    ['a zone', ['init', '--site', 'A', '--time-zone', 'Mars/Base'], 'Tidak ada zona waktu “Mars/Base”'],
    ['hours', ['init', '--site', 'A', '--hours', '0'], '“0” bukan jumlah jam pelajaran'],
    ['a currency', ['init', '--site', 'A', '--currency', 'RPX'], '“RPX” bukan kode mata uang'],
    ['a kind of partner', ['init', '--site', 'A', '--partners', 'bank=B'], '“bank=B” tidak terbaca sebagai mitra'],
    ['a program', ['init', '--site', 'A', '--programs', 'flying'], 'Tidak ada program awal “flying”'],
    ['a folder that is a file', ['init', 'a-file', '--site', 'A'], 'Folder “a-file” tidak dapat dibuat'],
  ])('%s', async (_, argv, sentence) => {
    const { exitCode, stderr, written } = await call(argv)
    expect(exitCode).toBe(2)
    expect(stderr).toContain(sentence)
    expect([...written]).toEqual([])
  })

  test.each(['plan.json', 'plan.xlsx'])('when %s is there already', async (name) => {
    const { exitCode, stderr, written } = await call(['init', 'x', '--site', 'A'], { [`x/${name}`]: 'lama' })
    expect([exitCode, [...written]]).toEqual([2, []])
    expect(stderr).toContain(`“x/${name}” sudah ada dan tidak ditimpa`)
  })

  test('more parties than a workbook has room for: each with its place, exit code 1', async () => {
    const partners = Array.from({ length: 40 }, (_, n) => `Mitra ${n}`).join(';')
    const { exitCode, stderr, written } = await call(['init', '--site', 'A', '--partners', partners])
    expect([exitCode, [...written]]).toEqual([1, []])
    expect(stderr).toContain('parties')
    expect(stderr).toContain('Tidak ada berkas yang ditulis.')
  })
})

/** Gives these answers in turn, to the end; a faulty one must have been refused. */
function anAsker(answers: readonly (string | readonly string[])[], refused: string[] = []): Asker {
  const rest = [...answers]
  const next = () => {
    const answer = rest.shift()
    if (answer === undefined) throw new QuestionsStoppedError()
    return answer
  }
  return {
    text: ({ fault, usual }) => {
      let answer = String(next())
      while (fault(answer) !== undefined) {
        refused.push(String(fault(answer)))
        answer = String(next())
      }
      return Promise.resolve(answer === '=' ? (usual ?? '') : answer)
    },
    one: () => Promise.resolve(String(next())),
    some: () => Promise.resolve(next() as readonly string[]),
  }
}

describe('at a terminal', () => {
  test('asks for what no option says; an answer that cannot be is asked for again', async () => {
    const refused: string[] = []
    const asker = anAsker(
      ['', 'Rutan Contoh', 'remand-center', '1', '2029', 'Asia/Jakarta', 'llk=LLK', ['batik'], '4', 'IDR'],
      refused,
    )
    const { exitCode, written } = await call(['init'], {}, {}, asker)
    expect(exitCode).toBe(0)
    expect(refused).toEqual([
      'Tulis namanya; tidak boleh kosong.',
      '“1” bukan tahun anggaran; tulis misalnya 2027 (2000 sampai 2200).',
    ])
    expect(planIn(written, 'plan.json')).toMatchObject({
      fiscalYear: 2029,
      site: { name: 'Rutan Contoh', kind: 'remand-center', timeZone: 'Asia/Jakarta', lessonHoursPerDay: { mon: 4 } },
      parties: [{ kind: 'prison' }, { kind: 'llk', name: 'LLK' }],
      programs: [{ id: 'batik' }],
    })
  })

  test('an option answers its question beforehand', async () => {
    const asker = anAsker(['prison', '2029', 'Asia/Jakarta', '', '4', 'IDR'])
    const { exitCode } = await call(['init', '--site', 'A', '--programs', 'batik'], {}, {}, asker)
    expect(exitCode).toBe(0)
  })

  test('whoever stops answering has written nothing', async () => {
    const { exitCode, stderr, written } = await call(['init'], {}, {}, anAsker(['Lapas']))
    expect([exitCode, stderr, [...written]]).toEqual([2, 'Dihentikan. Tidak ada berkas yang ditulis.\n', []])
  })
})
