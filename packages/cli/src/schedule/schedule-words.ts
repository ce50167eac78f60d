import type { Labels } from '@bekal/core'

/** Headings of `schedule`. */
export const scheduleLabels = {
  courses: { id: 'Pelatihan tiap angkatan', en: 'The course of each cohort' },
  lessonHours: { id: 'JP', en: 'Lesson hours' },
  days: { id: 'Hari', en: 'Days' },
  starts: { id: 'Mulai', en: 'Starts' },
  ends: { id: 'Selesai', en: 'Ends' },
  lostDays: { id: 'Hari dan JP yang hilang', en: 'Days and lesson hours that are lost' },
  cause: { id: 'Sebab', en: 'Cause' },
  name: { id: 'Keterangan', en: 'Name' },
  otherPaces: {
    id: 'Bila JP per hari lain: hari pelatihan dan tanggal selesai',
    en: 'At other lesson hours a day: training days and end',
  },
  possibleStarts: { id: 'Paling cepat dan paling lambat mulai', en: 'Earliest and latest start' },
  sessions: { id: 'Sesi', en: 'Sessions' },
  date: { id: 'Tanggal', en: 'Date' },
  time: { id: 'Pukul', en: 'Time' },
  from: { id: 'Dari', en: 'From' },
  to: { id: 'Sampai', en: 'To' },
  unit: { id: 'Unit', en: 'Unit' },
  unitTitle: { id: 'Nama unit', en: 'Title of the unit' },
  venue: { id: 'Tempat', en: 'Venue' },
  instructors: { id: 'Pengajar', en: 'Instructors' },
  toolCounts: {
    id: 'Hitung alat: keluar pada awal, masuk pada akhir',
    en: 'Tool count: out at the start, in at the end',
  },
  tool: { id: 'Alat', en: 'Tool' },
  risk: { id: 'Risiko', en: 'Risk' },
  quantity: { id: 'Jumlah', en: 'Number' },
  out: { id: 'Keluar', en: 'Out' },
  in: { id: 'Masuk', en: 'In' },
  none: { id: '–', en: '–' },
} satisfies Record<string, Labels>

/** The sentences of `schedule`, each made in both languages at once. */
export const scheduleWords = {
  notEnding: (): Labels => ({ id: 'tidak selesai', en: 'does not end' }),
  pace: (hours: number): Labels => ({ id: `${hours} JP`, en: `${hours} a day` }),
  supposing: (hours: string): Labels => ({
    id: `Pengandaian: ${hours} JP setiap hari pelatihan, bukan JP yang tertulis dalam rencana.`,
    en: `Supposing ${hours} lesson hours on every training day, not those that the plan has.`,
  }),
  aroundAbsences: (): Labels => ({
    id: 'Pengandaian: pelatihan berhenti pada hari tempatnya, atau semua pengajarnya, tidak tersedia.',
    en: 'Supposing that a course pauses on days when its venue, or every instructor, is not available.',
  }),
  earliestStart: (cohort: string, startsOn: string, endsOn: string): Labels => ({
    id: `${cohort}: paling cepat mulai ${startsOn} (selesai ${endsOn}).`,
    en: `${cohort}: starts on ${startsOn} at the earliest (ends on ${endsOn}).`,
  }),
  noEarliestStart: (cohort: string, from: string, before: string): Labels => ({
    id: `${cohort}: bila mulai ${from} atau sesudahnya, tidak selesai sebelum ${before}.`,
    en: `${cohort}: a start on ${from} or later does not end before ${before}.`,
  }),
  latestStart: (cohort: string, startsOn: string, endsOn: string, before: string): Labels => ({
    id: `${cohort}: paling lambat mulai ${startsOn} agar selesai sebelum ${before} (selesai ${endsOn}).`,
    en: `${cohort}: starts on ${startsOn} at the latest so that it ends before ${before} (on ${endsOn}).`,
  }),
  noLatestStart: (cohort: string, before: string): Labels => ({
    id: `${cohort}: tidak ada tanggal mulai yang membuatnya selesai sebelum ${before}.`,
    en: `${cohort}: no start lets it end before ${before}.`,
  }),
  noCohorts: (): Labels => ({ id: 'Rencana ini belum punya angkatan.', en: 'This plan has no cohorts yet.' }),
  noTools: (): Labels => ({
    id: 'Tidak ada alat berisiko sedang atau tinggi.',
    en: 'There are no tools of medium or high risk.',
  }),
  notHours: (text: string): Labels => ({
    id: `“${text}” bukan jumlah JP per hari; berikan bilangan bulat 1 sampai 24.`,
    en: `“${text}” is no number of lesson hours a day; give a whole number from 1 to 24.`,
  }),
  fromWithoutBefore: (): Labels => ({
    id: '--from hanya dapat dipakai bersama --before.',
    en: '--from can be used only together with --before.',
  }),
  unknownZone: (timeZone: string): Labels => ({
    id: `Zona waktu “${timeZone}” tidak dikenal dalam berkas kalender. Pakai nama IANA, misalnya Asia/Makassar.`,
    en: `The time zone “${timeZone}” is not known in calendar files. Use an IANA name, such as Asia/Makassar.`,
  }),
  noSchedule: (): Labels => ({
    id: 'Jadwal tidak dapat disusun sebelum kesalahan di atas diperbaiki.',
    en: 'The timetable cannot be made until the errors above are mended.',
  }),
} satisfies Record<string, (...params: never[]) => Labels>
