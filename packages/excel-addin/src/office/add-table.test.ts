import { afterEach, describe, expect, test, vi } from 'vitest'
import { installFakeExcel } from '../../test/fake-excel/index.js'
import { officeHost } from './office-host.js'

afterEach(() => vi.unstubAllGlobals())

const rows = [
  ['b-1', '=1+1', 1500.5],
  ['b-2', '5212', -20],
]
const content = { sheet: 'Tabel pembayar', headings: ['Baris', 'Uraian', 'Jumlah'], rows, format: '#,##0.00' }

describe('a table of figures', () => {
  test('is one of Excel, on a sheet of its own, with the sum of its last column below', async () => {
    const fake = installFakeExcel()
    expect(await officeHost().addTable?.(content)).toBe('Tabel pembayar')
    const sheet = fake.sheet('Tabel pembayar')
    expect(sheet.tables).toEqual([
      { area: { top: 1, left: 1, bottom: 3, right: 3 }, style: 'TableStyleMedium2', showTotals: true },
    ])
    expect(fake.cell('Tabel pembayar', 'C4').formula).toBe('=SUBTOTAL(109,[Jumlah])')
    expect(['A1', 'B1', 'C1'].map((cell) => fake.cell('Tabel pembayar', cell).value)).toEqual(content.headings)
    expect(['C2', 'C3', 'C4'].map((cell) => fake.cell('Tabel pembayar', cell).look.numberFormat)).toEqual(
      Array(3).fill('#,##0.00'),
    )
    expect([sheet.frozenRows, fake.book.active]).toEqual([1, sheet])
  })

  test('keeps texts as they are: nothing in them is calculated or made a number', async () => {
    const fake = installFakeExcel()
    await officeHost().addTable?.(content)
    const cells = ['B2', 'B3', 'C2', 'C3'].map((cell) => fake.cell('Tabel pembayar', cell))
    expect(cells.map(({ value, formula }) => [value, formula])).toEqual([
      ['=1+1', undefined],
      ['5212', undefined],
      [1500.5, undefined],
      [-20, undefined],
    ])
  })

  test('never takes the place of a sheet that is there, however its name is written', async () => {
    const fake = installFakeExcel()
    fake.sheet('Sheet1').name = 'TABEL PEMBAYAR'
    fake.type('TABEL PEMBAYAR', 'A1', 'punya orang')
    const host = officeHost()
    expect(await host.addTable?.(content)).toBe('Tabel pembayar 2')
    expect(await host.addTable?.(content)).toBe('Tabel pembayar 3')
    expect(fake.cell('TABEL PEMBAYAR', 'A1').value).toBe('punya orang')
  })

  test('of thousands of rows goes in pieces and is whole', async () => {
    const fake = installFakeExcel()
    const many = Array.from({ length: 12_345 }, (_, at) => [`b-${at}`, 'x'.repeat(300), at])
    await officeHost().addTable?.({ ...content, rows: many })
    expect(fake.cell('Tabel pembayar', 'C12346').value).toBe(12_344)
    expect(fake.sheet('Tabel pembayar').tables[0]?.area.bottom).toBe(12_346)
    expect(fake.cell('Tabel pembayar', 'C12347').formula).toBe('=SUBTOTAL(109,[Jumlah])')
    // Excel on the web refuses five million characters at a time; all of it is some four million.
    expect(fake.log.largest).toBeLessThan(2_500_000)
    expect(fake.log.syncs).toBeGreaterThan(3)
  })

  test('that Excel refuses halfway leaves no sheet behind', async () => {
    const fake = installFakeExcel()
    fake.ways.largestRequest = 1_900_000
    // Enough short rows for a sending that is taken, then one call that is not.
    const rows = Array.from({ length: 16_000 }, (_, at) => [`b-${at}`, 'x'.repeat(at < 15_000 ? 100 : 2_000), at])
    const answer = await officeHost().addTable?.({ ...content, rows })
    expect(answer).toEqual({ refused: 'RequestPayloadSizeLimitExceeded' })
    expect(fake.book.sheets.map(({ name }) => name)).toEqual(['Sheet1'])
  })
})
