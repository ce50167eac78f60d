import { describe, expect, test } from 'vitest'
import { cleanSum, quote, toMajor, toMinor } from './formula.js'

describe('a text in a formula', () => {
  test.each([
    ['Ya', '"Ya"'],
    ['', '""'],
    ['“Cek” "A"', '"“Cek” ""A"""'],
    ['a\\b', '"a\\b"'],
  ])('%s is written %s', (text, literal) => {
    expect(quote(text)).toBe(literal)
  })
})

describe('an amount in a formula', () => {
  test('of whole rupiah needs no scale', () => {
    expect(toMinor('A1', { scale: 1 })).toBe('ROUND(A1,0)')
    expect(toMajor('A1+A2', { scale: 1 })).toBe('A1+A2')
    expect(cleanSum('SUM(A1:A3)', { scale: 1 })).toBe('SUM(A1:A3)')
  })

  test.each([
    [100, 2],
    [1_000, 3],
  ])('with %d minor units is scaled, bracketed and rounded to %d decimals', (scale, decimals) => {
    expect(toMinor('A1', { scale })).toBe(`ROUND(A1*${scale},0)`)
    expect(toMajor('A1+A2', { scale })).toBe(`(A1+A2)/${scale}`)
    expect(cleanSum('A1-A2', { scale })).toBe(`ROUND(A1-A2,${decimals})`)
  })
})
