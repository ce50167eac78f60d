import type { Labels } from '@bekal/core'

/** Headings of `opportunity`. */
export const opportunityLabels = {
  figure: { id: 'Angka', en: 'Figure' },
  value: { id: 'Nilai', en: 'Value' },
  howSure: { id: 'Kepastian', en: 'How sure' },
  source: { id: 'Sumber', en: 'Source' },
  change: { id: 'Perubahan', en: 'Change' },
  withoutWage: { id: 'Tanpa upah pemilik', en: 'Without owner’s wage' },
  withWage: { id: 'Dengan upah pemilik', en: 'With owner’s wage' },
  graduates: { id: 'Yang dilatih', en: 'People trained' },
  contributionPerUnit: { id: 'Sisa per satuan', en: 'Left of each unit' },
  contributionPerMonth: { id: 'Sisa seluruh satuan sebulan', en: 'Left of all units a month' },
  breakEvenPerMonth: { id: 'Titik impas, satuan sebulan', en: 'Break-even, units a month' },
  breakEvenPerDay: { id: 'Titik impas, satuan sehari', en: 'Break-even, units a day' },
  monthlyResult: { id: 'Hasil sebulan', en: 'Result of a month' },
  paybackMonths: { id: 'Modal kembali, bulan', en: 'Payback, months' },
  businesses: { id: 'Usaha yang ditanggung permintaan setempat', en: 'Businesses the local demand bears' },
  ifChanged: { id: 'Bila harga atau volume lain daripada rencana', en: 'If price or volume differ from the plan' },
  price: { id: 'Harga', en: 'Price' },
  unitsPerDay: { id: 'Volume', en: 'Volume' },
  never: { id: 'tidak pernah', en: 'never' },
  unknown: { id: 'belum diketahui', en: 'unknown' },
  any: { id: 'berapa pun', en: 'any number' },
  noAnswer: {
    id: 'Peluang usaha tidak dapat dihitung sebelum kesalahan di atas diperbaiki.',
    en: 'The trades cannot be worked out until the errors above are mended.',
  },
  noTrade: { id: 'Belum ada program dengan angka usaha.', en: 'No program has business figures yet.' },
} satisfies Record<string, Labels>
