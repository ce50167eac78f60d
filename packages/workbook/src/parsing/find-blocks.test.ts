import { describe, expect, test } from 'vitest'
import {
  code,
  computed,
  defineSheet,
  form,
  input,
  list,
  prose,
  resultTable,
  single,
  table,
  text,
  type RawCell,
  type RawSheet,
} from '../definition/index.js'
import { findFields, findTables, isFurnitureRow, isLabel } from './find-blocks.js'

const people = table({
  key: 'people',
  title: { id: 'Orang', en: 'People' },
  note: { id: 'Satu baris per orang.', en: 'One row per person.' },
  source: list('people'),
  spare: 1,
  columns: [
    input('id', 'Kode', 'Id', code()),
    input('name', 'Nama', 'Name', text()),
    input('role', 'Jabatan', 'Role', text()),
  ],
})
const absences = table({
  key: 'absences',
  title: { id: 'Tidak hadir', en: 'Absences' },
  source: list('absences'),
  spare: 1,
  columns: [
    input('id', 'Kode', 'Id', code()),
    input('from', 'Dari', 'From', text()),
    input('to', 'Sampai', 'To', text()),
    input('why', 'Alasan', 'Reason', text()),
  ],
})
const sums = resultTable({
  key: 'sums',
  title: { id: 'Jumlah', en: 'Sums' },
  rows: { of: 'people' },
  columns: [
    computed('id', 'Kode', 'Id', text(), { formula: () => '1', result: () => 1 }),
    computed('sum', 'Jumlah hari', 'Days', text(), { formula: () => '1', result: () => 1 }),
  ],
})
const options = form({
  key: 'options',
  title: { id: 'Ketentuan', en: 'Options' },
  source: single(),
  fields: [input('place', 'Tempat', 'Place', text()), input('year', 'Tahun', 'Year', text())],
})
const totals = form({
  key: 'totals',
  title: { id: 'Ringkasan', en: 'Summary' },
  labelSpan: 2,
  fields: [computed('all', 'Seluruhnya', 'All', text(), { formula: () => '1', result: () => 1 })],
})
const sheet = defineSheet({
  key: 'staff',
  name: { id: 'Pegawai', en: 'Staff' },
  role: 'input',
  orientation: 'portrait',
  purpose: { id: 'Siapa.', en: 'Who.' },
  blocks: [options, people, absences, sums, totals],
})

/** A sheet from lines of cells; `|` separates, nothing between two bars is a blank cell. */
function raw(...lines: string[]): RawSheet {
  const rows = new Map<number, ReadonlyMap<number, RawCell>>()
  lines.forEach((line, at) => {
    const cells = line.split('|').map((cell) => cell.trim())
    const filled = cells.flatMap((value, index): [number, RawCell][] => (value === '' ? [] : [[index + 1, { value }]]))
    if (filled.length > 0) rows.set(at + 1, new Map(filled))
  })
  return { name: 'Pegawai', rows }
}

const found = (sheetOfLines: RawSheet) =>
  Object.fromEntries(
    findTables(sheet, sheetOfLines).map(({ table: { key }, headerRow, lastRow, columns }) => [
      key,
      { headerRow, lastRow, columns: Object.fromEntries(columns) },
    ]),
  )

describe('a table is found by its headings', () => {
  const columns = { id: 1, name: 2, role: 3 }

  test.each([
    ['in Indonesian', 'Kode | Nama | Jabatan', columns],
    ['in English', 'Id | Name | Role', columns],
    ['in both at once', 'Kode | Name | Jabatan', columns],
    ['in any case and with blanks too many', 'KODE |  nama\u00A0| jabatan ', columns],
    ['moved to other columns', '| | Jabatan | Kode | | Nama', { id: 4, name: 6, role: 3 }],
    ['with a column of the planner’s own', 'Kode | Telepon | Nama | Jabatan', { id: 1, name: 3, role: 4 }],
    ['with one heading gone', 'Kode | Nama', { id: 1, name: 2 }],
  ])('%s', (_, headings, places) => {
    expect(found(raw(headings, 'a | b | c')).people).toEqual({ headerRow: 1, lastRow: 2, columns: places })
  })

  test('wherever it stands', () => {
    const { people: place } = found(
      raw('Pegawai', '', '', 'Orang', 'Kode | Nama | Jabatan', 'a | b | c', '', 'd | e | f'),
    )
    expect(place).toEqual({ headerRow: 5, lastRow: 8, columns })
  })

  test('not by less than half of them', () => {
    expect(found(raw('Kode | x | y | z | Nama | u | v | w'))).toEqual({})
    expect(found(raw('Nama | Telepon | Alamat'))).toEqual({})
  })

  test('not by data that happens to say the same as one heading', () => {
    const { people: place } = found(raw('Kode | Nama | Jabatan', 'Nama | Kode | x'))
    expect(place?.headerRow).toBe(1)
  })
})

describe('two tables on one sheet', () => {
  test('are told apart although they share a heading; each ends where the next begins', () => {
    const lines = ['Kode | Nama | Jabatan', 'a | b | c', '', 'Kode | Dari | Sampai | Alasan', 'a | 1 | 2 | x']
    expect(found(raw(...lines))).toMatchObject({
      people: { headerRow: 1, lastRow: 3 },
      absences: { headerRow: 4, lastRow: 5 },
    })
  })

  test('may stand in the other order', () => {
    const lines = ['Kode | Dari | Sampai | Alasan', 'a | 1 | 2 | x', 'Kode | Nama | Jabatan', 'a | b | c']
    expect(found(raw(...lines))).toMatchObject({
      people: { headerRow: 3, lastRow: 4 },
      absences: { headerRow: 1, lastRow: 2 },
    })
  })

  test('one of which is gone leave the other whole', () => {
    expect(found(raw('Kode | Dari | Sampai | Alasan', 'a | 1 | 2 | x'))).toEqual({
      absences: { headerRow: 1, lastRow: 2, columns: { id: 1, from: 2, to: 3, why: 4 } },
    })
  })

  test('with the very same headings are taken in their order', () => {
    const twin = { ...absences, key: 'leave' }
    const lines = raw(
      'Kode | Dari | Sampai | Alasan',
      'a | 1 | 2 | x',
      'Kode | Dari | Sampai | Alasan',
      'b | 3 | 4 | y',
    )
    const places = findTables({ ...sheet, blocks: [absences, twin] }, lines)
    expect(places.map(({ table: { key }, headerRow, lastRow }) => [key, headerRow, lastRow])).toEqual([
      ['absences', 1, 2],
      ['leave', 3, 4],
    ])
  })

  test('end where running text begins, such as signatures', () => {
    const signatures = prose({ key: 'signatures', title: { id: 'Pengesahan', en: 'Signatures' }, lines: () => [] })
    const lines = raw('Kode | Nama | Jabatan', 'a | b | c', '', 'Pengesahan', 'Lapas | BPVP | LLK')
    expect(findTables({ ...sheet, blocks: [people, signatures] }, lines)).toMatchObject([{ headerRow: 1, lastRow: 3 }])
    // The same word among data ends nothing.
    const among = raw('Kode | Nama | Jabatan', 'Pengesahan | b | c', 'x | y | z')
    expect(findTables({ ...sheet, blocks: [people, signatures] }, among)).toMatchObject([{ lastRow: 3 }])
  })

  test('include those that the sheet computes', () => {
    expect(found(raw('Kode | Nama | Jabatan', 'a | b | c', 'Kode | Jumlah hari', 'a | 3'))).toMatchObject({
      people: { headerRow: 1, lastRow: 2 },
      sums: { headerRow: 3, lastRow: 4 },
    })
  })
})

test('a heading that stands twice is read from its first column and reported with its second', () => {
  const [people1] = findTables(sheet, raw('Kode | Nama | Jabatan | name'))
  expect(people1?.columns.get('name')).toBe(2)
  expect(people1?.repeated.map(({ column, at }) => [column.key, at])).toEqual([['name', 4]])
})

describe('a form’s field is found by its label', () => {
  const fields = (...lines: string[]) => {
    const cells = raw(...lines)
    return findFields(sheet, cells, findTables(sheet, cells)).map(({ field, row, column }) => [field.key, row, column])
  }

  test.each([
    ['where it was', ['Tempat | Selong', 'Tahun | 2026'], [['place', 1, 2], ['year', 2, 2]]],
    ['in English', ['Place | Selong'], [['place', 1, 2]]],
    ['moved down and to the right', ['', '| Tahun | 2026', '| Tempat | Selong'], [['place', 3, 3], ['year', 2, 3]]],
    ['with its value right of a wider label', ['Seluruhnya | | 12'], [['all', 1, 3]]],
  ])('%s', (_, lines, places) => {
    expect(fields(...lines)).toEqual(places)
  }) // prettier-ignore

  test('and not among the data of a table', () => {
    expect(fields('Kode | Nama | Jabatan', 'a | Tempat | c')).toEqual([])
  })
})

describe('titles, notes and form lines are furniture, not data', () => {
  const row = (line: string) => raw(line).rows.get(1)

  test.each(['Orang', 'People', 'Satu baris per orang.', 'Tidak hadir', 'Seluruhnya | | 12', 'Tempat | Selong'])(
    '“%s” is furniture',
    (line) => {
      expect(isFurnitureRow(sheet, row(line))).toBe(true)
    },
  )

  test.each(['a | b | c', 'Orang | b', 'Catatan'])('“%s” is data', (line) => {
    expect(isFurnitureRow(sheet, row(line))).toBe(false)
  })

  test('neither a blank row nor one that begins with a number is furniture', () => {
    expect(isFurnitureRow(sheet, undefined)).toBe(false)
    expect(isFurnitureRow(sheet, new Map([[1, { value: 5 }]]))).toBe(false)
  })
})

test('a label is its text in any language, and nothing else', () => {
  const label = { id: 'Kode pihak', en: 'Party id' }
  expect(['kode  PIHAK', 'Party\u00A0id'].map((written) => isLabel(label, written))).toEqual([true, true])
  expect(['Kode', 'Kode pihak 1', ''].map((written) => isLabel(label, written))).toEqual([false, false, false])
})
