import { describe, expect, test } from 'vitest'
import { divide } from './division.js'
import { exactShare, tableText } from './result-text.js'
import { translateForm } from './translate-form.js'

const form = (total: string, ...weights: string[]) => ({
  total,
  parties: weights.map((weight) => ({ name: '', weight })),
})

function divided(...given: Parameters<typeof divide>) {
  const division = divide(...given)
  if (!division.ok) throw new TypeError(JSON.stringify(division.problems))
  return division
}

test.each([
  { title: '100 by 2:3:1', given: form('100', '2', '3', '1'), amounts: [33, 50, 17] },
  { title: 'the founding case', given: form('22.000', '445.455', '9.091', '545.455'), amounts: [9800, 200, 12000] },
  { title: 'an empty weight is zero', given: form('5', '', '1'), amounts: [0, 5] },
])('$title', ({ given, amounts }) => {
  expect(divided(given, 'id').certificate.entries.map(({ amount }) => amount)).toEqual(amounts)
})

test('parties without a name are numbered in the sentence', () => {
  const named = {
    total: '100',
    parties: [
      { name: ' Lapas ', weight: '1' },
      { name: '', weight: '1' },
    ],
  }
  expect(divided(named, 'id').names).toEqual(['Lapas', 'Pihak 2'])
  expect(divided(named, 'en').certificate.sentence.en).toContain('Party 2: 50 (1/2)')
})

describe('problems', () => {
  const problems = (...given: Parameters<typeof divide>) => {
    const division = divide(...given)
    return division.ok ? [] : division.problems.map(({ kind, field, message }) => [kind, field, message.id])
  }

  test('all are reported at once, each at its field', () => {
    expect(problems(form('1.5', '2', 'dua', '-1'), 'id')).toEqual([
      ['wrong', 'total', '"1.5" dapat dibaca lebih dari satu cara. Tulis misalnya 1500 atau 1.500.'],
      ['wrong', 1, '"dua" bukan bilangan. Tulis angka saja.'],
      ['wrong', 2, 'Bobot tidak boleh di bawah nol.'],
    ])
  })

  test('an empty form is unfinished, not wrong', () => {
    expect(problems(form('', '', ''), 'id')).toEqual([['missing', 'total', 'Isi total yang akan dibagi.']])
    expect(problems(form('10', '0', ''), 'id')).toEqual([
      ['missing', 'weights', 'Isi paling sedikit satu bobot di atas nol.'],
    ])
  })

  test('weights that add up past exact numbers', () => {
    const huge = Array.from({ length: 10 }, () => '999999999999999')
    expect(problems(form('10', ...huge), 'id')).toEqual([['wrong', 'weights', 'Jumlah bobot terlalu besar.']])
  })
})

test('changing the language rewrites what can be read and leaves the rest', () => {
  expect(translateForm(form('1.500.000', '1.000', '1.5'), 'id', 'en')).toEqual(form('1,500,000', '1,000', '1.5'))
})

test.each([
  { total: '100', at: 0, exact: '33 2/6' },
  { total: '100', at: 1, exact: '50' },
  { total: '100', at: 2, exact: '16 4/6 → +1' },
  { total: '-100', at: 2, exact: '−16 4/6 → −1' },
])('the exact share of entry $at of $total is $exact', ({ total, at, exact }) => {
  expect(exactShare(divided(form(total, '2', '3', '1'), 'id').certificate, at, 'id').replaceAll('\u00a0', ' ')).toBe(
    exact,
  )
})

test('the table that is copied holds bare digits, one line a party', () => {
  const named = {
    total: '22.000',
    parties: [
      { name: 'Lapas\tSelong', weight: '1' },
      { name: '', weight: '1' },
    ],
  }
  expect(tableText(divided(named, 'id'), 'id')).toBe(
    'Pihak\tBobot\tBagian\nLapas Selong\t1\t11000\nPihak 2\t1\t11000\nJumlah\t2\t22000',
  )
})
