import type { Labels, Language } from '@bekal/core'
import type { Kind } from './kinds/index.js'

/** What a column of each kind holds, in words. */
const kindWords = {
  text: { id: 'teks', en: 'text' },
  code: { id: 'kode', en: 'code' },
  reference: { id: 'kode', en: 'id' },
  'level-code': { id: 'angka atau kode tingkat', en: 'number or code of a level' },
  time: { id: 'jam, misalnya 08:30', en: 'time, such as 08:30' },
  json: { id: 'JSON', en: 'JSON' },
  integer: { id: 'bilangan bulat', en: 'whole number' },
  decimal: { id: 'angka', en: 'number' },
  quantity: { id: 'angka, paling banyak empat desimal', en: 'number, four decimals at most' },
  points: { id: 'poin', en: 'points' },
  money: { id: 'jumlah uang', en: 'amount of money' },
  percent: { id: 'persentase, dua desimal', en: 'percentage, two decimals' },
  fraction: { id: 'bagian, 0 sampai 100 %', en: 'share, 0 to 100 %' },
  choice: { id: 'pilihan', en: 'choice' },
  'yes-no': { id: 'ya atau tidak', en: 'yes or no' },
  month: { id: 'nama bulan', en: 'name of a month' },
  'number-or-yes-no': { id: 'angka, atau ya/tidak', en: 'number, or yes/no' },
  date: { id: 'tanggal', en: 'date' },
  'week-hours': { id: 'jam pelajaran per hari', en: 'lesson hours a day' },
} as const satisfies Record<string, Labels>

/** Where choices and references of a kind come from. */
export interface KindSources {
  /** Labels of a vocabulary in the page's language. */
  choices(vocabulary: string): readonly string[]
  /** Title of a table in the page's language. */
  tableTitle(table: string): string
}

type AnyKind = Pick<Kind<never>, 'name' | 'rule' | 'entry'> & Partial<Pick<Kind<never>, 'format'>>

/**
 * A kind in words: what people type or see in such a cell.
 * @throws {UnknownKindError} when a kind has no words yet; add them to the table above.
 */
export function describeKind(kind: AnyKind, language: Language, sources: KindSources): string {
  const { name, entry } = kind
  if (entry === undefined) return describe(kind, wordFor(name)[language], language, sources)
  const word = wordFor(entry.name)[language]
  if (name === 'list' && language === 'id') {
    return `beberapa ${describe(entry, word, language, sources)}, dipisah titik koma`
  }
  if (name === 'list') return `${describe(entry, `${word}s`, language, sources)}, separated by semicolons`
  const one = describe(entry, word, language, sources)
  return { id: `nama: nilai (${one}), dipisah titik koma`, en: `name: value (${one}), separated by semicolons` }[
    language
  ]
}

function describe({ name, rule, format }: AnyKind, word: string, language: Language, sources: KindSources): string {
  if (rule?.type === 'choices' && 'table' in rule.list) {
    const title = sources.tableTitle(rule.list.table)
    return { id: `${word} dari tabel “${title}”`, en: `${word} from the table “${title}”` }[language]
  }
  if (rule?.type === 'choices' && 'vocabulary' in rule.list && name === 'choice') {
    return `${word}: ${sources.choices(rule.list.vocabulary).join(' · ')}`
  }
  // Years are never grouped, and other kinds say their limits in their words.
  const limited = rule?.type === 'number' && (name === 'integer' || name === 'decimal')
  return limited ? word + bounds(rule, language, format !== '0') : word
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
    super(`The kind "${kind}" has no words; add them to the table of kind words.`)
  }
}
