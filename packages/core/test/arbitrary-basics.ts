import fc from 'fast-check'
import { weekdays, type LessonHoursPerDay } from '../src/index.js'

/** A record: every key of `required`, and each key of `optional` present or absent (never undefined). */
export function entry<R extends object, O extends object = object>(
  required: { [K in keyof R]: fc.Arbitrary<R[K]> },
  optional: { [K in keyof O]: fc.Arbitrary<O[K]> } = {} as { [K in keyof O]: fc.Arbitrary<O[K]> },
): fc.Arbitrary<R & Partial<O>> {
  return fc.record(
    { ...required, ...optional },
    { requiredKeys: Object.keys(required) as never[], noNullPrototype: true },
  ) as unknown as fc.Arbitrary<R & Partial<O>>
}

/** Nought to `most` of something; `least` of them at the least. */
export function listOf<T>(one: fc.Arbitrary<T>, most: number, least = 0): fc.Arbitrary<T[]> {
  return fc.array(one, { minLength: least, maxLength: most })
}

/** Some of the given choices, none twice, in the order given; possibly none. */
export function someOf<T>(choices: readonly T[], least = 0): fc.Arbitrary<T[]> {
  return fc.subarray([...choices], { minLength: Math.min(least, choices.length) })
}

export function oneOf<T>(choices: readonly T[]): fc.Arbitrary<T> {
  return fc.constantFrom(...choices)
}

/** A value for some of the keys. */
export function recordOver<V>(
  keys: readonly string[],
  value: fc.Arbitrary<V>,
  least = 0,
): fc.Arbitrary<Record<string, V>> {
  return someOf(keys, least).chain((chosen) =>
    fc
      .tuple(...chosen.map(() => value))
      .map((values) => Object.fromEntries(chosen.map((key, at) => [key, values[at] as V]))),
  )
}

/** Ids that a careless program mistakes for a number, a date, a truth value, a cell or a property of every object. */
const oddIds = [
  '007', '10', '2', '1e5', '3.14', 'TRUE', 'salah', '2026-01-15', '1-2', 'A1', 'R1C1', 'constructor', 'toString',
  'valueOf', 'null', 'a.b_c-d', 'X', 'x-1', 'ID', 'en', 'id', 'P'.repeat(64), '9'.repeat(17),
] // prettier-ignore

const plainIds = fc
  .tuple(oneOf(['lapas', 'LLK', 'bpvp', 'dana', 'jahit', 'Las', 'a']), fc.nat({ max: 99 }))
  .map(([word, n]) => `${word}-${n}`)

export const ids = fc.oneof({ weight: 3, arbitrary: plainIds }, { weight: 1, arbitrary: oneOf(oddIds) })

/** Ids of one list: unique, upper and lower case counting as the same. */
export function idList(most: number, least = 0): fc.Arbitrary<string[]> {
  return fc.uniqueArray(ids, { minLength: least, maxLength: most, selector: (id) => id.toLowerCase() })
}

/** Texts that a worksheet, a number parser or a formula engine is tempted to take for something else. */
const oddTexts = [
  '=1+1', '+62 370', '-5', '@nama', "'kutip", '="a"&B1', '1.500', '1,500.00', '0012', '1E5', '50%', '2026-01-15',
  'Rp1.500.000', 'TRUE', 'BENAR', 'null', '#REF!', '#N/A', 'kain; benang; jarum', 'a, b', 'baris satu\nbaris dua',
  'a\n\nb', '-', '[x]', '—', '_x0041_', '_x000D_', '“kutip” & <b>tebal</b>', '"', "it's", 'dua  spasi', 'a\u00A0b', 'e\u0301',
  '🧵', '👩‍🏭 menjahit 🪡', 'مرحبا', '縫製', '\u200Bnol', 'a\uFEFFb', 'a\u2028b', '\u00AD', '{"id":"a"}', '[1,2]',
  'lapas-1: 3', 'a | b', 'a\\b', '%20', 'é'.repeat(300), `${'panjang '.repeat(37)}selesai.`,
] // prettier-ignore

const plainTexts = oneOf(['Kain katun', 'meter', 'Menjahit dasar', 'Bahan praktik', 'orang', 'Honor instruktur'])

const wildTexts = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).map((wild) => {
  const allowed = wild.replace(/[^\n\P{Cc}]|[\p{Cs}\uFFFE\uFFFF]/gu, '').trim()
  return allowed === '' ? 'x' : allowed
})

export const texts = fc.oneof(
  { weight: 3, arbitrary: plainTexts },
  { weight: 3, arbitrary: oneOf(oddTexts) },
  { weight: 1, arbitrary: wildTexts },
)

export const localizedTexts = fc.oneof(
  texts,
  entry({ id: texts, en: texts }),
  texts.map((same) => ({ id: same, en: same })),
)

/** Dates of the years 2000 to 2199, leap days among them. */
export const dates = fc.oneof(
  { weight: 1, arbitrary: oneOf(['2028-02-29', '2026-12-31', '2026-01-01']) },
  {
    weight: 4,
    arbitrary: fc
      .integer({ min: Date.UTC(2000, 0, 1) / 86_400_000, max: Date.UTC(2199, 11, 31) / 86_400_000 })
      .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
  },
)

/** A date of one year. */
export function datesIn(year: number): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: 364 }).map((day) => new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10))
}

/** Two values in order, as `from` and `to`. */
export function periodsOf(ends: fc.Arbitrary<string>): fc.Arbitrary<{ from: string; to: string }> {
  return fc.tuple(ends, ends).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }))
}

/** Days on which somebody or something cannot be had, with or without the reason. */
export const unavailabilities = fc
  .tuple(periodsOf(dates), entry({}, { why: texts }))
  .map(([period, reason]) => ({ ...period, ...reason }))

export const times = fc
  .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))

const hours = fc.nat({ max: 24 })

export const lessonHoursByWeekday = entry({
  mon: hours,
  tue: hours,
  wed: hours,
  thu: hours,
  fri: hours,
  sat: hours,
  sun: hours,
})

/** One number for every day, or some days of the week (one at the least, possibly all). */
export const lessonHours: fc.Arbitrary<LessonHoursPerDay> = fc.oneof(
  hours,
  recordOver(weekdays, hours, 1) as fc.Arbitrary<LessonHoursPerDay>,
)

/** Minor units from zero up, at most a thousand million. */
export const amountsFromZero = fc.oneof(fc.constantFrom(0, 1, 1_000_000_000), fc.nat({ max: 1_000_000_000 }))

/** Figures with at most `decimals` decimals. */
export function figures(min: number, max: number, decimals: number): fc.Arbitrary<number> {
  const scale = 10 ** decimals
  return fc.integer({ min: min * scale, max: max * scale }).map((scaled) => scaled / scale)
}

/** Chart-of-accounts codes and prefixes of them. */
export const accounts = oneOf(['5', '52', '521211', '521219', '522151', '5.1.02.01', 'A-1', '0', '007/1'])
