import { describeNumber, message } from '../result/index.js'
import type { Language } from '../vocabulary/index.js'

const shown = (value: number | string, language: Language) =>
  typeof value === 'number' ? describeNumber(value, language) : value

/** What `checkPlan` finds in assessments. */
export const assessmentMessages = {
  'value-not-on-scale': message<{ id: string; value: number | string }>('error', {
    id: ({ id, value }) =>
      `Nilai ${shown(value, 'id')} tidak ada pada skala indikator “${id}”; pengamatan ini tidak dipakai.`,
    en: ({ id, value }) =>
      `${shown(value, 'en')} is not on the scale of indicator “${id}”; this observation is not used.`,
  }),
  'value-outside-goalposts': message<{ id: string; value: number | string }>('warning', {
    id: ({ id, value }) =>
      `Nilai ${shown(value, 'id')} di luar batas skala indikator “${id}”; dihitung sebagai batas terdekat.`,
    en: ({ id, value }) =>
      `${shown(value, 'en')} lies outside the goalposts of indicator “${id}”; it counts as the nearest one.`,
  }),
  'observed-after-assessment': message<{ id: string; at: string; asOf: string }>('error', {
    id: ({ id, at, asOf }) =>
      `Indikator “${id}” diamati ${at}, sesudah tanggal penilaian ${asOf}; pengamatan ini tidak dipakai.`,
    en: ({ id, at, asOf }) =>
      `Indicator “${id}” was observed on ${at}, after the assessment of ${asOf}; this observation is not used.`,
  }),
  'assessed-twice': message<{ id: string; other: string }>('warning', {
    id: ({ id, other }) => `Penilaian “${id}” dan “${other}” menilai hal yang sama pada tahap dan tanggal yang sama.`,
    en: ({ id, other }) =>
      `Assessments “${id}” and “${other}” assess the same subject at the same stage on the same day.`,
  }),
  'stages-out-of-order': message<{ id: string; other: string }>('warning', {
    id: ({ id, other }) => `Penilaian “${id}” bertanggal lebih awal daripada “${other}”, padahal tahapnya sesudahnya.`,
    en: ({ id, other }) => `Assessment “${id}” is dated before “${other}”, but its stage comes after it.`,
  }),
  'other-rubric-version': message<{ found: string; version: string }>('warning', {
    id: ({ found, version }) =>
      `Penilaian ini dibuat dengan rubrik versi ${found}, sedangkan rencana memuat versi ${version}; perubahannya tidak dapat dibandingkan.`,
    en: ({ found, version }) =>
      `This assessment was made with version ${found} of the rubric, but the plan holds version ${version}; change cannot be compared.`,
  }),
}
