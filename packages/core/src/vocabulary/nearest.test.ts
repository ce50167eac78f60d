import { describe, expect, test } from 'vitest'
import { nearestWord } from './index.js'

const funds = ['dipa-lapas', 'dipa-bpvp', 'apbd-llk', 'csr']

describe('the word that was probably meant', () => {
  test.each([
    ['dipa-lapsa', 'dipa-lapas', 'two letters changed places'],
    ['dipa-lpas', 'dipa-lapas', 'a letter left out'],
    ['dipa-bpvpp', 'dipa-bpvp', 'a letter too many'],
    ['DIPA-LAPAZ', 'dipa-lapas', 'a letter exchanged, in capitals'],
    [' apbd-lllk\u00A0', 'apbd-llk', 'blanks around it'],
  ])('%s is %s: %s', (written, meant) => {
    expect(nearestWord(written, funds)).toBe(meant)
  })

  test.each([['hibah'], ['dipa'], ['csb'], [''], ['x'.repeat(500)]])('is unknown for “%s”', (written) => {
    expect(nearestWord(written, funds)).toBeUndefined()
  })

  test('is not guessed where two are equally near', () => {
    expect(nearestWord('dipa-lapak', ['dipa-lapas', 'dipa-lapan'])).toBeUndefined()
    expect(nearestWord('dipa-lapak', ['dipa-lapas', 'dipa-bapan'])).toBe('dipa-lapas')
  })

  test('has the same figures', () => {
    expect(nearestWord('jahit-3', ['jahit-1'])).toBeUndefined()
    expect(nearestWord('jhit-3', ['jahit-1', 'jahit-3'])).toBe('jahit-3')
  })
})
