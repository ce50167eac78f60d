import { describe, expect, test } from 'vitest'
import { splitPlan, type TrainingPlan } from '@bekal/core'
import { aCostLine, aFund, aPlan } from '@bekal/core/testing'
import { splitAsCsv } from './csv.js'

const csvOf = (overrides: Partial<TrainingPlan>) => {
  const plan = aPlan(overrides)
  return splitAsCsv(plan, splitPlan(plan), undefined, 'id').split('\r\n')
}

test('one row per line, head in the language, amounts plain, lines ended by CR LF', () => {
  expect(csvOf({ costLines: [aCostLine()] })).toEqual([
    'Baris,Akun,Uraian,Kontribusi,Lapas Contoh,LLK Contoh,Belum dibebankan,Jumlah',
    'bahan,521211,Bahan praktik,Tunai,400000,0,0,400000',
    '',
  ])
})

test('where a line states a tax, every line has net, tax and gross, to be added up', () => {
  const tax = { label: 'PPN', rateBasisPoints: 1_100, included: false }
  expect(csvOf({ costLines: [aCostLine({ tax }), aCostLine({ id: 'kain', description: 'Kain' })] })).toEqual([
    'Baris,Akun,Uraian,Kontribusi,Lapas Contoh,LLK Contoh,Belum dibebankan,Jumlah,Neto,Pajak,Bruto',
    'bahan,521211,Bahan praktik,Tunai,400000,0,0,400000,400000,44000,444000',
    'kain,521211,Kain,Tunai,400000,0,0,400000,400000,0,400000',
    '',
  ])
})

test('commas, quotes and line breaks are quoted', () => {
  expect(csvOf({ costLines: [aCostLine({ description: 'kain "drill", 2 m\nbiru' })] }).join('\r\n')).toContain(
    ',"kain ""drill"", 2 m\nbiru",',
  )
})

test.each(['=1+1', '+62', '-2', '@SUM(A1)'])('a text %s does not become a formula', (description) => {
  expect(csvOf({ costLines: [aCostLine({ description })] })[1]).toContain(`,'${description},`)
})

test('a party’s name in the head does not become a formula either', () => {
  const parties: TrainingPlan['parties'] = [{ id: 'lapas', name: '=cmd', kind: 'prison' }]
  expect(csvOf({ parties })[0]).toContain(",'=cmd,")
})

test('a refund keeps its minus sign', () => {
  expect(csvOf({ costLines: [aCostLine({ unitCost: -1 })] })[1]).toContain(',-16,0,0,-16')
})

describe('amounts are in major units with a dot, exactly', () => {
  test.each([
    [5, '0.05'],
    [1_250, '12.50'],
    [-1_250, '-12.50'],
    [0, '0.00'],
    [999_999_999_999_999, '9999999999999.99'],
  ])('%d cents', (unitCost, text) => {
    const line = aCostLine({ factors: [{ value: 1, unit: 'paket' }], unitCost })
    const rows = csvOf({ currency: 'USD', currencyMinorUnit: 2, funds: [aFund()], costLines: [line] })
    expect(rows[1]?.endsWith(`,${text}`)).toBe(true)
  })
})
