import { message } from '../../result/index.js'

/** What should be looked at before anybody relies on the answers. */
export const eligibilityMessages = {
  'course-end-unknown': message<{ cohortId: string }>('error', {
    id: ({ cohortId }) =>
      `Akhir pelatihan angkatan “${cohortId}” belum dapat dihitung, sehingga belum diketahui siapa yang dapat menyelesaikannya. Periksa program, unit, dan JP per hari.`,
    en: ({ cohortId }) =>
      `The end of the course of cohort “${cohortId}” cannot be worked out, so nobody knows who can finish it. Check program, units and hours a day.`,
  }),
  'release-date-passed': message<{ code: string; date: string; asOf: string }>('warning', {
    id: ({ code, date, asOf }) =>
      `Tanggal bebas peserta “${code}” (${date}) sudah lewat pada ${asOf}. Ambil tanggal terbaru dari SDP, atau keluarkan dari rencana.`,
    en: ({ code, date, asOf }) =>
      `The release date of participant “${code}” (${date}) has passed on ${asOf}. Take the latest date from the prison register, or leave the person out.`,
  }),
}
