import { expect, test } from 'vitest'
import { renderTable } from './table.js'

test('figures stand on the right, long heads go over several lines, a sum is set off', () => {
  const columns = [{ title: 'Pihak' }, { title: 'Lapas Kelas IIB Selong', figure: true }]
  expect(
    `\n${renderTable(
      columns,
      [
        ['a', '1'],
        ['bb', '1.000'],
      ],
      ['Jumlah', '1.001'],
    )}`,
  ).toBe(`
Pihak   Lapas Kelas
         IIB Selong
───────────────────
a                 1
bb            1.000
───────────────────
Jumlah        1.001`)
})

test('a table without rows is its head', () => {
  expect(renderTable([{ title: 'Dana' }], [])).toBe('Dana\n────')
})
