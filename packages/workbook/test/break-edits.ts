import type { addressesIn, Typed } from './edit-cells.js'

/** A row of a table; or a field of a form, which has no rows. */
type Where = Parameters<typeof addressesIn>[3] | { readonly field: true }
/** A sheet and a heading of its table, the row, and what somebody types there. */
export type Edit = readonly [sheet: string, heading: string, which: Where, changes: Readonly<Record<string, Typed>>]

/** A fault that a planner types into the founding example, and what must come of it. */
export interface Break {
  readonly edits: readonly Edit[]
  /** The rule that turns: how its sentence begins. */
  readonly rule: string
  readonly state: 'PERIKSA' | 'PERINGATAN' | 'CATATAN'
  /** The issues that the library reports for it, and how many places more than before the rule finds. */
  readonly code: string
  readonly more?: number
  /** The sheet, row and heading of the first place, where the link leads. */
  readonly leads: readonly [sheet: string, heading: string, which: Where, column: string]
  /** The place that the library names, where that is another one: it knows no rows of levels, only their scale. */
  readonly named?: Break['leads']
  /** Why the rule finds more places than the library names, where it does. */
  readonly unlike?: string
}

export const day = (iso: string) => (Date.parse(iso) - Date.UTC(1899, 11, 30)) / 864e5
export const line = (id: string, changes: Edit[3]): Edit => ['RAB', 'Uraian', { id }, changes]
export const cohort = (id: string, changes: Edit[3]): Edit => ['Angkatan', 'Kode tempat', { id }, changes]
export const unit = (program: string, id: string, changes: Edit[3]): Edit => [
  'Unit',
  'Prasyarat',
  { id: program, second: ['Kode', id] },
  changes,
]
export const toLine = (id: string, column: string): Break['leads'] => ['RAB', 'Uraian', { id }, column]
export const toCohort = (id: string, column: string): Break['leads'] => ['Angkatan', 'Kode tempat', { id }, column]

export function parameter(changes: Edit[3]): Edit[3] {
  return { Parameter: 'JP paling banyak per hari', Nilai: 10, Kepastian: 'Hasil pengamatan', ...changes }
}

export function absence(sheet: string, whose: Edit[3], spare: number, from: string, to: string): Edit {
  return [sheet, 'Dari tanggal', { spare }, { ...whose, 'Dari tanggal': day(from), 'Sampai tanggal': day(to) }]
}

export function observation(id: string, indicator: string, changes: Edit[3]): Edit {
  return ['Kesiapan', 'Diamati tanggal', { id, second: ['Indikator', indicator] }, changes]
}

export function toObservation(id: string, indicator: string, column: string): Break['leads'] {
  return ['Kesiapan', 'Diamati tanggal', { id, second: ['Indikator', indicator] }, column]
}

export function assessment(id: string, changes: Edit[3]): Edit {
  return ['Kesiapan', 'Tahap', { id }, changes]
}

export function toAssessment(id: string, column: string): Break['leads'] {
  return ['Kesiapan', 'Tahap', { id }, column]
}
