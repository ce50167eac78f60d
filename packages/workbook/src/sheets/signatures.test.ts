import type { Site } from '@bekal/core'
import { aPlan } from '@bekal/core/testing'
import { describe, expect, test } from 'vitest'
import { layoutWorkbook } from '../layout/index.js'

const parties = aPlan().parties
const documents = ['Perjanjian', 'RAB', 'Pembagian', 'Realisasi']
const dots = '(………………………………)'

/** The rows of the signature block of a sheet: the texts that stand in each, from left to right. */
function blockOf(sheetName: string, signatories: NonNullable<Site['signatories']>): string[][] {
  const plan = aPlan()
  const { sheets } = layoutWorkbook({ ...plan, site: { ...plan.site, signatories } }, { locale: 'id' })
  const cells = sheets.find(({ name }) => name === sheetName)?.cells ?? []
  const title = cells.find(({ value }) => value === 'Pengesahan')?.row ?? Infinity
  // Below, on the sheet of the split, stand tables that are not printed.
  const end = cells.find(({ value }) => value === 'Kata bilangan')?.row ?? Infinity
  const rows = new Map<number, string[]>()
  for (const { row, value } of cells) {
    if (row > title && row < end && value !== '') rows.set(row, [...(rows.get(row) ?? []), String(value)])
  }
  return [...rows.values()]
}

const signer = (n: number) => ({ role: `Kepala ${n}`, partyId: parties[0]?.id as string })

describe.each(documents)('the signature block of %s', (name) => {
  test('names the party, the role and the person, or a dotted line where nobody is named', () => {
    const [head, ...block] = blockOf(name, [signer(1), { ...signer(2), name: 'Penanda tangan contoh' }])
    expect(head?.[0]).toMatch(/^Ditetapkan di …+ pada tanggal …+$/u)
    expect(block).toEqual([
      [parties[0]?.name, parties[0]?.name],
      ['Kepala 1', 'Kepala 2'],
      [dots, 'Penanda tangan contoh'],
    ])
  })

  test('goes on in the next row beyond four, and leaves nobody out', () => {
    const block = blockOf(
      name,
      Array.from({ length: 10 }, (_, at) => signer(at + 1)),
    )
    const roles = block.filter(([first]) => first?.startsWith('Kepala'))
    expect(roles.map(({ length }) => length)).toEqual([4, 4, 2])
    expect(roles.flat()).toEqual(Array.from({ length: 10 }, (_, at) => `Kepala ${at + 1}`))
  })

  test('says where signatories are entered while there is none', () => {
    expect(blockOf(name, [])).toEqual([['Penanda tangan belum diisi; tempatnya di lembar Lokasi.']])
  })
})
