import type { Labels } from '@bekal/core'

/** Texts of the view Timetable. */
export const timetableWords = {
  tab: { id: 'Jadwal', en: 'Timetable' },
  title: { id: 'Jadwal pelatihan', en: 'Timetable' },
  noPlan: {
    id: 'Jadwal muncul di sini setelah ada rencana yang terbaca utuh.',
    en: 'The timetable appears here once there is a plan that reads as a whole.',
  },
  noCohorts: {
    id: 'Rencana ini belum punya angkatan. Isi lembar Angkatan: program, tanggal mulai, dan instrukturnya.',
    en: 'This plan has no cohorts yet. Fill in the sheet Cohorts: program, start and instructors.',
  },
  courses: { id: 'Angkatan', en: 'Cohorts' },
  cohort: { id: 'Angkatan', en: 'Cohort' },
  firstAndLast: { id: 'Hari pertama, terakhir', en: 'First day, last day' },
  notEnding: { id: 'tidak selesai', en: 'does not end' },
  notStarting: { id: 'belum ada hari', en: 'no day yet' },
  days: { id: 'Hari', en: 'Days' },
  lessonHours: { id: 'JP', en: 'Lesson hours' },
  daysAndHours: ({ days, hours }: { days: number; hours: number }): Labels => ({
    id: `${days} hari · ${hours} JP`,
    en: `${days} days · ${hours} lesson hours`,
  }),
  weeks: { id: 'Jam pelajaran per minggu', en: 'Lesson hours by week' },
  chooseCohort: { id: 'Angkatan', en: 'Cohort' },
  weekOf: { id: 'Minggu mulai', en: 'Week of' },
  sessions: { id: 'Sesi', en: 'Sessions' },
  units: { id: 'Unit', en: 'Units' },
  weeksPicture: ({ cohort, weeks, most }: { cohort: string; weeks: number; most: number }): Labels => ({
    id: `Grafik batang ${cohort}: ${weeks} minggu, paling banyak ${most} JP seminggu. Tabel di bawah memuat hal yang sama.`,
    en: `Bar chart of ${cohort}: ${weeks} weeks, at most ${most} lesson hours a week. The table below says the same.`,
  }),
  asTable: { id: 'Sebagai tabel', en: 'As a table' },
  noSessions: { id: 'Angkatan ini belum punya sesi.', en: 'This cohort has no sessions yet.' },
  lost: { id: 'Hari yang hilang', en: 'Days lost' },
  lostDays: ({ reason, days, hours }: { reason: string; days: number; hours: number }): Labels => ({
    id: `${reason}: ${days} hari, ${hours} JP`,
    en: `${reason}: ${days} days, ${hours} lesson hours`,
  }),
  troubles: { id: 'Bentrokan dan kekurangan', en: 'Clashes and shortages' },
  noTroubles: { id: 'Tidak ada bentrokan.', en: 'There are no clashes.' },
  toCell: ({ place }: { place: string }): Labels => ({ id: `Ke sel ${place}`, en: `Go to cell ${place}` }),
  latest: { id: 'Paling lambat mulai', en: 'Latest start' },
  latestLead: {
    id: 'Pilih tanggal yang harus didahului hari terakhir, misalnya tanggal bebas atau batas pencairan.',
    en: 'Choose the date before which the last day has to lie, such as a release or the end of payments.',
  },
  before: { id: 'Selesai sebelum', en: 'Ends before' },
  latestStart: { id: 'Paling lambat mulai', en: 'Starts at the latest' },
  endsThen: ({ day }: { day: string }): Labels => ({ id: `selesai ${day}`, en: `ends ${day}` }),
  planned: { id: 'Rencana mulai', en: 'Planned start' },
  room: ({ days }: { days: number }): Labels => ({
    id: days >= 0 ? `longgar ${days} hari` : `terlambat ${-days} hari`,
    en: days >= 0 ? `${days} days to spare` : `${-days} days late`,
  }),
  noLatest: { id: 'tidak ada', en: 'none' },
} satisfies Record<string, Labels | ((given: never) => Labels)>
