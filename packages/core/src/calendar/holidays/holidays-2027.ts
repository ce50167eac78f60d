import { fixedHolidays, publicHoliday, type KnownHoliday } from './known-holiday.js'

const guess = {
  status: 'estimate',
  source: {
    id: 'Perkiraan astronomis; SKB libur 2027 belum diketahui',
    en: 'Astronomical estimate; the decree for 2027 is not known yet',
  },
} as const

const fixed = {
  status: 'estimate',
  source: {
    id: 'Tanggal tetap tiap tahun; SKB libur 2027 belum diketahui',
    en: 'Same date every year; the decree for 2027 is not known yet',
  },
} as const

/** Guesses for 2027, to be replaced by the decree. Collective leave follows no rule, so none is guessed. */
export const holidays2027: readonly KnownHoliday[] = [
  ...fixedHolidays(2027, fixed),
  publicHoliday('2027-01-05', 'Isra Mikraj Nabi Muhammad saw.', 'Isra and Mi’raj', guess),
  publicHoliday('2027-02-06', 'Tahun Baru Imlek', 'Lunar New Year', guess),
  publicHoliday('2027-03-08', 'Hari Suci Nyepi', 'Nyepi, Day of Silence', guess),
  publicHoliday('2027-03-10', 'Idulfitri (hari pertama)', 'Eid al-Fitr, first day', guess),
  publicHoliday('2027-03-11', 'Idulfitri (hari kedua)', 'Eid al-Fitr, second day', guess),
  publicHoliday('2027-03-26', 'Wafat Yesus Kristus', 'Good Friday', guess),
  publicHoliday('2027-03-28', 'Paskah', 'Easter Sunday', guess),
  publicHoliday('2027-05-06', 'Kenaikan Yesus Kristus', 'Ascension Day', guess),
  publicHoliday('2027-05-17', 'Iduladha (16 atau 17 Mei)', 'Eid al-Adha (16 or 17 May)', guess),
  publicHoliday('2027-05-20', 'Hari Raya Waisak', 'Vesak', guess),
  publicHoliday('2027-06-06', 'Tahun Baru Islam', 'Islamic New Year', guess),
  publicHoliday('2027-08-15', 'Maulid Nabi Muhammad saw.', 'Birthday of the Prophet', guess),
]
