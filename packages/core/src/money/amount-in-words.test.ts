import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { totals } from '../../test/money.js'
import { sentences } from '../../test/sentences.js'
import { amountInWords, NotAnAmountError, numberInWords, type Language } from '../index.js'

describe('an amount in Indonesian words', () => {
  sentences(
    [
      { title: 'nothing', amount: 0, words: 'nol rupiah' },
      { title: 'one', amount: 1, words: 'satu rupiah' },
      { title: 'ten is one puluh', amount: 10, words: 'sepuluh rupiah' },
      { title: 'eleven is one belas', amount: 11, words: 'sebelas rupiah' },
      { title: 'nineteen', amount: 19, words: 'sembilan belas rupiah' },
      { title: 'twenty-one', amount: 21, words: 'dua puluh satu rupiah' },
      { title: 'a hundred is one ratus', amount: 100, words: 'seratus rupiah' },
      { title: 'a hundred and eleven', amount: 111, words: 'seratus sebelas rupiah' },
      { title: 'nine hundred and ten', amount: 910, words: 'sembilan ratus sepuluh rupiah' },
      { title: 'a thousand is one ribu', amount: 1000, words: 'seribu rupiah' },
      { title: 'eleven hundred', amount: 1100, words: 'seribu seratus rupiah' },
      { title: 'two thousand and one', amount: 2001, words: 'dua ribu satu rupiah' },
      { title: 'eleven thousand', amount: 11_000, words: 'sebelas ribu rupiah' },
      { title: 'twenty-one thousand is not se-', amount: 21_000, words: 'dua puluh satu ribu rupiah' },
      { title: 'a hundred and one thousand', amount: 101_000, words: 'seratus satu ribu rupiah' },
      { title: 'a million is satu juta', amount: 1_000_000, words: 'satu juta rupiah' },
      { title: 'a million and a half', amount: 1_500_000, words: 'satu juta lima ratus ribu rupiah' },
      { title: 'a million and a thousand', amount: 1_001_000, words: 'satu juta seribu rupiah' },
      { title: 'a group of zeros is passed over', amount: 7_000_000_012, words: 'tujuh miliar dua belas rupiah' },
      { title: 'a trillion', amount: 1_000_000_000_000, words: 'satu triliun rupiah' },
      { title: 'a refund', amount: -250_000, words: 'minus dua ratus lima puluh ribu rupiah' },
      {
        title: 'every group of digits',
        amount: 12_345_678_901,
        words:
          'dua belas miliar tiga ratus empat puluh lima juta enam ratus tujuh puluh delapan ribu sembilan ratus satu rupiah',
      },
      {
        title: 'the largest amount',
        amount: 999_999_999_999_999,
        words: `${['triliun', 'miliar', 'juta', 'ribu', 'rupiah'].map((power) => `sembilan ratus sembilan puluh sembilan ${power}`).join(' ')}`,
      },
    ],
    ({ amount, words }) => expect(amountInWords(amount, 'id')).toBe(words),
  )
})

describe('an amount in English words', () => {
  sentences(
    [
      { title: 'nothing', amount: 0, words: 'zero rupiah' },
      { title: 'eleven', amount: 11, words: 'eleven rupiah' },
      { title: 'forty has no u', amount: 40, words: 'forty rupiah' },
      { title: 'tens and ones have a hyphen', amount: 99, words: 'ninety-nine rupiah' },
      { title: 'a hundred', amount: 100, words: 'one hundred rupiah' },
      { title: 'without and', amount: 105, words: 'one hundred five rupiah' },
      { title: 'eighteen thousand', amount: 18_000, words: 'eighteen thousand rupiah' },
      { title: 'a million and a half', amount: 1_500_000, words: 'one million five hundred thousand rupiah' },
      { title: 'a refund', amount: -1, words: 'minus one rupiah' },
      { title: 'the short scale', amount: 2_000_000_000_003, words: 'two trillion three rupiah' },
      {
        title: 'every group of digits',
        amount: 12_345_678_901,
        words:
          'twelve billion three hundred forty-five million six hundred seventy-eight thousand nine hundred one rupiah',
      },
    ],
    ({ amount, words }) => expect(amountInWords(amount, 'en')).toBe(words),
  )
})

describe('other money', () => {
  const ringgit = { unit: 'ringgit', minor: { name: 'sen', decimals: 2 } }
  sentences(
    [
      {
        title: 'whole and minor units',
        amount: 1205,
        id: 'dua belas ringgit lima sen',
        en: 'twelve ringgit and five sen',
      },
      { title: 'no minor units', amount: 1200, id: 'dua belas ringgit', en: 'twelve ringgit' },
      { title: 'minor units only', amount: -11, id: 'minus sebelas sen', en: 'minus eleven sen' },
      { title: 'nothing', amount: 0, id: 'nol ringgit', en: 'zero ringgit' },
    ],
    ({ amount, id, en }) => {
      expect(amountInWords(amount, 'id', ringgit)).toBe(id)
      expect(amountInWords(amount, 'en', ringgit)).toBe(en)
    },
  )

  test('a bare number where the unit is empty', () => {
    expect(amountInWords(12, 'id', { unit: '' })).toBe('dua belas')
  })

  test.each([0.5, 1e15, Number.NaN])('%d is no amount', (amount) => {
    expect(() => amountInWords(amount, 'id')).toThrow(NotAnAmountError)
    expect(() => numberInWords(amount, 'en')).toThrow(NotAnAmountError)
  })
})

describe('laws', () => {
  test.each(['id', 'en'] as const)('the words (%s), read back one by one, give the number', (language) => {
    const anyNumber = fc.oneof(totals, fc.integer({ min: -2_000_000, max: 2_000_000 }))
    fc.assert(
      fc.property(anyNumber, (number) => {
        expect(readBack(numberInWords(number, language), language)).toBe(number)
      }),
      { numRuns: 3_000 },
    )
  })

  test.each(['id', 'en'] as const)('every number up to 12,000 has words of its own (%s)', (language) => {
    const words = Array.from({ length: 12_001 }, (_, number) => numberInWords(number, language))
    expect(new Set(words).size).toBe(12_001)
    words.forEach((text, number) => expect(readBack(text, language)).toBe(number))
  })
})

/**
 * Reads number words with a stack and no grammar of thousands: a word either stands for a value that is added, or
 * multiplies what has been added so far below it.
 */
function readBack(text: string, language: Language): number {
  const words = text
    .replaceAll('-', ' ')
    .replaceAll(/\bse(belas|puluh|ratus|ribu)\b/gu, 'satu $1')
    .split(' ')
  const negative = words[0] === 'minus'
  let done = 0
  let group = 0
  let digit = 0
  for (const word of negative ? words.slice(1) : words) {
    const { plus, times, power } = meanings[language][word] ?? expect.fail(`"${word}" is no number word`)
    if (power !== undefined) {
      done += (group + digit) * power
      group = digit = 0
    } else if (times !== undefined) {
      group += (digit + (times === 1 ? 10 : 0)) * times
      digit = 0
    } else digit += plus as number
  }
  const size = done + group + digit
  return negative ? -size : size
}

interface Meaning {
  readonly plus?: number
  /** Times the digit before it; 1 is belas, which also adds ten. */
  readonly times?: number
  readonly power?: number
}

const listed = (words: string, from = 0) =>
  Object.fromEntries(words.split(' ').map((word, at): [string, Meaning] => [word, { plus: from + at }]))

const meanings: Record<Language, Readonly<Record<string, Meaning>>> = {
  id: {
    ...listed('nol satu dua tiga empat lima enam tujuh delapan sembilan'),
    belas: { times: 1 },
    puluh: { times: 10 },
    ratus: { times: 100 },
    ribu: { power: 1e3 },
    juta: { power: 1e6 },
    miliar: { power: 1e9 },
    triliun: { power: 1e12 },
  },
  en: {
    ...listed('zero one two three four five six seven eight nine ten eleven twelve'),
    ...listed('thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 13),
    ...Object.fromEntries(
      'twenty thirty forty fifty sixty seventy eighty ninety'
        .split(' ')
        .map((word, at) => [word, { plus: 20 + 10 * at }]),
    ),
    hundred: { times: 100 },
    thousand: { power: 1e3 },
    million: { power: 1e6 },
    billion: { power: 1e9 },
    trillion: { power: 1e12 },
  },
}
