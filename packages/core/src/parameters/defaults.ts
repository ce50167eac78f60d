import type { Labels } from '../vocabulary/index.js'
import type { EvidenceStatus, ParameterId } from './vocabularies.js'

export interface DefaultParameter {
  readonly value: number
  readonly source: Labels
  readonly status: EvidenceStatus
}

const processMap: Labels = {
  id: 'Peta bisnis proses pelatihan berbasis kompetensi, BBPVP Semarang',
  en: 'Process map of competency-based training, BBPVP Semarang (national training centre)',
}

/**
 * What holds where a plan says nothing else. Values are public knowledge of November 2026, each with its source; what
 * nobody has published is an assumption that waits for the parties to confirm it.
 */
export const defaultParameters: Readonly<Record<ParameterId, DefaultParameter>> = {
  'lesson-hour-minutes': { value: 45, source: processMap, status: 'observed' },
  'lesson-hours-per-day-max': { value: 10, source: processMap, status: 'observed' },
  'attendance-min': { value: 0.8, source: processMap, status: 'observed' },
  'release-buffer-days': {
    value: 14,
    source: {
      id: 'Belum ada ketentuan tertulis: dua minggu untuk uji, sertifikat, dan administrasi bebas',
      en: 'No written rule found: two weeks for assessment, certificate and the paperwork of release',
    },
    status: 'assumption',
  },
  'days-left-min': {
    value: 30,
    source: {
      id: 'Belum ada ketentuan tertulis: sisa masa pidana harus cukup untuk pelatihan dan uji',
      en: 'No written rule found: the time left must be enough for the course and its assessment',
    },
    status: 'assumption',
  },
}
