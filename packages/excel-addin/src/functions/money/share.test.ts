import { aCostLine, aFund, aPlan, aScheme } from '@bekal/core/testing'
import { describe, expect, test } from 'vitest'
import { call, refusalOf } from '../../../test/call-function.js'

const plan = aPlan({
  parties: [
    { id: 'lapas', name: 'Lapas Contoh', kind: 'prison' },
    { id: 'llk', name: 'LLK Contoh', kind: 'llk' },
    { id: 'bpvp', name: 'BPVP Contoh', kind: 'bpvp' },
  ],
  funds: [aFund()],
  costLines: [aCostLine()],
  schemes: [
    aScheme(),
    aScheme({ id: 'sampai', label: 'Sampai 100', rule: { kind: 'in-order', order: [{ party: 'llk', limit: 100 }] } }),
    aScheme({
      id: 'akun',
      label: 'Menurut akun',
      rule: {
        kind: 'by-account',
        cases: [{ accounts: ['524'], rule: { kind: 'whole', party: 'bpvp' } }],
        otherwise: { kind: 'whole', party: 'lapas' },
      },
    }),
    aScheme({ id: 'rusak', label: 'Rusak', rule: { kind: 'whole', party: 'tidak-ada' } }),
  ],
}) // prettier-ignore
const share = (...args: unknown[]) => call('SHARE', args, { plan })
const refused = (...args: unknown[]) => refusalOf('SHARE', args, { plan })

describe('one amount', () => {
  // 70 % of 1,001 is 700.7, 30 % is 300.3: the missing unit goes to .7.
  test('gives the name and share of each party of the scheme', () => {
    expect(share('bagi', 1001)).toEqual([
      ['Lapas Contoh', 701],
      ['LLK Contoh', 300],
    ])
  })

  test('a scheme is known by its label, too, and a refund mirrors', () => {
    expect(share(' 70/30 ', -1001)).toEqual([
      ['Lapas Contoh', -701],
      ['LLK Contoh', -300],
    ])
  })

  test('what nobody takes has a row of its own', () => {
    expect(share('SAMPAI 100', 250)).toEqual([
      ['LLK Contoh', 100],
      ['(belum dibebankan)', 150],
    ])
    expect(call('SHARE', ['sampai', 250], { plan, language: 'en' })[1]).toEqual(['(unassigned)', 150])
    expect(share('sampai', 90)).toEqual([['LLK Contoh', 90]])
  })

  test('an account decides where the scheme goes by account', () => {
    expect(share('akun', 500, '524111')).toEqual([['BPVP Contoh', 500]])
    expect(share('akun', 500, 521211)).toEqual([['Lapas Contoh', 500]])
    expect(share('akun', 500)).toEqual([['Lapas Contoh', 500]])
  })
})

describe('a column of amounts', () => {
  test('has a column for every party, in the order of the workbook', () => {
    expect(share('bagi', [[1001], [''], [10]])).toEqual([
      [701, 300, 0],
      [0, 0, 0],
      [7, 3, 0],
    ])
  })

  test('and a last one for what nobody takes, where there is any', () => {
    expect(share('sampai', [[250], [90]])).toEqual([
      [0, 100, 0, 150],
      [0, 90, 0, 0],
    ])
  })

  test('each amount has its own account', () => {
    expect(share('akun', [[5], [6]], [['524111'], ['521211']])).toEqual([
      [0, 0, 5],
      [6, 0, 0],
    ])
  })

  test('a row of amounts gives a row for every party', () => {
    expect(share('bagi', [[10, 20]])).toEqual([
      [7, 14],
      [3, 6],
      [0, 0],
    ])
  })
})

describe('a list of parties', () => {
  test('gives their shares in its order and shape', () => {
    expect(share('bagi', 10, null, [['llk', 'Lapas Contoh', 'bpvp']])).toEqual([[3, 7, 0]])
    expect(share('bagi', 10, null, [['llk'], ['lapas']])).toEqual([[3], [7]])
  })

  test('heads the columns of a column of amounts', () => {
    expect(share('bagi', [[10], [100]], null, [['llk', 'lapas']])).toEqual([
      [3, 7],
      [30, 70],
    ])
    expect(share('sampai', [[250], [1]], null, [['(belum dibebankan)', 'llk']])).toEqual([
      [150, 100],
      [0, 1],
    ])
  })

  test('that runs along the amounts is refused', () => {
    expect(refused('bagi', [[10], [100]], null, [['llk'], ['lapas']]).labels.en).toContain('a row of parties')
  })

  test('that leaves out a party with a share is refused by name, so that no rupiah is lost', () => {
    const { labels } = refused('bagi', 1_000_000, null, [['lapas']])
    expect(labels.id).toBe('LLK Contoh juga mendapat bagian (300.000); tambahkan ke daftar pihak.')
    expect(labels.en).toBe('LLK Contoh also has a share (300,000); add it to the list of parties.')
    expect(refused('sampai', 250, null, [['llk']]).labels.id).toContain('(belum dibebankan)')
  })
})

describe('what the workbook does not have', () => {
  test.each([
    { args: ['begi', 1], code: 'not-available', id: 'Tidak ada skema "begi" di buku kerja ini. Yang ada: bagi, sampai, akun, rusak.' },
    { args: ['bagi', 1, '', 'siapa'], code: 'not-available', id: 'Tidak ada pihak "siapa"' },
    { args: ['rusak', 1], code: 'invalid-value', id: 'Skema "rusak" belum dapat dihitung' },
    { args: ['', 1], code: 'invalid-value', id: 'Argumen “skema” kosong' },
    { args: ['bagi', 1.5], code: 'invalid-value', id: 'Argumen “jumlah” berisi "1.5"' },
    { args: ['bagi', [[1], [2]], [['1'], ['2'], ['3']]], code: 'invalid-value', id: '“akun” berisi 3 sel' },
  ])('$id', ({ args, code, id }) => {
    const refusal = refused(...args)
    expect(refusal.labels.id).toContain(id)
    expect(refusal.code).toBe(code)
  }) // prettier-ignore
})
