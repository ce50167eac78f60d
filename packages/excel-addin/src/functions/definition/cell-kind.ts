import { dateOf, dayOf, fold, isAmount, type Labels, type Vocabulary } from '@bekal/core'
import { kindWords } from './kind-words.js'

/** What the cells of a parameter may hold. */
export interface CellKind<Value> {
  /** Said when a cell holds something else: what to write instead. */
  readonly expects: Labels
  /** What an empty cell means; undefined where it means nothing. */
  readonly empty: Value | undefined
  /** The value of a cell that is not empty; undefined where it cannot be used. */
  fromCell(value: unknown): Value | undefined
}

/** Whole minor units, either sign; an empty cell is zero, as everywhere in Excel. */
export const amount: CellKind<number> = {
  expects: kindWords.amount,
  empty: 0,
  fromCell: (value) => (isAmount(value) ? value : undefined),
}

/** The same from zero up. */
export const amountFromZero: CellKind<number> = {
  expects: kindWords.amountFromZero,
  empty: 0,
  fromCell: (value) => (isAmount(value) && value >= 0 ? value : undefined),
}

/** A whole number from zero up to 2^53 − 1. */
export const weight: CellKind<number> = {
  expects: kindWords.weight,
  empty: 0,
  fromCell: (value) => (typeof value === 'number' && value >= 0 && Number.isSafeInteger(value) ? value : undefined),
}

/** A whole number between two limits; an empty cell is no number. */
export function wholeNumber(min: number, max: number): CellKind<number> {
  return {
    expects: kindWords.wholeNumber({ min, max }),
    empty: undefined,
    fromCell: (value) =>
      Number.isInteger(value) && between(value as number, min, max) ? (value as number) : undefined,
  }
}

/** A number from zero up, hundredths at the finest. */
export function hundredths(max: number): CellKind<number> {
  return {
    expects: kindWords.hundredths({ max }),
    empty: 0,
    fromCell: (value) => {
      if (typeof value !== 'number' || !between(value, 0, max)) return undefined
      const rounded = Math.round(value * 100) / 100
      return Math.abs(value - rounded) < 1e-9 ? rounded : undefined
    },
  }
}

/** A text; a number counts as its digits, as ids may be made of digits only. */
export const text: CellKind<string> = {
  expects: kindWords.text,
  empty: '',
  fromCell: (value) => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined),
}

/** The same where an empty cell names nothing. */
export const name: CellKind<string> = { ...text, empty: undefined }

/** A code of a vocabulary: its label in any language, or the code itself. */
export function choice<Code extends string>(vocabulary: Vocabulary<Code>): CellKind<Code> {
  return {
    expects: kindWords.choice({
      id: vocabulary.codes.map((code) => vocabulary.label(code, 'id')).join(', '),
      en: vocabulary.codes.map((code) => vocabulary.label(code, 'en')).join(', '),
    }),
    empty: undefined,
    fromCell: (value) => (typeof value === 'string' ? vocabulary.parse(value) : undefined),
  }
}

/** A day as an ISO date: a date cell (a serial number, its time of day set aside) or a text such as 2027-03-31. */
export const day: CellKind<string> = {
  expects: kindWords.day,
  empty: undefined,
  fromCell: dayInCell,
}

/** A list of days in which empty cells are gaps. */
export const dayOrGap: CellKind<string> = { ...day, empty: '' }

/** A day, or the name of something that has days of its own; a text that reads as a date is a day. */
export const dayOrName: CellKind<{ readonly day: string } | { readonly name: string } | 'empty'> = {
  expects: kindWords.dayOrName,
  empty: 'empty',
  fromCell: (value) => {
    const found = dayInCell(value)
    if (found !== undefined) return { day: found }
    return typeof value === 'string' && fold(value) !== '' ? { name: value } : undefined
  },
}

/** Serial number of 1 January 1970, and of the first and last day on which Excel’s calendar is the true one. */
const [epoch, firstSerial, lastSerial] = [25_569, 61, 2_958_465]

/** The serial number by which Excel knows a day. */
export function serialOf(date: string): number {
  return dayOf(date) + epoch
}

function dayInCell(value: unknown): string | undefined {
  if (typeof value === 'number') {
    return between(value, firstSerial, lastSerial + 0.999_999) ? dateOf(Math.floor(value) - epoch) : undefined
  }
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/u.test(value.trim())) return undefined
  const date = value.trim()
  // A day that no month has would roll over into the next.
  return Number.isNaN(dayOf(date)) || dateOf(dayOf(date)) !== date ? undefined : date
}

function between(value: number, min: number, max: number): boolean {
  return value >= min && value <= max
}
