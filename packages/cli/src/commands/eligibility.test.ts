import { describe, expect, test, vi } from 'vitest'
import { aCohort, aParticipant, aPlan, aProgram } from '@bekal/core/testing'
import type { Participant, TrainingPlan } from '@bekal/core'
import { aWorkbook } from '../../test/fake-workbook.js'
import { call } from '../../test/memory-io.js'

vi.mock('@bekal/workbook', () => import('../../test/fake-workbook.js'))

const person = (code: string, likely: string, more: Partial<Participant> = {}, release: object = {}) =>
  aParticipant({ code, release: { kind: 'parole', likely, ...release }, ...more })

/**
 * Sixty lesson hours from Monday 2 March 2026, 23 a week, end on 18 March; with the usual fourteen days somebody must be
 * there until 1 April. `ukur` is over on 5 March, `potong` on 11 March.
 */
function aCourse(overrides: Partial<TrainingPlan> = {}): TrainingPlan {
  return aPlan({
    programs: [
      aProgram({
        units: [
          { id: 'ukur', title: 'Mengukur', lessonHours: 20 },
          { id: 'potong', title: 'Memotong', lessonHours: 15, requires: ['ukur'] },
          { id: 'jahit', title: 'Menjahit', lessonHours: 25, requires: ['potong'] },
        ],
        tools: [{ name: 'Gunting', risk: 'high', quantity: 8 }],
      }),
    ],
    cohorts: [aCohort({ participantCodes: ['P-01', 'P-02'] })],
    participants: [
      person('P-01', '2026-12-31', {
        ...{ halfSentenceDate: '2025-06-01', twoThirdsSentenceDate: '2026-01-02', completedUnits: ['ukur'] },
        flags: { 'alat-berisiko': true, 'hukuman-disiplin': false, 'kelakuan-baik': true, 'litmas-selesai': true },
      }),
      person('P-02', '2026-03-26', { halfSentenceDate: '2026-03-10', twoThirdsSentenceDate: '2026-03-20' }),
      person('P-03', '2026-03-30', { status: 'remand' }, { latest: '2026-06-30' }),
      person('P-04', '2026-04-20', {}, { earliest: '2026-03-20' }),
      person('P-05', '2026-01-10'),
    ],
    ...overrides,
  })
}

const files = { 'plan.json': aCourse() }

describe('who can finish the course of a cohort', () => {
  test('in a table, with what is not recorded, and who decides', async () => {
    const { exitCode, stdout, stderr } = await call(['eligibility', 'plan.json', '--cohort', 'jahit-1'], files)
    expect(exitCode).toBe(0)
    expect(stderr).toContain('Tanggal bebas peserta “P-05” (2026-01-10) sudah lewat pada 2026-01-15')
    await expect(stdout).toMatchFileSnapshot('../../test/renderings/eligibility.id.txt')
    const english = await call(['eligibility', 'plan.json', '--lang', 'en'], files)
    await expect(english.stdout).toMatchFileSnapshot('../../test/renderings/eligibility.en.txt')
  })

  test('for one person, rule by rule', async () => {
    const { stdout } = await call(['eligibility', 'plan.json', '--explain', 'P-02'], files)
    await expect(stdout).toMatchFileSnapshot('../../test/renderings/eligibility-explain.id.txt')
    const english = await call(['eligibility', 'plan.json', '--explain', 'P-04', '--lang', 'en'], files)
    await expect(english.stdout).toMatchFileSnapshot('../../test/renderings/eligibility-explain.en.txt')
  })

  test('in the stable form', async () => {
    const { stdout } = await call(['eligibility', 'plan.json', '--json'], files)
    const answer = JSON.parse(stdout) as {
      people: { code: string; train: { answer: string }; practise: { answer: string } }[]
    }
    expect(answer).toMatchObject({
      ...{ cohortId: 'jahit-1', programId: 'jahit', asOf: '2026-01-15', status: 'proposal' },
      ...{ startsOn: '2026-03-02', endsOn: '2026-03-18', counts: { error: 0, warning: 1, info: 1 } },
    })
    expect(answer.people.map(({ code, train, practise }) => [code, train.answer, practise.answer])).toEqual([
      ['P-01', 'yes', 'yes'],
      ['P-02', 'no', 'no'],
      ['P-03', 'no', 'no'],
      ['P-04', 'only-if-late-release', 'unknown'],
      ['P-05', 'no', 'unknown'],
    ])
    expect(answer.people[1]).toMatchObject({
      enrolled: true,
      fittingUnits: ['ukur', 'potong'],
      // Fourteen days before 26 March is Thursday 12 March. Back from there: 20 to Monday, 23 more a week make 43 on 2 March
      // and, over 27, 26 and 25 February, 56; Tuesday 24 February makes 61.
      lastStart: '2026-02-24',
      practise: { changes: { on: '2026-03-10', to: 'unknown' } },
      train: {
        reasons: expect.arrayContaining([
          expect.objectContaining({
            ruleId: 'train-time-left',
            verdict: 'not-met',
            values: { likely: '2026-03-26', courseEndsOn: '2026-03-18', days: 14, neededUntil: '2026-04-01' },
            metFrom: { on: '2026-04-01', day: 'release' },
            message: expect.stringContaining('Diperlukan sampai 2026-04-01'),
          }),
        ]) as unknown,
      },
    })
  })

  test('as CSV', async () => {
    const { stdout } = await call(['eligibility', 'plan.json', '--csv', '--lang', 'en'], files)
    await expect(stdout.replaceAll('\r\n', '\n')).toMatchFileSnapshot('../../test/renderings/eligibility.csv.txt')
  })

  test('of a workbook as of a plan', async () => {
    const book = { 'b.xlsx': aWorkbook({ plan: files['plan.json'] }) }
    const fromBook = await call(['eligibility', 'b.xlsx'], book)
    expect(fromBook.stdout).toBe((await call(['eligibility', 'plan.json'], files)).stdout)
  })

  test('as of another day: two thirds are served by then', async () => {
    const json = await call(['eligibility', 'plan.json', '--as-of', '2026-03-20', '--json'], files)
    const { people } = JSON.parse(json.stdout) as { people: object[] }
    expect(people[1]).toMatchObject({ practise: { answer: 'yes' } })
  })
})

test('a cohort whose course has no end: an error, and nobody is a silent yes or no', async () => {
  const site = { ...aPlan().site, lessonHoursPerDay: { mon: 0, tue: 0, wed: 0, thu: 0, fri: 0, sat: 0, sun: 0 } }
  const { exitCode, stdout, stderr } = await call(['eligibility', 'p', '--json'], { p: aCourse({ site }) })
  expect(exitCode).toBe(1)
  expect(stderr).toContain('belum dapat dihitung')
  const { people } = JSON.parse(stdout) as { people: object[] }
  expect(people[0]).toMatchObject({ train: { answer: 'unknown' }, fittingUnits: [], lastStart: null })
})

test('a plan without participants', async () => {
  const { exitCode, stdout } = await call(['eligibility', 'p'], {
    p: aCourse({ participants: [], cohorts: [aCohort()] }),
  })
  expect(exitCode).toBe(0)
  expect(stdout).toContain('Rencana ini belum punya peserta.')
})

describe('wrong use: exit 2, and what can be meant', () => {
  const two = { p: aCourse({ cohorts: [aCohort(), aCohort({ id: 'jahit-2' })] }) }
  test.each([
    [
      'no cohort named where there are several',
      ['p'],
      two,
      'Sebutkan angkatannya dengan --cohort. Yang ada: jahit-1, jahit-2.',
    ],
    ['no cohort at all', ['p'], { p: aCourse({ cohorts: [] }) }, 'Yang ada: —.'],
    [
      'an unknown cohort',
      ['p', '--cohort', 'jahit-3'],
      two,
      'Tidak ada angkatan “jahit-3”. Yang ada: jahit-1, jahit-2.',
    ],
    ['a cohort without its program', ['p'], { p: aCourse({ programs: [] }) }, 'Program angkatan “jahit-1” tidak ada'],
    ['an unknown participant', ['plan.json', '--explain', 'P-99'], files, 'Tidak ada peserta dengan kode “P-99”.'],
    ['a date that is none', ['plan.json', '--as-of', '2026-02-30'], files, '“2026-02-30” bukan tanggal'],
    ['two forms at once', ['plan.json', '--csv', '--json'], files, 'tidak dapat dipakai bersama'],
    ['a missing file', ['hilang.json'], {}, 'hilang.json'],
  ])('%s', async (_, words, given, message) => {
    const { exitCode, stdout, stderr } = await call(['eligibility', ...words], given)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(message)
  })
})

test('a value not shaped like a plan: exit 1, issues only', async () => {
  const { exitCode, stdout, stderr } = await call(['eligibility', 'p', '--json'], { p: { schemaVersion: 1 } })
  expect(exitCode).toBe(1)
  expect(Object.keys(JSON.parse(stdout) as object)).toEqual(['counts', 'issues'])
  expect(stderr).toContain('Kelayakan peserta tidak dapat dinilai')
})
