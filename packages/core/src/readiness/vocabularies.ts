import { defineVocabulary } from '../vocabulary/index.js'

export const aggregations = defineVocabulary('aggregation', {
  arithmetic: { id: 'Rata-rata hitung', en: 'Arithmetic mean' },
  geometric: { id: 'Rata-rata geometrik', en: 'Geometric mean' },
})

export const scaleTypes = defineVocabulary('scale', {
  linear: { id: 'Linear', en: 'Linear scale' },
  levels: { id: 'Tingkat', en: 'Levels' },
  binary: { id: 'Ya/tidak', en: 'Yes/no scale' },
})

/** What a missing observation does: left out of the mean, or counted as zero (a document that must exist). */
export const missingPolicies = defineVocabulary('missing-policy', {
  exclude: { id: 'Dikecualikan', en: 'Left out' },
  zero: { id: 'Dihitung nol', en: 'Counted as zero' },
})

export const assessmentStages = defineVocabulary('assessment-stage', {
  before: { id: 'Sebelum pelatihan', en: 'Before training' },
  after: { id: 'Sesudah pelatihan', en: 'After training' },
  followup: { id: 'Tindak lanjut', en: 'Follow-up' },
})
