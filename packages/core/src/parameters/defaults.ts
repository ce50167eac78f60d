import type { Labels } from '../vocabulary/index.js'
import type { PlanParameter } from './schema.js'

/** A value of a parameter for a time, with where it comes from. */
export interface DatedValue extends Omit<PlanParameter, 'source'> {
  /** One text, or one in each language. */
  readonly source?: string | Labels | undefined
}

const processMap: Labels = {
  id: 'Peta bisnis proses pelatihan berbasis kompetensi, BBPVP Semarang',
  en: 'Process map of competency-based training, BBPVP Semarang (national training centre)',
}

/**
 * What holds where a plan says nothing else. Values are public knowledge of November 2026, each with its source; what
 * nobody has published is an assumption that waits for the parties to confirm it.
 */
export const defaultParameters: readonly DatedValue[] = [
  { id: 'lesson-hour-minutes', value: 45, source: processMap, status: 'observed' },
  { id: 'lesson-hours-per-day-max', value: 10, source: processMap, status: 'observed' },
  { id: 'attendance-min', value: 0.8, source: processMap, status: 'observed' },
  {
    id: 'release-buffer-days',
    value: 14,
    source: {
      id: 'Belum ada ketentuan tertulis: dua minggu untuk uji, sertifikat, dan administrasi bebas',
      en: 'No written rule found: two weeks for assessment, certificate and the paperwork of release',
    },
    status: 'assumption',
  },
  {
    id: 'days-left-min',
    value: 30,
    source: {
      id: 'Belum ada ketentuan tertulis: sisa masa pidana harus cukup untuk pelatihan dan uji',
      en: 'No written rule found: the time left must be enough for the course and its assessment',
    },
    status: 'assumption',
  },
  {
    id: 'minimum-wage-monthly',
    value: 2_744_628,
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    source: {
      id: 'UMK Lombok Timur 2026 (rupiah); lokasi lain mengisi upah minimumnya sendiri',
      en: 'UMK Lombok Timur 2026 (regency minimum wage, rupiah); other places state their own',
    },
    status: 'official',
  },
]
