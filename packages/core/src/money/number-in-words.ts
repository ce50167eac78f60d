import type { Language } from '../vocabulary/index.js'
import { assertAmount } from './amount.js'

/**
 * A whole number of at most 15 digits in words, in small letters.
 *
 * Indonesian says *se-* for one belas, puluh, ratus and ribu ("sebelas", "seribu"), but "satu juta" as official
 * documents write it. English counts by the short scale, with a hyphen between tens and ones and without "and".
 * @throws {NotAnAmountError} when the number is not whole or has more than 15 digits.
 * @source Ejaan Bahasa Indonesia yang Disempurnakan V (2022), numerals; The Chicago Manual of Style, numbers spelled out.
 * @example numberInWords(1011, 'id') //=> 'seribu sebelas'
 * @example numberInWords(-21_000_105, 'en') //=> 'minus twenty-one million one hundred five'
 */
export function numberInWords(number: number, language: Language): string {
  assertAmount(number, 'The number')
  const { zero, minus, thousands } = numerals[language]
  if (number === 0) return zero
  const words = groupsOfThree(Math.abs(number)).flatMap(({ count, power }) => thousands(count, power))
  return [...(number < 0 ? [minus] : []), ...words].join(' ')
}

/** The groups of three digits that are not zero, largest first: how many times 1,000 to which power. */
function groupsOfThree(size: number): { count: number; power: number }[] {
  const groups: { count: number; power: number }[] = []
  for (let rest = size, power = 0; rest > 0; rest = Math.floor(rest / 1000), power += 1) {
    if (rest % 1000 > 0) groups.unshift({ count: rest % 1000, power })
  }
  return groups
}

const indonesianDigits = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan']
const indonesianPowers = ['', 'ribu', 'juta', 'miliar', 'triliun']

function indonesianThousands(count: number, power: number): string[] {
  if (count === 1 && power === 1) return ['seribu']
  return [...indonesianBelowThousand(count), ...namedPower(indonesianPowers, power)]
}

function indonesianBelowThousand(count: number): string[] {
  const hundreds = Math.floor(count / 100)
  return [...indonesianCounted(hundreds, 'ratus'), ...indonesianBelowHundred(count % 100)]
}

function indonesianBelowHundred(count: number): string[] {
  if (count > 10 && count < 20) return indonesianCounted(count - 10, 'belas')
  const ones = count % 10
  return [
    ...indonesianCounted(Math.floor(count / 10), 'puluh'),
    ...(ones === 0 ? [] : [indonesianDigits[ones] as string]),
  ]
}

function indonesianCounted(count: number, what: string): string[] {
  if (count === 0) return []
  return count === 1 ? [`se${what}`] : [indonesianDigits[count] as string, what]
}

const englishBelowTwenty = [
  ...['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
]
const englishTens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const englishPowers = ['', 'thousand', 'million', 'billion', 'trillion']

function englishThousands(count: number, power: number): string[] {
  const hundreds = Math.floor(count / 100)
  return [
    ...(hundreds === 0 ? [] : [englishBelowTwenty[hundreds] as string, 'hundred']),
    ...(count % 100 === 0 ? [] : [englishBelowHundred(count % 100)]),
    ...namedPower(englishPowers, power),
  ]
}

function englishBelowHundred(count: number): string {
  if (count < 20) return englishBelowTwenty[count] as string
  const tens = englishTens[Math.floor(count / 10)] as string
  return count % 10 === 0 ? tens : `${tens}-${englishBelowTwenty[count % 10]}`
}

function namedPower(names: readonly string[], power: number): string[] {
  return power === 0 ? [] : [names[power] as string]
}

interface Numerals {
  readonly zero: string
  readonly minus: string
  /** The words of one group of three digits. */
  readonly thousands: (count: number, power: number) => string[]
}

const numerals: Record<Language, Numerals> = {
  id: { zero: 'nol', minus: 'minus', thousands: indonesianThousands },
  en: { zero: 'zero', minus: 'minus', thousands: englishThousands },
}
