import { describe, expect, test, vi } from 'vitest'
import { participantRubric } from '@bekal/core'
import { aCostLine, aPlan, aTrainedPlan } from '@bekal/core/testing'
import { aWorkbook } from '../../test/fake-workbook.js'
import { call } from '../../test/memory-io.js'

vi.mock('@bekal/workbook', () => import('../../test/fake-workbook.js'))

const files = { 'plan.json': aTrainedPlan() }

test.each(['id', 'en'])('one table for each rate, then what results cost: in %s', async (lang) => {
  const { exitCode, stdout } = await call(['outcomes', 'plan.json', '--lang', lang], files)
  expect(exitCode).toBe(0)
  await expect(stdout).toMatchFileSnapshot(`../../test/renderings/outcomes.${lang}.txt`)
})

describe('as JSON', () => {
  // 10 of 15 passed, 5 unknown; 400,000 ÷ 10 = 40,000. Three of the second cohort did not pass: hidden, and with them
  // what all together came to.
  test('rates with numerator, denominator, unknown and window; small counts hidden', async () => {
    const { stdout } = await call(['outcomes', 'plan.json', '--json'], files)
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ currency: 'IDR', asOf: '2026-10-05' },
      cohorts: [
        {
          cohortId: 'jahit-1',
          completion: { window: 'course', numerator: 10, denominator: 15, unknown: 5 },
          working: [
            { window: { months: 3 }, numerator: 5, denominator: 5, unknown: 5 },
            { notDue: 10 },
            { notDue: 10 },
          ],
          cost: { perSeat: 20_000, perCompleter: 40_000 },
        },
        { cohortId: 'las-1', completion: { suppressed: true }, cost: { perSeat: 10_000, perCompleter: null } },
      ],
      total: { completion: { suppressed: true } },
      counts: { error: 0 },
    })
  })

  test('with a threshold of nought everything is shown', async () => {
    const { stdout } = await call(['outcomes', 'plan.json', '--suppress-below', '0', '--json'], files)
    // 19 of 27, 5 unknown; 560,000 ÷ 19 = 29,473.7
    expect(JSON.parse(stdout)).toMatchObject({
      total: { completion: { numerator: 19, denominator: 27, unknown: 5 }, cost: { perCompleter: 29_474 } },
    })
  })

  test('up to a day before anything is due', async () => {
    const { stdout } = await call(['outcomes', 'plan.json', '--as-of', '2026-09-30', '--json'], files)
    expect(JSON.parse(stdout)).toMatchObject({ cohorts: [{ working: [{ denominator: 0, notDue: 10 }, {}, {}] }, {}] })
  })
})

test('as CSV: shares from 0 to 1, hidden figures as words', async () => {
  const { stdout } = await call(['outcomes', 'plan.json', '--csv', '--lang', 'en'], files)
  const rows = stdout.split('\r\n')
  expect(rows).toContain(
    'jahit-1 (Menjahit dasar),Passed the course or competent,10,15,5,0,0.6666666666666666,20000,40000,',
  )
  expect(rows).toContain('las-1 (Las),Passed the course or competent,not shown,,,,,10000,,')
  expect(rows[0]).toMatch(/Per completer,Per point of readiness$/u)
})

test('what a point of readiness costs: Rp400,000 for 20 people who gained 10 points each is Rp2,000', async () => {
  const plan = aTrainedPlan()
  const assessed = (stage: 'before' | 'after', asOf: string, value: number) =>
    (plan.cohorts[0]?.participantCodes ?? []).map((participantCode) => ({
      ...{
        id: `${participantCode}-${stage}`,
        rubricId: participantRubric.id,
        subject: { participantCode },
        stage,
        asOf,
      },
      observations: { 'unit-kompeten': { value, at: asOf } },
    }))
  const assessments = [...assessed('before', '2026-01-10', 40), ...assessed('after', '2026-02-10', 50)]
  const file = { 'plan.json': { ...plan, rubrics: [participantRubric], assessments } }
  const { stdout } = await call(['outcomes', 'plan.json', '--json'], file)
  const { cohorts } = JSON.parse(stdout) as { cohorts: { cost: { perReadinessPoint: number | null } }[] }
  expect(cohorts.map(({ cost }) => cost.perReadinessPoint)).toEqual([2000, null])
})

test('a workbook is read like a plan', async () => {
  const { exitCode, stdout } = await call(['outcomes', 'x.xlsx'], { 'x.xlsx': aWorkbook({ plan: aTrainedPlan() }) })
  expect({ exitCode, stdout: stdout.includes('Seluruh rencana') }).toEqual({ exitCode: 0, stdout: true })
})

test('without a cohort it says so', async () => {
  const { exitCode, stdout } = await call(['outcomes', 'p'], { p: aPlan() })
  expect(exitCode).toBe(0)
  expect(stdout).toContain('Belum ada angkatan.')
})

test.each([
  [['--as-of', '2027-02-30'], '“2027-02-30” bukan tanggal yang ada'],
  [['--suppress-below', '-1'], 'bukan bilangan bulat mulai nol'],
  [['--suppress-below', 'lima'], '“lima” bukan bilangan bulat mulai nol'],
])('%j is refused: exit 2', async (options, words) => {
  const { exitCode, stderr } = await call(['outcomes', 'plan.json', ...options], files)
  expect(exitCode).toBe(2)
  expect(stderr).toContain(words)
})

test.each([
  ['not shaped like a plan', { schemaVersion: 1 }],
  ['with a line too large', aPlan({ costLines: [aCostLine({ unitCost: 999_999_999_999_999 })] })],
])('a value %s: exit 1, issues only', async (_, p) => {
  const { exitCode, stdout, stderr } = await call(['outcomes', 'p', '--json'], { p })
  expect(exitCode).toBe(1)
  expect(Object.keys(JSON.parse(stdout) as object)).toEqual(['counts', 'issues'])
  expect(stderr).toContain('Hasil pelatihan tidak dapat dihitung')
})
