import type { Labels } from '@bekal/core'
import type { Kind } from './kinds/index.js'

/**
 * What to type, sentence by sentence. Said when a cell is selected, when Excel refuses a value, and by the message about a
 * cell that was filled in otherwise: all three say the same because all three read it here.
 */
export const whatToType = {
  required: { id: 'Wajib diisi.', en: 'Required.' },
  number: { id: 'Ketik angka saja, misalnya 1500000.', en: 'Type digits only, such as 1500000.' },
  whole: {
    id: 'Harus bulat dalam satuan terkecil kolom ini, misalnya rupiah penuh.',
    en: 'It must be whole in the smallest unit of this column, such as whole rupiah.',
  },
  percent: { id: 'Paling banyak dua angka desimal, misalnya 62,5%.', en: 'Two decimals at most, such as 62.5%.' },
  date: { id: 'Ketik tanggal, misalnya 17/08/2027.', en: 'Type a date, such as 17/08/2027.' },
  list: {
    id: 'Pisahkan dengan titik koma, misalnya a; b. Setiap nama hanya sekali.',
    en: 'Separate with semicolons, such as a; b. Each name only once.',
  },
  record: {
    id: 'Pisahkan dengan titik koma, misalnya a: 1; b: 2. Setiap nama hanya sekali.',
    en: 'Separate with semicolons, such as a: 1; b: 2. Each name only once.',
  },
  fromList: { id: 'Pilih salah satu dari daftar.', en: 'Choose one from the list.' },
  code: {
    id: 'Ketik kode yang sama di semua lembar; huruf besar dan kecil dianggap sama.',
    en: 'Type the same id on every sheet; upper and lower case count as the same.',
  },
} as const satisfies Record<string, Labels>

/** “Choose one of”, with what may be chosen. */
export function oneOf(allowed: string): Labels {
  return { id: `Pilih salah satu: ${allowed}.`, en: `Choose one of: ${allowed}.` }
}

/** The sentences for cells of a kind; none where the words for what it holds say enough. */
export function typingOf({ name, rule }: Pick<Kind<never>, 'name' | 'rule'>): readonly Labels[] {
  if (rule?.type === 'choices') return [whatToType.fromList]
  return sentences[name] ?? []
}

const sentences: Readonly<Record<string, readonly Labels[]>> = {
  money: [whatToType.number, whatToType.whole],
  integer: [whatToType.number],
  decimal: [whatToType.number],
  quantity: [whatToType.number],
  percent: [whatToType.percent],
  date: [whatToType.date],
  list: [whatToType.list],
  record: [whatToType.record],
  code: [whatToType.code],
}
