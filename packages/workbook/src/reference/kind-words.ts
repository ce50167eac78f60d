import type { Labels, Language } from '@bekal/core'
import type { InputRule, Kind } from '../definition/index.js'

/** What a column of each kind holds, in words. */
const kindWords = {
  text: { id: 'teks', en: 'text' },
  code: { id: 'kode', en: 'code' },
  reference: { id: 'kode', en: 'id' },
  time: { id: 'jam, misalnya 08:30', en: 'time, such as 08:30' },
  json: { id: 'JSON', en: 'JSON' },
  integer: { id: 'bilangan bulat', en: 'whole number' },
  decimal: { id: 'angka', en: 'number' },
  quantity: { id: 'angka, paling banyak empat desimal', en: 'number, four decimals at most' },
  money: { id: 'jumlah uang', en: 'amount of money' },
  percent: { id: 'persentase, dua desimal', en: 'percentage, two decimals' },
  fraction: { id: 'bagian, 0 sampai 100 %', en: 'share, 0 to 100 %' },
  choice: { id: 'pilihan', en: 'choice' },
  'yes-no': { id: 'ya atau tidak', en: 'yes or no' },
  month: { id: 'nama bulan', en: 'name of a month' },
  'number-or-yes-no': { id: 'angka, atau ya/tidak', en: 'number, or yes/no' },
  date: { id: 'tanggal', en: 'date' },
  list: { id: 'beberapa, dipisah titik koma', en: 'several, separated by semicolons' },
  record: { id: 'beberapa nama: nilai, dipisah titik koma', en: 'several name: value, separated by semicolons' },
  'week-hours': { id: 'jam pelajaran per hari', en: 'lesson hours a day' },
} as const satisfies Record<string, Labels>

/** Where choices and references of a kind come from. */
export interface KindSources {
  /** Labels of a vocabulary in the page's language. */
  choices(vocabulary: string): readonly string[]
  /** Title of a table in the page's language. */
  tableTitle(table: string): string
}

type AnyKind = Pick<Kind<never>, 'name' | 'rule' | 'entry' | 'format'>
type Entry = NonNullable<AnyKind['entry']>

/**
 * A kind in words: what people type or see in such a cell.
 * @throws {UnknownKindError} when a kind has no words yet; add them to the table above.
 */
export function describeKind(kind: AnyKind, language: Language, sources: KindSources): string {
  const word = wordFor(kind.name)[language]
  if (kind.name === 'list' && kind.entry !== undefined) {
    const entry = describeEntry(kind.entry, language, sources)
    return { id: `beberapa ${entry}, dipisah titik koma`, en: `several, separated by semicolons: ${entry}` }[language]
  }
  if (kind.name === 'record' && kind.entry !== undefined) {
    const entry = describeEntry(kind.entry, language, sources)
    return { id: `nama: nilai (${entry}), dipisah titik koma`, en: `name: value (${entry}), separated by semicolons` }[
      language
    ]
  }
  const grouped = kind.format !== '0'
  return withRule(word, kind.name, kind.rule, language, sources, grouped)
}

function describeEntry(entry: Entry, language: Language, sources: KindSources): string {
  return withRule(wordFor(entry.name)[language], entry.name, entry.rule, language, sources, true)
}

function withRule(
  word: string,
  name: string,
  rule: InputRule | undefined,
  language: Language,
  sources: KindSources,
  grouped: boolean,
): string {
  if (rule?.type === 'choices') {
    if ('table' in rule.list) {
      const title = sources.tableTitle(rule.list.table)
      return { id: `${word} dari tabel “${title}”`, en: `${word} from the table “${title}”` }[language]
    }
    return name === 'choice' ? `${word}: ${sources.choices(rule.list.vocabulary).join(' · ')}` : word
  }
  if (rule?.type === 'number' && (name === 'integer' || name === 'decimal')) {
    return word + bounds(rule, language, grouped)
  }
  return word
}

/** Limits that mean something; those that only keep numbers in a cell are left out. */
function bounds({ min, max = Infinity }: { min?: number; max?: number }, language: Language, grouped: boolean): string {
  const number = (n: number) => n.toLocaleString(language, { useGrouping: grouped })
  if (max < 1_000_000) {
    return { id: `, ${number(min ?? 0)} sampai ${number(max)}`, en: `, ${number(min ?? 0)} to ${number(max)}` }[
      language
    ]
  }
  if (min === undefined || min === 0) return ''
  return { id: `, paling sedikit ${number(min)}`, en: `, at least ${number(min)}` }[language]
}

function wordFor(name: string): Labels {
  if (!Object.hasOwn(kindWords, name)) throw new UnknownKindError(name)
  return kindWords[name as keyof typeof kindWords]
}

export class UnknownKindError extends Error {
  override readonly name = 'UnknownKindError'
  readonly code = 'unknown-kind'
  constructor(kind: string) {
    super(`The kind "${kind}" has no words for the reference page; add them to the table of kind words.`)
  }
}
