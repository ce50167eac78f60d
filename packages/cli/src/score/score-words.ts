import type { Labels } from '@bekal/core'

/** Headings of `score`. */
export const scoreLabels = {
  results: { id: 'Hasil penilaian', en: 'Results' },
  changes: { id: 'Perubahan', en: 'Change' },
  cohorts: { id: 'Tiap angkatan', en: 'By cohort' },
  assessment: { id: 'Penilaian', en: 'Assessment' },
  subject: { id: 'Yang dinilai', en: 'Subject' },
  rubric: { id: 'Rubrik', en: 'Rubric' },
  stage: { id: 'Tahap', en: 'Stage' },
  asOf: { id: 'Per tanggal', en: 'As of' },
  score: { id: 'Nilai', en: 'Score' },
  status: { id: 'Status', en: 'Status' },
  range: { id: 'Rentang galat', en: 'Range of error' },
  low: { id: 'Batas bawah', en: 'Low' },
  high: { id: 'Batas atas', en: 'High' },
  coverage: { id: 'Cakupan bukti', en: 'Evidence covers' },
  confidence: { id: 'Kekuatan bukti', en: 'Strength of evidence' },
  nextStep: { id: 'Langkah berikutnya', en: 'Next step' },
  actions: { id: 'Tindakan', en: 'Actions' },
  override: { id: 'Keputusan lain', en: 'Override' },
  notice: { id: 'Catatan', en: 'Notice' },
  from: { id: 'Dari', en: 'From' },
  to: { id: 'Ke', en: 'To' },
  before: { id: 'Semula', en: 'Before' },
  after: { id: 'Menjadi', en: 'After' },
  difference: { id: 'Selisih', en: 'Difference' },
  smallest: { id: 'Terkecil yang meyakinkan', en: 'Smallest that counts' },
  verdict: { id: 'Kesimpulan', en: 'Verdict' },
  people: { id: 'Orang', en: 'People' },
  scored: { id: 'Cukup bukti', en: 'With enough evidence' },
  mean: { id: 'Rata-rata', en: 'Mean' },
  spread: { id: 'Simpangan baku', en: 'Standard deviation' },
  topBand: { id: 'Kategori tertinggi', en: 'In the top band' },
} satisfies Record<string, Labels>

/** The sentences of `score`, each made in both languages at once. */
export const scoreWords = {
  noScore: (): Labels => ({
    id: 'Kesiapan tidak dapat dihitung sebelum kesalahan di atas diperbaiki.',
    en: 'Readiness cannot be computed until the errors above are mended.',
  }),
  noAssessments: (): Labels => ({
    id: 'Rencana ini belum punya penilaian yang dapat dihitung.',
    en: 'This plan has no assessments that can be scored yet.',
  }),
  unscored: (ids: readonly string[]): Labels => ({
    id: `Tidak dihitung karena rubriknya tidak ada atau mengandung kesalahan: ${ids.join(', ')}.`,
    en: `Not scored because their rubric does not exist or has errors: ${ids.join(', ')}.`,
  }),
  unknownSubject: (code: string, known: string): Labels => ({
    id: `Tidak ada penilaian untuk “${code}”. Yang dinilai: ${known}.`,
    en: `There is no assessment of “${code}”. Assessed are: ${known}.`,
  }),
  placeholder: (rubrics: readonly string[]): Labels => ({
    id: `Bobot dan batas kategori masih contoh, belum ditetapkan panel: ${rubrics.join('; ')}.`,
    en: `Weights and bands are placeholders, not yet set by a panel: ${rubrics.join('; ')}.`,
  }),
  suppressed: (): Labels => ({
    id: '“–” pada angkatan: kurang dari 10 orang, jadi tidak ditampilkan agar tidak ada yang dikenali.',
    en: '“–” in a cohort: fewer than 10 people, not shown so that nobody can be recognised.',
  }),
  notEffect: (): Labels => ({
    id: 'Perubahan bukan bukti pengaruh pelatihan: tidak ada kelompok pembanding.',
    en: 'Change is no proof of what training did: there is no group to compare with.',
  }),
} satisfies Record<string, (...given: never[]) => Labels>
