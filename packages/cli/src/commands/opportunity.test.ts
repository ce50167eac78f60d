import { describe, expect, test, vi } from 'vitest'
import { aPlan, aProgram, aTrainedPlan } from '@bekal/core/testing'
import { aWorkbook } from '../../test/fake-workbook.js'
import { call } from '../../test/memory-io.js'

vi.mock('@bekal/workbook', () => import('../../test/fake-workbook.js'))

const files = { 'plan.json': aTrainedPlan() }

test.each(['id', 'en'])('figures, results, what a change does, and words: in %s', async (lang) => {
  const { exitCode, stdout } = await call(['opportunity', 'plan.json', '--lang', lang], files)
  expect(exitCode).toBe(0)
  await expect(stdout).toMatchFileSnapshot(`../../test/renderings/opportunity.${lang}.txt`)
})

describe('as JSON', () => {
  test('every answer with what it rests on, and words in both languages', async () => {
    const { stdout } = await call(['opportunity', 'plan.json', '--json'], files)
    // 3,494,628 ÷ 14,000 = 249.6; 14,000 × 312 − 3,494,628 = 873,372; 60 ÷ 12 = 5 and twenty are trained
    expect(JSON.parse(stdout)).toMatchObject({
      currency: 'IDR',
      programs: [
        {
          ...{ programId: 'jahit', graduates: 20, missing: [], weakest: 'assumption' },
          withWage: { breakEvenPerMonth: { value: 250 }, monthlyResult: { value: 873_372 } },
          saturation: { value: { businesses: 5, saturated: true } },
          contributionPerUnit: { restsOn: [{ input: 'price', status: 'observed' }, { input: 'variableCost' }] },
        },
        { programId: 'las', contributionPerUnit: { answer: 'unknown', missing: ['variableCost'] } },
      ],
      counts: { error: 0 },
    })
  })

  test('of one program', async () => {
    const { stdout } = await call(['opportunity', 'plan.json', '--program', 'las', '--json'], files)
    expect((JSON.parse(stdout) as { programs: object[] }).programs).toHaveLength(1)
  })
})

test('as CSV: never and unknown are words, losses keep their sign', async () => {
  const { stdout } = await call(['opportunity', 'plan.json', '--csv', '--lang', 'en'], files)
  const rows = stdout.split('\r\n')
  expect(rows).toContain('jahit,Result of a month,Price,-20,2682000,-62628')
  expect(rows).toContain('jahit,"Payback, months",Price,-20,0.7,never')
  expect(rows).toContain('las,Result of a month,,,unknown,unknown')
})

test('a workbook is read like a plan', async () => {
  const { exitCode, stdout } = await call(['opportunity', 'x.xlsx'], { 'x.xlsx': aWorkbook({ plan: aTrainedPlan() }) })
  expect({ exitCode, stdout: stdout.includes('tidak pernah') }).toEqual({ exitCode: 0, stdout: true })
})

test('without figures it says so', async () => {
  const { exitCode, stdout } = await call(['opportunity', 'p'], { p: aPlan({ programs: [aProgram()] }) })
  expect(exitCode).toBe(0)
  expect(stdout).toContain('Belum ada program dengan angka usaha.')
})

test('an unknown program: exit 2, with the known ones', async () => {
  const { exitCode, stderr } = await call(['opportunity', 'plan.json', '--program', 'batik'], files)
  expect(exitCode).toBe(2)
  expect(stderr).toContain('Tidak ada program “batik”. Yang ada: jahit, las.')
})

test('a month past fifteen digits, and no plan at all: exit 1, issues only', async () => {
  const figure = (value: number) => ({ value, status: 'assumption' as const })
  const opportunity = { price: figure(999_999_999_999_999), unitsPerDay: figure(1), workingDaysPerMonth: figure(26) }
  for (const p of [aPlan({ programs: [aProgram({ opportunity })] }), { schemaVersion: 1 }]) {
    const { exitCode, stdout, stderr } = await call(['opportunity', 'p', '--json'], { p })
    expect(exitCode).toBe(1)
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual(['counts', 'issues'])
    expect(stderr).toContain('Peluang usaha tidak dapat dihitung')
  }
})
