import { describeNumber, message } from '../../result/index.js'
import type { Language } from '../../vocabulary/index.js'
import { excludedTopics, type ExcludedTopic } from './excluded-topics.js'

const topic = (code: ExcludedTopic, language: Language) => excludedTopics.label(code, language)

/** A figure; a text where it is none that could be written as one. */
type Figure = number | string
const shown = (value: Figure, language: Language) =>
  typeof value === 'number' ? describeNumber(value, language) : value

/** What may be wrong with a rubric beyond its shape. */
export const rubricMessages = {
  'rubric-code-twice': message<{ id: string }>('error', {
    id: ({ id }) => `Kode “${id}” dipakai dua kali dalam rubrik ini. Beri kode berbeda.`,
    en: ({ id }) => `The id “${id}” is used twice in this rubric. Give each its own.`,
  }),
  'weight-not-usable': message<{ found: Figure }>('error', {
    id: ({ found }) => `Bobot ${shown(found, 'id')} tidak dapat dipakai: isi angka nol atau lebih.`,
    en: ({ found }) => `The weight ${shown(found, 'en')} cannot be used: give a number, zero or more.`,
  }),
  'no-weight-at-all': message<Record<never, never>>('error', {
    id: () => 'Semua dimensi berbobot nol; tidak ada yang dapat dinilai.',
    en: () => 'All dimensions have weight zero; there is nothing to score.',
  }),
  'dimension-without-weight': message<{ id: string }>('error', {
    id: ({ id }) => `Dimensi “${id}” berbobot, tetapi tidak punya indikator yang berbobot.`,
    en: ({ id }) => `Dimension “${id}” has a weight but no indicator with a weight.`,
  }),
  'goalposts-reversed': message<{ lo: Figure; hi: Figure }>('error', {
    id: ({ lo, hi }) => `Batas bawah (${shown(lo, 'id')}) harus lebih kecil daripada batas atas (${shown(hi, 'id')}).`,
    en: ({ lo, hi }) => `The low goalpost (${shown(lo, 'en')}) must be below the high one (${shown(hi, 'en')}).`,
  }),
  'logarithm-from-zero': message<{ lo: number }>('error', {
    id: ({ lo }) => `Skala logaritmik memerlukan batas bawah di atas nol, bukan ${shown(lo, 'id')}.`,
    en: ({ lo }) => `A logarithmic scale needs a low goalpost above zero, not ${shown(lo, 'en')}.`,
  }),
  'no-levels': message<Record<never, never>>('error', {
    id: () => 'Skala bertingkat ini belum punya tingkat.',
    en: () => 'This scale of levels has no level.',
  }),
  'level-not-observable': message<{ level: string }>('warning', {
    id: ({ level }) => `Tingkat “${level}” tidak akan pernah tercatat: pengamatan berupa angka. Beri kode angka.`,
    en: ({ level }) => `Level “${level}” can never be recorded: observations are numbers. Give it a number.`,
  }),
  'error-below-half-step': message<{ sem: number; least: number }>('warning', {
    id: ({ sem, least }) =>
      `Galat ukur ${shown(sem, 'id')} terlalu kecil untuk jarak antar tingkat ini; paling sedikit ${shown(least, 'id')} (setengah langkah).`,
    en: ({ sem, least }) =>
      `A measurement error of ${shown(sem, 'en')} is too small for levels this far apart; at least ${shown(least, 'en')} (half a step).`,
  }),
  'no-bands': message<Record<never, never>>('error', {
    id: () => 'Rubrik ini belum punya kategori.',
    en: () => 'This rubric has no bands.',
  }),
  'bands-not-from-zero': message<{ id: string; min: Figure }>('error', {
    id: ({ id, min }) => `Kategori pertama “${id}” mulai pada ${shown(min, 'id')}; seharusnya 0.`,
    en: ({ id, min }) => `The first band “${id}” starts at ${shown(min, 'en')}; it should start at 0.`,
  }),
  'bands-not-ascending': message<{ id: string; min: Figure; previous: Figure }>('error', {
    id: ({ id, min, previous }) =>
      `Kategori “${id}” mulai pada ${shown(min, 'id')}, tidak di atas kategori sebelumnya (${shown(previous, 'id')}). Urutkan naik.`,
    en: ({ id, min, previous }) =>
      `Band “${id}” starts at ${shown(min, 'en')}, not above the band before it (${shown(previous, 'en')}). Put them in ascending order.`,
  }),
  'band-id-reserved': message<{ id: string }>('error', {
    id: ({ id }) => `“${id}” adalah status hasil, bukan nama kategori. Pilih kode lain.`,
    en: ({ id }) => `“${id}” is a status of results and cannot name a band. Choose another id.`,
  }),
  'unknown-band': message<{ id: string }>('error', {
    id: ({ id }) => `Tidak ada kategori “${id}” dalam rubrik ini.`,
    en: ({ id }) => `There is no band “${id}” in this rubric.`,
  }),
  'guard-on-lowest-band': message<{ id: string }>('error', {
    id: ({ id }) => `Kategori terendah “${id}” tidak dapat diberi syarat: tidak ada kategori di bawahnya.`,
    en: ({ id }) => `The lowest band “${id}” cannot be guarded: there is no band below it.`,
  }),
  'gate-without-cap': message<Record<never, never>>('error', {
    id: () => 'Syarat ini membatasi kategori, tetapi belum menyebut kategori tertingginya (cap).',
    en: () => 'This gate caps the band but does not name the highest band (cap).',
  }),
  'gate-value-not-comparable': message<{ found: string }>('error', {
    id: ({ found }) => `Nilai pembanding ${found} tidak sejenis dengan yang dibandingkan pada skala ini.`,
    en: ({ found }) => `The gate’s value ${found} is not of the kind that this scale compares.`,
  }),
  'excluded-topic': message<{ word: string; topic: ExcludedTopic }>('error', {
    id: ({ word, topic: code }) =>
      `“${word}” menyangkut ${topic(code, 'id')}; hal itu tidak boleh menjadi bagian dari penilaian kesiapan.`,
    en: ({ word, topic: code }) => `“${word}” is about ${topic(code, 'en')}, which must be no part of readiness.`,
  }),
}

/** What only a rubric outside a plan is told: in a plan, references and ids are checked for all lists alike. */
export const rubricReferenceMessages = {
  'unknown-dimension': message<{ id: string }>('error', {
    id: ({ id }) => `Tidak ada dimensi “${id}” dalam rubrik ini.`,
    en: ({ id }) => `There is no dimension “${id}” in this rubric.`,
  }),
}
