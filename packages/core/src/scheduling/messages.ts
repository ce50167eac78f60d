import { message } from '../result/index.js'

/** When, in words: how many days, and the first of them. */
interface When {
  readonly days: number
  readonly date: string
}

const whenId = ({ days, date }: When) => (days === 1 ? `pada ${date}` : `pada ${days} hari, pertama ${date}`)
const whenEn = ({ days, date }: When) => (days === 1 ? `on ${date}` : `on ${days} days, first on ${date}`)
/** A reason in brackets, where there is one. */
const because = (why: string) => (why === '' ? '' : ` (${why})`)
const pauseId = (endsOn: string) =>
  endsOn === '' ? '' : ` Bila pelatihan berhenti dulu pada hari itu, selesainya ${endsOn}.`
const pauseEn = (endsOn: string) => (endsOn === '' ? '' : ` If the course pauses then, it ends on ${endsOn}.`)

type ClashParams = {
  id: string
  cohortId: string
  others: string
  days: number
  date: string
  from: string
  to: string
}
type AbsenceParams = { id: string; cohortId: string; days: number; date: string; why: string; endsOn: string }

const clash = (idWords: string, enWords: string) =>
  message<ClashParams>('error', {
    id: ({ id, cohortId, others, from, to, ...when }) =>
      `${idWords} “${id}” dijadwalkan untuk angkatan “${cohortId}” dan sekaligus untuk ${others}, ${whenId(when)} pukul ${from}–${to}.`,
    en: ({ id, cohortId, others, from, to, ...when }) =>
      `${enWords} “${id}” is scheduled for cohort “${cohortId}” and at the same time for ${others}, ${whenEn(when)} at ${from}–${to}.`,
  })

/** What scheduling finds in the courses of a plan. Part of the catalogue of plans. */
export const scheduleMessages = {
  'prerequisite-cycle': message<{ way: string }>('error', {
    id: ({ way }) => `Unit saling menunggu tanpa akhir: ${way}. Hapus salah satu prasyarat.`,
    en: ({ way }) => `Units wait for each other without end: ${way}. Remove one of the prerequisites.`,
  }),
  'no-lesson-hours': message<{ cohortId: string; lessonHours: number; startsOn: string }>('error', {
    id: ({ cohortId, lessonHours, startsOn }) =>
      `Angkatan “${cohortId}” perlu ${lessonHours} JP, tetapi sejak ${startsOn} tidak ada hari yang memberi JP. Periksa JP per hari, kalender, dan jam mulai.`,
    en: ({ cohortId, lessonHours, startsOn }) =>
      `Cohort “${cohortId}” needs ${lessonHours} lesson hours, but no day from ${startsOn} on has any. Check hours a day, calendar and start of the day.`,
  }),
  'course-without-end': message<{ cohortId: string; unplaced: number; lessonHours: number; until: string }>('error', {
    id: ({ cohortId, unplaced, lessonHours, until }) =>
      `Angkatan “${cohortId}” tidak selesai: sampai ${until} masih ${unplaced} dari ${lessonHours} JP tanpa hari. Tambah JP per hari.`,
    en: ({ cohortId, unplaced, lessonHours, until }) =>
      `Cohort “${cohortId}” does not end: by ${until} there are still ${unplaced} of ${lessonHours} lesson hours without a day. Give it more hours a day.`,
  }),
  'start-moved': message<{ cohortId: string; startsOn: string; date: string; why: string }>('info', {
    id: ({ cohortId, startsOn, date, why }) =>
      `Angkatan “${cohortId}” direncanakan mulai ${startsOn}, tetapi tidak ada pelatihan pada hari itu${because(why)}; sesi pertama ${date}.`,
    en: ({ cohortId, startsOn, date, why }) =>
      `Cohort “${cohortId}” is to start on ${startsOn}, but there is no training that day${because(why)}; the first session is on ${date}.`,
  }),
  'ends-after-fiscal-year': message<{ cohortId: string; endsOn: string; fiscalYear: number }>('warning', {
    id: ({ cohortId, endsOn, fiscalYear }) =>
      `Angkatan “${cohortId}” selesai ${endsOn}, setelah tahun anggaran ${fiscalYear} berakhir.`,
    en: ({ cohortId, endsOn, fiscalYear }) =>
      `Cohort “${cohortId}” ends on ${endsOn}, after fiscal year ${fiscalYear} is over.`,
  }),
  'hours-above-daily-maximum': message<{ lessonHours: number; limit: number }>('warning', {
    id: ({ lessonHours, limit }) => `${lessonHours} JP per hari melebihi batas ${limit} JP; jadwal memakai ${limit}.`,
    en: ({ lessonHours, limit }) =>
      `${lessonHours} lesson hours a day are more than the limit of ${limit}; the timetable uses ${limit}.`,
  }),
  'cohort-over-seats': message<{ participants: number; seats: number; limit: string }>('error', {
    id: ({ participants, seats, limit }) => `${participants} peserta, padahal “${limit}” hanya memuat ${seats}.`,
    en: ({ participants, seats, limit }) => `${participants} participants, but “${limit}” seats only ${seats}.`,
  }),
  'cohort-below-minimum': message<{ participants: number; min: number; programId: string }>('info', {
    id: ({ participants, min, programId }) =>
      `Baru ${participants} peserta; program “${programId}” memerlukan paling sedikit ${min}.`,
    en: ({ participants, min, programId }) =>
      `Only ${participants} participants so far; program “${programId}” needs at least ${min}.`,
  }),
  'instructor-clash': clash('Instruktur', 'Instructor'),
  'venue-clash': clash('Tempat', 'Venue'),
  'participant-clash': clash('Peserta', 'Participant'),
  'venue-unavailable': message<AbsenceParams>('warning', {
    id: ({ id, cohortId, why, endsOn, ...when }) =>
      `Tempat “${id}” tidak dapat dipakai angkatan “${cohortId}” ${whenId(when)}${because(why)}.${pauseId(endsOn)}`,
    en: ({ id, cohortId, why, endsOn, ...when }) =>
      `Venue “${id}” cannot be used by cohort “${cohortId}” ${whenEn(when)}${because(why)}.${pauseEn(endsOn)}`,
  }),
  'no-instructor': message<AbsenceParams>('warning', {
    id: ({ id, cohortId, why, endsOn, ...when }) =>
      `Angkatan “${cohortId}” tanpa pengajar ${whenId(when)}: “${id}” tidak tersedia${because(why)}.${pauseId(endsOn)}`,
    en: ({ id, cohortId, why, endsOn, ...when }) =>
      `Cohort “${cohortId}” has nobody to teach it ${whenEn(when)}: “${id}” is not available${because(why)}.${pauseEn(endsOn)}`,
  }),
  'instructor-away': message<{ id: string; cohortId: string; days: number; date: string; why: string }>('info', {
    id: ({ id, cohortId, why, ...when }) =>
      `Instruktur “${id}” tidak tersedia untuk angkatan “${cohortId}” ${whenId(when)}${because(why)}; pengajar lain tetap ada.`,
    en: ({ id, cohortId, why, ...when }) =>
      `Instructor “${id}” is not available to cohort “${cohortId}” ${whenEn(when)}${because(why)}; others still teach.`,
  }),
  'instructors-overloaded': message<{
    cohortId: string
    lessonHours: number
    limit: number
    days: number
    date: string
  }>('warning', {
    id: ({ cohortId, lessonHours, limit, ...when }) =>
      `Angkatan “${cohortId}” belajar sampai ${lessonHours} JP per hari, tetapi pengajarnya bersama hanya dapat ${limit} JP, ${whenId(when)}.`,
    en: ({ cohortId, lessonHours, limit, ...when }) =>
      `Cohort “${cohortId}” has up to ${lessonHours} lesson hours a day, but its instructors together teach ${limit} at most, ${whenEn(when)}.`,
  }),
}
