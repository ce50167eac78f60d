import { readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { readinessNotice, type TrainingPlan } from '@bekal/core'
import { aPlan, aRubric } from '@bekal/core/testing'
import { aWorkbook } from '../../test/fake-workbook.js'
import { call } from '../../test/memory-io.js'

vi.mock('@bekal/workbook', () => import('../../test/fake-workbook.js'))

const example = JSON.parse(
  readFileSync(new URL('../../../../examples/score-readiness/plan.json', import.meta.url), 'utf8'),
) as TrainingPlan
const vector = JSON.parse(
  readFileSync(new URL('../../../core/test/vectors/readiness-example.json', import.meta.url), 'utf8'),
) as {
  rubric: TrainingPlan['rubrics'][0]
  case: { observations: TrainingPlan['assessments'][0]['observations']; asOf: string; expected: object }
}

const files = { 'plan.json': example }
/** The example of the specification as a plan with one assessment. */
const specified = aPlan({
  participants: [{ code: 'P-01', status: 'sentenced', release: { kind: 'parole', likely: '2027-12-31' } }],
  rubrics: [vector.rubric],
  assessments: [
    {
      id: 'nilai',
      rubricId: vector.rubric.id,
      subject: { participantCode: 'P-01' },
      stage: 'before',
      asOf: vector.case.asOf,
      observations: vector.case.observations,
    },
  ],
})

test('results, changes and cohorts, in both languages', async () => {
  const { exitCode, stdout } = await call(['score', 'plan.json'], files)
  expect(exitCode).toBe(0)
  await expect(stdout).toMatchFileSnapshot('../../test/renderings/score.id.txt')
  const english = await call(['score', 'plan.json', '--lang', 'en'], files)
  await expect(english.stdout).toMatchFileSnapshot('../../test/renderings/score.en.txt')
})

test('one participant read aloud, in both languages', async () => {
  for (const language of ['id', 'en']) {
    const line = ['score', 'plan.json', '--subject', 'LATIHAN-05', '--explain', '--lang', language]
    await expect((await call(line, files)).stdout).toMatchFileSnapshot(
      `../../test/renderings/score-explain.${language}.txt`,
    )
  }
})

describe('the stable form', () => {
  test('gives the keys and figures of the specification for its example', async () => {
    const { exitCode, stdout } = await call(['score', 'p', '--json'], { p: specified })
    expect(exitCode).toBe(0)
    const { results, changes, cohorts, notice } = JSON.parse(stdout) as Record<string, object[]>
    expect(results).toEqual([
      {
        assessmentId: 'nilai',
        subject: { participantCode: 'P-01' },
        rubricId: 'participant-demo',
        stage: 'before',
        asOf: '2026-11-24',
        ...vector.case.expected,
      },
    ])
    expect({ changes, cohorts, notice }).toEqual({ changes: [], cohorts: [], notice: readinessNotice.id })
  })

  test('has the sentences too where they are asked for', async () => {
    const { stdout } = await call(['score', 'p', '--json', '--explain', '--lang', 'en'], { p: specified })
    const { explanations } = JSON.parse(stdout) as { explanations: { assessmentId: string; sentences: string[] }[] }
    expect(explanations).toMatchObject([{ assessmentId: 'nilai' }])
    expect(explanations[0]?.sentences[0]).toBe('62 of 100: HAMPIR_SIAP.')
    expect(explanations[0]?.sentences.at(-1)).toBe(readinessNotice.en)
  })

  test('has changes and cohorts', async () => {
    const { stdout } = await call(['score', 'plan.json', '--json'], files)
    const { results, changes, cohorts } = JSON.parse(stdout) as Record<string, object[]>
    expect([results?.length, changes?.length, cohorts?.length]).toEqual([24, 12, 2])
    expect(changes?.[0]).toMatchObject({
      subject: { participantCode: 'LATIHAN-01' },
      from: 'before',
      to: 'after',
      verdict: 'IMPROVED',
    })
    expect(cohorts?.[1]).toMatchObject({ cohortId: 'pangkas-1', stage: 'after', n: 12 })
  })
})

test('as CSV: a row for each result, each saying what it must not be used for', async () => {
  const { stdout } = await call(['score', 'plan.json', '--csv', '--lang', 'en'], files)
  const rows = stdout.trimEnd().split('\r\n')
  expect(rows).toHaveLength(25)
  expect(rows[0]).toBe(
    'Assessment,Subject,Rubric,Stage,As of,Score,Low,High,Evidence covers,Strength of evidence,Status,Next step,Actions,Override,Notice',
  )
  expect(rows[1]).toContain('latihan-01-awal,LATIHAN-01,siap-pangkas,Before training,2027-02-26,29.906251,')
  expect(rows.slice(1).every((row) => row.includes(readinessNotice.en))).toBe(true)
})

describe('another day', () => {
  test('ages the evidence: complaints of 60 days and half-lives are too old to count', async () => {
    const { stdout } = await call(['score', 'plan.json', '--json', '--as-of', '2027-09-30'], files)
    const { results } = JSON.parse(stdout) as { results: { asOf: string; flags: object }[] }
    expect(results[1]).toMatchObject({ asOf: '2027-09-30', flags: { keluhan: ['expired'] } })
  })

  test.each(['2027-02-30', 'besok', '2027-2-1'])('%s is none: exit 2', async (day) => {
    const { exitCode, stdout, stderr } = await call(['score', 'plan.json', '--as-of', day], files)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(`“${day}” bukan tanggal yang ada`)
  })
})

test('nobody of that code: exit 2, and who was assessed', async () => {
  const { exitCode, stderr } = await call(['score', 'p', '--subject', 'P-99', '--lang', 'en'], { p: specified })
  expect(exitCode).toBe(2)
  expect(stderr).toContain('There is no assessment of “P-99”. Assessed are: P-01.')
})

test('a plan without assessments says so, and what the scores are for', async () => {
  const { exitCode, stdout } = await call(['score', 'p', '--lang', 'en'], { p: aPlan() })
  expect(exitCode).toBe(0)
  expect(stdout).toContain('no assessments that can be scored yet')
  expect(stdout).toContain(readinessNotice.en)
  expect((await call(['score', 'p', '--explain', '--lang', 'en'], { p: aPlan() })).stdout).toContain(readinessNotice.en)
})

test('a rubric with errors scores nothing: the errors are told, exit 1', async () => {
  const p = { ...specified, rubrics: [aRubric({ ...vector.rubric, bands: [{ id: 'awal', min: 5 }] })] }
  const { exitCode, stdout, stderr } = await call(['score', 'p', '--lang', 'en'], { p })
  expect(exitCode).toBe(1)
  expect(stderr).toContain('it should start at 0')
  expect(stdout).toContain('Not scored because their rubric does not exist or has errors: nilai.')
})

test('a workbook is scored like a plan; a value that is no plan is not scored', async () => {
  const book = { 'b.xlsx': aWorkbook({ plan: example }) }
  expect((await call(['score', 'b.xlsx'], book)).stdout).toBe((await call(['score', 'plan.json'], files)).stdout)
  expect(await call(['score', 'p'], { p: { schemaVersion: 1 } })).toMatchObject({ exitCode: 1, stdout: '' })
  expect(await call(['score', 'x'], { x: 'PKrusak' })).toMatchObject({ exitCode: 2, stdout: '' })
})
