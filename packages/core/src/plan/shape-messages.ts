import { describeNumber, message } from '../result/index.js'
import type { Language } from '../vocabulary/index.js'
import { describeFormat, describeFound, describeType } from './message-words.js'

/** A limit with what it counts, where it is not the number itself. */
function limitOf(limit: number, counted: string | undefined, language: Language): string {
  if (counted === 'characters') return `${limit} ${language === 'id' ? 'karakter' : 'characters'}`
  if (counted === 'entries') return `${limit} ${language === 'id' ? 'isian' : limit === 1 ? 'entry' : 'entries'}`
  return String(limit)
}

/** Shape: what `parsePlan` finds in a value that is not a plan yet. */
export const shapeMessages = {
  'missing-key': message<{ key: string }>('error', {
    id: ({ key }) => `“${key}” wajib diisi, tetapi tidak ada.`,
    en: ({ key }) => `“${key}” is required but missing.`,
  }),
  'unknown-key': message<{ key: string; allowed: string }>('error', {
    id: ({ key, allowed }) => `“${key}” tidak dikenal di sini. Yang boleh: ${allowed}.`,
    en: ({ key, allowed }) => `“${key}” is not known here. Allowed: ${allowed}.`,
  }),
  'personal-key': message<{ key: string }>('error', {
    id: ({ key }) =>
      `“${key}” tidak boleh ada: peserta hanya dikenal dengan kode, tanpa nama, nomor identitas, atau perkara.`,
    en: ({ key }) => `“${key}” must not be here: participants carry a code only, no name, identity number or offence.`,
  }),
  'wrong-type': message<{ expected: string; found: string }>('error', {
    id: ({ expected, found }) => `Seharusnya ${describeType(expected, 'id')}, ditemukan ${describeFound(found, 'id')}.`,
    en: ({ expected, found }) => `Expected ${describeType(expected, 'en')}, found ${describeFound(found, 'en')}.`,
  }),
  'not-allowed': message<{ found: string; allowed: string }>('error', {
    id: ({ found, allowed }) => `${found} tidak termasuk pilihan. Pilih salah satu: ${allowed}.`,
    en: ({ found, allowed }) => `${found} is not one of the choices. Choose one of: ${allowed}.`,
  }),
  'bad-format': message<{ found: string; format: string }>('error', {
    id: ({ found, format }) => `${found} tidak sesuai bentuk yang diminta: ${describeFormat(format, 'id')}.`,
    en: ({ found, format }) => `${found} does not have the form asked for: ${describeFormat(format, 'en')}.`,
  }),
  'out-of-range': message<{ found: string; bound: string; limit: number; counted?: string }>('error', {
    id: ({ found, bound, limit, counted }) =>
      `${found} di luar batas: ${bound === 'min' ? 'paling sedikit' : 'paling banyak'} ${limitOf(limit, counted, 'id')}.`,
    en: ({ found, bound, limit, counted }) =>
      `${found} is out of range: ${bound === 'min' ? 'at least' : 'at most'} ${limitOf(limit, counted, 'en')}.`,
  }),
  'nested-too-deeply': message<{ levels: number }>('error', {
    id: ({ levels }) => `Isian di sini bersarang lebih dari ${levels} tingkat; rencana tidak memerlukan sedalam itu.`,
    en: ({ levels }) => `What stands here is nested more than ${levels} levels deep; no plan needs that.`,
  }),
  'too-fine': message<{ found: string; step: number }>('error', {
    id: ({ found, step }) => `${found} terlalu rinci: berikan kelipatan ${describeNumber(step, 'id')}.`,
    en: ({ found, step }) => `${found} is too fine: give a multiple of ${describeNumber(step, 'en')}.`,
  }),
}
