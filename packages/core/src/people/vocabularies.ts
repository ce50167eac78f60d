import { defineVocabulary } from '../vocabulary/index.js'

/** A convicted person may be enrolled in ways a person on remand may not. */
export const participantStatuses = defineVocabulary('participant-status', {
  sentenced: { id: 'Narapidana', en: 'Sentenced' },
  remand: { id: 'Tahanan', en: 'Remand' },
})

/** What kind of release the dates stand for; dates come from the prison register and are never computed here. */
export const releaseKinds = defineVocabulary('release-kind', {
  'sentence-end': { id: 'Bebas murni', en: 'End of sentence' },
  parole: { id: 'Pembebasan bersyarat (PB)', en: 'Parole' },
  'conditional-leave': { id: 'Cuti bersyarat (CB)', en: 'Conditional leave' },
  'pre-release-leave': { id: 'Cuti menjelang bebas (CMB)', en: 'Pre-release leave' },
  estimate: { id: 'Perkiraan', en: 'Estimate' },
})

export const literacyLevels = defineVocabulary('literacy', {
  none: { id: 'Belum dapat membaca', en: 'Cannot read yet' },
  basic: { id: 'Membaca dasar', en: 'Reads a little' },
  fluent: { id: 'Lancar membaca', en: 'Reads fluently' },
})
