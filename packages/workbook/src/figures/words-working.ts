import {
  amountInWords,
  currencyOf,
  numberInWords,
  type Language,
  type MoneyWords,
  type TrainingPlan,
} from '@bekal/core'

/** Groups of three digits of the largest amount, 15 digits long. */
export const digitGroups = 5

/** What currencies are called in words, whatever the language; others go by their code. */
export const currencyNames: Readonly<Record<string, string>> = { IDR: 'rupiah', MYR: 'ringgit' }
/** What the hundredth is called: of those currencies, and of others. */
export const hundredths = { named: 'sen', id: 'sen', en: 'cents' } as const

/** How amounts of a plan are said. */
export function moneyWordsOf(plan: TrainingPlan, language: Language): MoneyWords {
  const { code, minorUnit } = currencyOf(plan)
  const name = currencyNames[code]
  const minor = { name: name === undefined ? hundredths[language] : hundredths.named, decimals: minorUnit }
  return { unit: name ?? code, ...(minorUnit > 0 && { minor }) }
}

/** An amount taken apart as a worksheet says it. */
export interface WordsWorking {
  /** Whole units and the rest in minor units, without sign. */
  readonly whole: number
  readonly rest: number
  /** Groups of three digits of the whole units, the smallest first, and each in words with its power. */
  readonly groups: readonly number[]
  readonly groupWords: readonly string[]
  readonly restWords: string
  readonly words: string
}

/** Takes an amount in minor units apart. */
export function workWords(minorUnits: number, plan: TrainingPlan, language: Language): WordsWorking {
  const scale = 10 ** currencyOf(plan).minorUnit
  const size = Math.abs(minorUnits)
  const rest = size % scale
  const whole = (size - rest) / scale
  const groups = Array.from({ length: digitGroups }, (_, at) => Math.floor(whole / 1000 ** at) % 1000)
  return {
    whole,
    rest,
    groups,
    groupWords: groups.map((group, at) => (group === 0 ? '' : numberInWords(group * 1000 ** at, language))),
    restWords: rest === 0 ? '' : numberInWords(rest, language),
    words: amountInWords(minorUnits, language, moneyWordsOf(plan, language)),
  }
}
