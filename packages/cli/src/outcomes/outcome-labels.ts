import type { Labels } from '@bekal/core'

/** Headings and words of `outcomes`. */
export const outcomeLabels = {
  whose: { id: 'Lingkup', en: 'Of' },
  rate: { id: 'Ukuran', en: 'Rate' },
  numerator: { id: 'Ya', en: 'Yes' },
  denominator: { id: 'Dari', en: 'Out of' },
  unknown: { id: 'Tidak diketahui', en: 'Unknown' },
  notDue: { id: 'Belum waktunya', en: 'Not due yet' },
  share: { id: 'Persen', en: 'Percent' },
  interval: { id: 'Selang 95%', en: '95% interval' },
  hidden: { id: 'tidak ditampilkan', en: 'not shown' },
  costs: { id: 'Biaya hasil', en: 'What results cost' },
  seats: { id: 'Kursi', en: 'Seats' },
  perSeat: { id: 'Per kursi', en: 'Per seat' },
  perCompleter: { id: 'Per lulusan', en: 'Per completer' },
  perReadinessPoint: { id: 'Per poin kesiapan', en: 'Per point of readiness' },
  wholePlan: { id: 'Seluruh rencana', en: 'Whole plan' },
  completion: { id: 'Lulus pelatihan atau kompeten', en: 'Passed the course or competent' },
  certification: { id: 'Bersertifikat pelatihan atau kompetensi', en: 'Training or competency certificate' },
  noAnswer: {
    id: 'Hasil pelatihan tidak dapat dihitung sebelum kesalahan di atas diperbaiki.',
    en: 'Outcomes cannot be worked out until the errors above are mended.',
  },
  noCohort: { id: 'Belum ada angkatan.', en: 'There is no cohort yet.' },
} satisfies Record<string, Labels>

export const outcomeWords = {
  attendance: (percent: string): Labels => ({
    id: `Hadir paling sedikit ${percent} JP`,
    en: `Attended at least ${percent} of the hours`,
  }),
  working: (months: number): Labels => ({
    id: `Bekerja atau berwirausaha ${months} bulan setelah bebas, dari yang lulus`,
    en: `Employed or self-employed ${months} months after release, of those who passed`,
  }),
  notACount: (text: string): Labels => ({
    id: `“${text}” bukan bilangan bulat mulai nol.`,
    en: `“${text}” is not a whole number from zero up.`,
  }),
  asOf: (date: string | null): Labels => ({
    id: date === null ? 'Belum ada tindak lanjut yang tercatat.' : `Tindak lanjut dihitung sampai ${date}.`,
    en: date === null ? 'No follow-up was recorded yet.' : `Follow-ups count up to ${date}.`,
  }),
  unknownCount: (): Labels => ({
    id: 'Yang tidak diketahui bukan keberhasilan dan bukan kegagalan; mereka tidak masuk persen.',
    en: 'The unknown are neither success nor failure; they are not in the percentage.',
  }),
  hiddenBelow: (count: number): Labels => ({
    id: `Hitungan di bawah ${count} orang, dan yang membocorkannya, tidak ditampilkan. --suppress-below 0 menampilkan semuanya; jangan dibagikan.`,
    en: `Counts below ${count} people, and what would give them away, are not shown. --suppress-below 0 shows all; do not share that.`,
  }),
} satisfies Record<string, (...params: never[]) => Labels>
