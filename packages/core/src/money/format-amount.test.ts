import { describe, expect, test } from 'vitest'
import { sentences } from '../../test/sentences.js'
import { formatAmount, isAmount } from './index.js'

describe('an amount as people write it', () => {
  const rupiah = { code: 'IDR', minorUnit: 0 }
  const ringgit = { code: 'MYR', minorUnit: 2 }
  const dollar = { code: 'USD', minorUnit: 2 }
  sentences(
    [
      { title: 'rupiah in Indonesian', minor: 1_500_000, currency: rupiah, language: 'id', text: 'Rp1.500.000' },
      { title: 'rupiah in English', minor: 1_500_000, currency: rupiah, language: 'en', text: 'Rp1,500,000' },
      { title: 'a refund in rupiah', minor: -1, currency: rupiah, language: 'id', text: '-Rp1' },
      { title: 'sen of a ringgit', minor: 1_205, currency: ringgit, language: 'en', text: 'RM 12.05' },
      { title: 'sen of a ringgit in Indonesian', minor: 1_205, currency: ringgit, language: 'id', text: 'RM 12,05' },
      {
        title: 'fifteen digits with sen',
        minor: 999_999_999_999_999,
        currency: ringgit,
        language: 'en',
        text: 'RM 9,999,999,999,999.99',
      },
      { title: 'cents of a dollar owed', minor: -1_250, currency: dollar, language: 'en', text: '-$12.50' },
    ] as const,
    ({ minor, currency, language, text }) => {
      expect(formatAmount(minor, currency, language).replace(/\s/gu, ' ')).toBe(text)
    },
  )
})

describe('what an amount is', () => {
  test.each([0, 1, -1, 999_999_999_999_999, -999_999_999_999_999])('%d is one', (value) => {
    expect(isAmount(value)).toBe(true)
  })

  test.each([0.5, 1e15, -1e15, Number.NaN, Number.POSITIVE_INFINITY, '1', null, undefined, 1n])(
    '%s is none',
    (value) => {
      expect(isAmount(value)).toBe(false)
    },
  )
})
