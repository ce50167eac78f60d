import { expect, test } from 'vitest'
import { call } from './memory-io.js'
import { aSharedPlan } from './plans.js'

test('build, check and read a real workbook: the same plan, the same issues, the same split', async () => {
  const files = { 'plan.json': aSharedPlan() }
  const built = await call(['build', 'plan.json'], files)
  expect(built.exitCode).toBe(0)
  const book = { 'buku.xlsx': built.written.get('plan.xlsx') as Uint8Array }
  const codesOf = ({ stdout }: { stdout: string }) =>
    (JSON.parse(stdout) as { issues: { code: string }[] }).issues.map(({ code }) => code).sort()
  expect(codesOf(await call(['check', 'buku.xlsx', '--json'], book))).toEqual(
    codesOf(await call(['check', 'plan.json', '--json'], files)),
  )
  expect(JSON.parse((await call(['read', 'buku.xlsx'], book)).stdout)).toEqual(files['plan.json'])
  expect((await call(['split', 'buku.xlsx'], book)).stdout).toBe((await call(['split', 'plan.json'], files)).stdout)
})

test('what is found only when a question is asked has its cell in the workbook, too', async () => {
  const shared = aSharedPlan()
  const [program] = shared.programs
  const gone = { code: 'P-01', status: 'sentenced', release: { kind: 'parole', likely: '2025-12-31' } } as const
  const cohort = { id: 'c-1', programId: String(program?.id), startsOn: '2026-02-02', participantCodes: ['P-01'] }
  const plan = { ...shared, participants: [gone], cohorts: [cohort] }
  const built = await call(['build', 'plan.json'], { 'plan.json': plan })
  const book = { 'buku.xlsx': built.written.get('plan.xlsx') as Uint8Array }
  const { stdout } = await call(['eligibility', 'buku.xlsx', '--json'], book)
  const { issues } = JSON.parse(stdout) as { issues: { code: string; sheet?: string; cell?: string }[] }
  expect(issues.find(({ code }) => code === 'release-date-passed')).toMatchObject({ sheet: 'Peserta', cell: 'E7' })
})

test('an annotated workbook is read as the one it was made from', async () => {
  const built = await call(['build', 'plan.json'], { 'plan.json': aSharedPlan() })
  const book = { 'buku.xlsx': built.written.get('plan.xlsx') as Uint8Array }
  const annotated = await call(['check', 'buku.xlsx', '--annotate', 'hasil.xlsx'], book)
  expect(annotated).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('Selesai: /desk/hasil.xlsx') })
  const result = { 'hasil.xlsx': annotated.written.get('hasil.xlsx') as Uint8Array }
  expect((await call(['read', 'hasil.xlsx'], result)).stdout).toBe((await call(['read', 'buku.xlsx'], book)).stdout)
  expect((await call(['check', 'hasil.xlsx'], result)).stdout).toBe(annotated.stdout)
})
