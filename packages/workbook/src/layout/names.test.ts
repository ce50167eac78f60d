import { languages, type Language } from '@bekal/core'
import { describe, expect, test } from 'vitest'
import { examplePlan } from '../../test/cells.js'
import { address } from '../definition/index.js'
import { layoutWorkbook } from './index.js'

/** Sheet, first cell and last row of a reference such as `'RAB'!$K$7:$K$60`. */
const placeOf = (ref: string) => {
  const [, sheet, letter, first, last] = /^'([^']+)'!\$([A-Z]+)\$(\d+)(?::\$\2\$(\d+))?$/u.exec(ref) ?? []
  return { sheet, letter, first: Number(first), last: Number(last ?? first) }
}

describe.each<Language>([...languages])('the names of a workbook in language %s', (locale) => {
  const { names, sheets } = layoutWorkbook(examplePlan('lapas-selong'), { locale })

  test('are taken by every program: letters, digits and underscores, no address, no function, each once', () => {
    for (const { name } of names) {
      expect(name).toMatch(/^[A-Za-z][A-Za-z0-9]*_[A-Za-z0-9_]+$/u)
      expect(name.length).toBeLessThanOrEqual(80)
    }
    const folded = names.map(({ name }) => name.toLowerCase())
    expect(new Set(folded).size).toBe(folded.length)
  })

  test('lead to cells that are there, below the heading from which the name comes', () => {
    expect(names.length).toBeGreaterThan(300)
    for (const { name, ref } of names) {
      const { sheet, letter, first, last } = placeOf(ref)
      const cells = sheets.find((one) => one.name === sheet)?.cells ?? []
      const at = (row: number) => cells.find((cell) => address(cell.column, cell.row) === `${letter}${row}`)
      expect(last, name).toBeGreaterThanOrEqual(first)
      expect(at(first) && at(last), name).toBeDefined()
      const heading = first === last ? undefined : at(first - 1)?.value
      if (typeof heading === 'string') {
        const word = /[A-Za-z0-9]+/u.exec(heading.normalize('NFKD'))?.[0] ?? ''
        expect(name, ref).toContain(word)
      }
    }
  })

  test('are what drop-downs offer', () => {
    const sources = sheets.flatMap(({ validations }) =>
      validations.flatMap(({ rule }) => (rule.type === 'list' ? [rule.source] : [])),
    )
    expect(sources.length).toBeGreaterThan(80)
    const known = new Set(names.map(({ name }) => name))
    for (const source of sources) {
      const used = [...source.replaceAll(/"[^"]*"/gu, '').matchAll(/[A-Za-z]\w*_\w+/gu)].map(([name]) => name)
      expect(used.length, source).toBeGreaterThan(0)
      // Excel takes no more in a rule.
      expect(source.length, source).toBeLessThanOrEqual(255)
      expect(used.filter((name) => !known.has(name))).toEqual([])
    }
  })
})

test('a planner finds the columns they would look for', () => {
  const { names } = layoutWorkbook(examplePlan('lapas-selong'), { locale: 'id' })
  const wanted = [
    'RAB_Harga_satuan',
    'RAB_Jumlah_biaya',
    'Dana_Kode',
    'Dana_Pagu',
    'Daftar_Jenis_pihak',
    'Lokasi_Tahun_anggaran',
  ]
  expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining([...wanted, 'Cek_Hasil_pemeriksaan']))
})
