import { describe, expect, test } from 'vitest'
import { isShifted, shiftable } from './formula-shift.js'

const fills = (first: string, below: string, by = 1) => {
  const cut = shiftable(first)
  return cut !== undefined && isShifted(below, cut, by)
}

// What Excel writes when the first formula is filled down.
describe('a formula that filling down gives', () => {
  test.each([
    ['rows move, fixed rows stay', '$B5*C$2+$D$1', '$B8*C$2+$D$1', 3],
    ['ranges move', 'SUM($C9:$F9)', 'SUM($C10:$F10)', 1],
    ['numbers and functions that end in digits do not', 'LOG10($B9)*9+1E9', 'LOG10($B10)*9+1E9', 1],
    ['texts do not', 'IF($A9="A9","""A9",1)', 'IF($A10="A9","""A9",1)', 1],
    ['without a reference nothing moves', 'TODAY()', 'TODAY()', 5],
  ])('%s', (_, first, below, by) => {
    expect(fills(first, below, by)).toBe(true)
  })
})

describe('a formula is told from what filling down gives', () => {
  test.each([
    ['where a row does not move with it', '$B5*2', '$B5*2'],
    ['where it moves too far', '$B5*2', '$B7*2'],
    ['where a fixed row moved', '$B$5*2', '$B$6*2'],
    ['where a text moved', 'IF($A9="A9",1)', 'IF($A10="A10",1)'],
    ['where more follows', '$B5', '$B6+1'],
    ['where it ends sooner', '$B5+1', '$B6'],
    ['by the letter', '$B5', '$C6'],
    ['by a digit behind', '$B1', '$B21'],
  ])('%s', (_, first, below) => {
    expect(fills(first, below)).toBe(false)
  })
})

describe('not shared at all', () => {
  test.each([
    ["'Lokasi'!$B$9*2", 'Excel would not move it (EPPlus 92 describes what happens)'],
    ['SUM(5:7)', 'rows as a whole'],
    ['SUM($5:7)', 'rows as a whole'],
    ['Tabel[[#This Row],[Total]]', 'a table'],
  ])('%s: %s', (formula) => {
    expect(shiftable(formula)).toBeUndefined()
  })
})
