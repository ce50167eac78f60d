import { defineVocabulary } from '../vocabulary/index.js'

export const courseResults = defineVocabulary('course-result', {
  passed: { id: 'Lulus pelatihan', en: 'Passed' },
  'not-passed': { id: 'Belum lulus', en: 'Not passed' },
  competent: { id: 'Kompeten (K)', en: 'Competent' },
  'not-yet-competent': { id: 'Belum kompeten (BK)', en: 'Not yet competent' },
  withdrawn: { id: 'Mengundurkan diri/pindah', en: 'Withdrawn or transferred' },
})

export const followUpStatuses = defineVocabulary('follow-up-status', {
  employed: { id: 'Bekerja', en: 'Employed' },
  'self-employed': { id: 'Berwirausaha', en: 'Self-employed' },
  'in-training': { id: 'Dalam pelatihan', en: 'In training' },
  none: { id: 'Tidak bekerja', en: 'Not working' },
  unknown: { id: 'Tidak diketahui', en: 'Unknown' },
})
