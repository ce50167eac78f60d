import { defineVocabulary } from '../vocabulary/index.js'

/** How sure a figure is, the surest first. Nothing unverified is ever a constant: it carries one of these. */
export const evidenceStatuses = defineVocabulary('evidence-status', {
  official: { id: 'Ketentuan resmi', en: 'Official rule' },
  observed: { id: 'Hasil pengamatan', en: 'Observed' },
  assumption: { id: 'Asumsi (perlu konfirmasi)', en: 'Assumption (to confirm)' },
})
export type EvidenceStatus = (typeof evidenceStatuses.codes)[number]

/** Figures of policy that a computation needs. Each has a value on a date, a source and a status. */
export const parameterIds = defineVocabulary('parameter', {
  'lesson-hour-minutes': { id: 'Lama satu jam pelajaran (JP)', en: 'Length of a lesson hour' },
  'lesson-hours-per-day-max': { id: 'JP paling banyak per hari', en: 'Most lesson hours a day' },
  'attendance-min': { id: 'Kehadiran paling sedikit untuk lulus', en: 'Least attendance to pass' },
  'release-buffer-days': { id: 'Jeda antara akhir pelatihan dan bebas', en: 'Buffer between course end and release' },
  'days-left-min': { id: 'Sisa masa paling sedikit saat mulai', en: 'Least time left at the start' },
})
export type ParameterId = (typeof parameterIds.codes)[number]
