import type { Labels, Language, Vocabulary } from '../vocabulary/index.js'

/** What the parts of a message are called: formats, types, and values as they were found. */

/** A format that a text must have, in words. */
export function describeFormat(format: string, language: Language): string {
  return wordFor(formats, format, language)
}

/** A type, or several divided by `|`, in words. */
export function describeType(expected: string, language: Language): string {
  const or = { id: ' atau ', en: ' or ' }
  return expected
    .split('|')
    .map((type) => wordFor(types, type, language))
    .join(or[language])
}

/** A value as it was found (JSON, perhaps cut short), with the word for its type. */
export function describeFound(found: string, language: Language): string {
  const known = kinds.find(([pattern]) => pattern.test(found))
  return known === undefined ? found : known[1][language].replace('*', () => found)
}

/** The label of a code; a code that is not in the vocabulary stands for itself. */
export function labelOf(vocabulary: Vocabulary, code: string, language: Language): string {
  return vocabulary.codes.includes(code) ? vocabulary.label(code, language) : code
}

function wordFor(words: Readonly<Record<string, Labels>>, key: string, language: Language): string {
  return Object.hasOwn(words, key) ? (words[key] as Labels)[language] : key
}

const kinds: readonly [RegExp, Labels][] = [
  [/^"/u, { id: 'teks *', en: 'the text *' }],
  [/^\[/u, { id: 'daftar *', en: 'the list *' }],
  [/^\{/u, { id: 'kelompok isian *', en: 'the group of fields *' }],
  [/^-?\d/u, { id: 'angka *', en: 'the number *' }],
  [/^(?:null|undefined)$/u, { id: 'isian kosong (*)', en: 'nothing (*)' }],
]

const list: Labels = { id: 'daftar [ … ]', en: 'a list [ … ]' }
const group: Labels = { id: 'kelompok isian { … }', en: 'a group of fields { … }' }
const whole: Labels = { id: 'bilangan bulat', en: 'a whole number' }

const types: Readonly<Record<string, Labels>> = {
  string: { id: 'teks', en: 'a text' },
  number: { id: 'angka', en: 'a number' },
  int: whole,
  integer: whole,
  boolean: { id: 'true atau false', en: 'true or false' },
  array: list,
  tuple: list,
  object: group,
  'at least one weekday': { id: 'paling sedikit satu hari', en: 'at least one weekday' },
  record: group,
}

const formats: Readonly<Record<string, Labels>> = {
  id: {
    id: 'kode dari huruf, angka, titik, atau garis (- _), paling banyak 64 karakter, diawali huruf atau angka',
    en: 'a code of letters, digits, dots or dashes (- _), at most 64 characters, beginning with a letter or digit',
  },
  account: {
    id: 'kode akun dari angka atau huruf, misalnya 521211',
    en: 'an account code of digits or letters, such as 521211',
  },
  text: {
    id: 'teks yang tidak kosong, tanpa spasi di awal atau akhir dan tanpa karakter kendali',
    en: 'a text that is not empty, without blanks at its start or end and without control characters',
  },
  date: { id: 'tanggal yang ada, TTTT-BB-HH', en: 'a date that exists, YYYY-MM-DD' },
  time: { id: 'waktu 24 jam, JJ:MM', en: 'a 24-hour time, HH:MM' },
  'time-zone': { id: 'zona waktu IANA, misalnya Asia/Makassar', en: 'an IANA time zone, such as Asia/Makassar' },
  currency: { id: 'kode mata uang tiga huruf, misalnya IDR', en: 'a three-letter currency code, such as IDR' },
  address: { id: 'alamat tanpa spasi', en: 'an address without blanks' },
}
