import type { Labels } from '@bekal/core'

/** Texts of the view Readiness; what is said about a result comes from the library. */
export const readinessWords = {
  tab: { id: 'Kesiapan', en: 'Readiness' },
  title: { id: 'Kesiapan', en: 'Readiness' },
  noPlan: {
    id: 'Penjelasan kesiapan muncul di sini setelah ada rencana yang terbaca utuh.',
    en: 'Readiness is explained here once there is a plan that reads as a whole.',
  },
  noAssessments: {
    id: 'Belum ada penilaian. Isi lembar Kesiapan: satu baris tiap hasil pengamatan seorang peserta atau program.',
    en: 'There are no assessments yet. Fill in the sheet Readiness: one row for each observation of a participant or program.',
  },
  assessment: { id: 'Penilaian', en: 'Assessment' },
  chosen: { id: 'Hasil', en: 'Result' },
  of100: { id: 'dari 100', en: 'of 100' },
  noScore: { id: 'Belum ada nilai', en: 'No score yet' },
  scale: ({ score, band, low, high }: Record<'score' | 'band' | 'low' | 'high', string>): Labels => ({
    id: `Skala 0 sampai 100: nilai ${score}, kategori ${band}; batas pasti ${low} sampai ${high}.`,
    en: `Scale from 0 to 100: score ${score}, band ${band}; certain bounds ${low} to ${high}.`,
  }),
  bounds: { id: 'Batas bila bukti lengkap', en: 'Bounds once all evidence is in' },
  interval: { id: 'Rentang galat', en: 'Range of error' },
  coverage: { id: 'Cakupan bukti', en: 'Evidence covers' },
  between: ({ low, high }: { low: string; high: string }): Labels => ({ id: `${low}–${high}`, en: `${low}–${high}` }),
  nextStep: { id: 'Langkah berikutnya', en: 'Next step' },
  inWords: { id: 'Penjelasan', en: 'In words' },
  parts: { id: 'Dari mana nilainya', en: 'Where the score comes from' },
  indicator: { id: 'Indikator', en: 'Indicator' },
  gives: { id: 'Memberi', en: 'Gives' },
  lacks: { id: 'Kurang', en: 'Lacks' },
  sum: { id: 'Jumlah', en: 'Sum' },
  dimensions: { id: 'Dimensi', en: 'Dimensions' },
  change: { id: 'Perubahan', en: 'Change' },
  fromTo: ({ before, after }: { before: string; after: string }): Labels => ({
    id: `${before} → ${after}`,
    en: `${before} → ${after}`,
  }),
  unscored: ({ ids }: { ids: string }): Labels => ({
    id: `Belum dapat dihitung karena rubriknya: ${ids}.`,
    en: `Cannot be scored because of their rubric: ${ids}.`,
  }),
} satisfies Record<string, Labels | ((given: never) => Labels)>
