import { expect, test } from 'vitest'
import type { TrainingPlan } from '@bekal/core'
import { call } from './memory-io.js'
import { aSharedPlan } from './plans.js'

const base = aSharedPlan()
const withLine = (id: string, more: object): TrainingPlan => ({
  ...base,
  costLines: base.costLines.map((line) => (line.id === id ? { ...line, ...more } : line)),
})

async function workbookOf(plan: TrainingPlan): Promise<Uint8Array> {
  return (await call(['build', 'p.json'], { 'p.json': plan })).written.get('p.xlsx') as Uint8Array
}

test('real workbooks and a plan become one workbook, which is read, checked and merged again like any other', async () => {
  const files = {
    'dasar.json': base,
    'lapas.xlsx': await workbookOf(withLine('bahan', { unitCost: 27_000 })),
    'llk.xlsx': await workbookOf(withLine('bahan', { unitCost: 28_000, month: 5 })),
    'bpvp.json': withLine('asuransi', { description: 'Asuransi peserta' }),
  }
  const argv = ['merge', 'dasar.json', 'lapas.xlsx', 'llk.xlsx', 'bpvp.json', '-o', 'hasil.xlsx', '--json']
  const { exitCode, stdout, written } = await call(argv, files)
  const result = JSON.parse(stdout) as { conflicts: { sheet: string; cell: string }[] }
  const [conflict] = result.conflicts as [{ sheet: string; cell: string }]
  const { sheet, cell } = conflict
  expect({ exitCode, sheet }).toEqual({ exitCode: 1, sheet: 'RAB' })
  expect(result.conflicts).toMatchObject([
    {
      path: ['costLines', 'bahan', 'unitCost'],
      base: { file: 'dasar.json', value: 25_000 },
      copies: [
        { file: 'lapas.xlsx', value: 27_000, sheet, cell },
        { file: 'llk.xlsx', value: 28_000, sheet, cell },
        { file: 'bpvp.json', value: 25_000 },
      ],
    },
  ])
  const merged = { 'hasil.xlsx': written.get('hasil.xlsx') as Uint8Array }
  expect(JSON.parse((await call(['read', 'hasil.xlsx'], merged)).stdout)).toEqual({
    ...base,
    costLines: base.costLines.map((line) =>
      line.id === 'bahan'
        ? { ...line, unitCost: 27_000, month: 5 }
        : line.id === 'asuransi'
          ? { ...line, description: 'Asuransi peserta' }
          : line,
    ),
  })
  const again = ['merge', 'dasar.json', 'hasil.xlsx', 'lapas.xlsx', '-o', 'lagi.json']
  expect(await call(again, { ...files, ...merged })).toMatchObject({ exitCode: 0 })
})
