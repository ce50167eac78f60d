import { collectiveLeave, fixedHolidays, publicHoliday, type KnownHoliday } from './known-holiday.js'

const decree = {
  status: 'official',
  source: {
    id: 'SKB Menteri Agama 1497/2025, Menteri Ketenagakerjaan 2/2025, Menteri PANRB 5/2025',
    en: 'Joint decree of three ministers: 1497/2025, 2/2025 and 5/2025',
  },
} as const

/** The 17 public holidays and 8 days of collective leave of 2026. */
export const holidays2026: readonly KnownHoliday[] = [
  ...fixedHolidays(2026, decree),
  publicHoliday('2026-01-16', 'Isra Mikraj Nabi Muhammad saw.', 'Isra and Mi’raj', decree),
  publicHoliday('2026-02-17', 'Tahun Baru Imlek', 'Lunar New Year', decree),
  publicHoliday('2026-03-19', 'Hari Suci Nyepi', 'Nyepi, Day of Silence', decree),
  publicHoliday('2026-03-21', 'Idulfitri (hari pertama)', 'Eid al-Fitr, first day', decree),
  publicHoliday('2026-03-22', 'Idulfitri (hari kedua)', 'Eid al-Fitr, second day', decree),
  publicHoliday('2026-04-03', 'Wafat Yesus Kristus', 'Good Friday', decree),
  publicHoliday('2026-04-05', 'Paskah', 'Easter Sunday', decree),
  publicHoliday('2026-05-14', 'Kenaikan Yesus Kristus', 'Ascension Day', decree),
  publicHoliday('2026-05-27', 'Iduladha', 'Eid al-Adha', decree),
  publicHoliday('2026-05-31', 'Hari Raya Waisak', 'Vesak', decree),
  publicHoliday('2026-06-16', 'Tahun Baru Islam', 'Islamic New Year', decree),
  publicHoliday('2026-08-25', 'Maulid Nabi Muhammad saw.', 'Birthday of the Prophet', decree),
  collectiveLeave('2026-02-16', 'Cuti bersama Imlek', 'Collective leave, Lunar New Year', decree),
  collectiveLeave('2026-03-18', 'Cuti bersama Nyepi', 'Collective leave, Nyepi', decree),
  collectiveLeave('2026-03-20', 'Cuti bersama Idulfitri', 'Collective leave, Eid al-Fitr', decree),
  collectiveLeave('2026-03-23', 'Cuti bersama Idulfitri', 'Collective leave, Eid al-Fitr', decree),
  collectiveLeave('2026-03-24', 'Cuti bersama Idulfitri', 'Collective leave, Eid al-Fitr', decree),
  collectiveLeave('2026-05-15', 'Cuti bersama Kenaikan Yesus Kristus', 'Collective leave, Ascension Day', decree),
  collectiveLeave('2026-05-28', 'Cuti bersama Iduladha', 'Collective leave, Eid al-Adha', decree),
  collectiveLeave('2026-12-24', 'Cuti bersama Natal', 'Collective leave, Christmas', decree),
]
