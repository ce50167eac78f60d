import { courseResults } from '../outcome/index.js'
import { certificateKinds } from '../program/index.js'
import { message } from '../result/index.js'
import { labelOf } from './message-words.js'

/** What `checkPlan` finds in the outcomes of a plan. */
export const outcomeMessages = {
  'participant-not-in-cohort': message<{ participantCode: string; cohortId: string }>('error', {
    id: ({ participantCode, cohortId }) =>
      `Peserta “${participantCode}” tidak tercantum dalam angkatan “${cohortId}”; hasilnya tidak dihitung. Perbaiki kodenya atau tambahkan ke angkatan.`,
    en: ({ participantCode, cohortId }) =>
      `Participant “${participantCode}” is not named in cohort “${cohortId}”; the outcome is not counted. Correct the code or add it to the cohort.`,
  }),
  'attended-beyond-course': message<{ attended: number; lessonHours: number }>('error', {
    id: ({ attended, lessonHours }) => `Kehadiran ${attended} JP, padahal pelatihannya hanya ${lessonHours} JP.`,
    en: ({ attended, lessonHours }) => `${attended} lesson hours attended, but the course has only ${lessonHours}.`,
  }),
  'certificate-without-pass': message<{ certificateKind: string; result: string }>('warning', {
    id: ({ certificateKind, result }) =>
      `“${labelOf(certificateKinds, certificateKind, 'id')}” dicatat, padahal hasilnya “${labelOf(courseResults, result, 'id')}”.`,
    en: ({ certificateKind, result }) =>
      `“${labelOf(certificateKinds, certificateKind, 'en')}” is recorded, but the result is “${labelOf(courseResults, result, 'en')}”.`,
  }),
  'follow-up-before-end': message<{ on: string; endsOn: string }>('warning', {
    id: ({ on, endsOn }) => `Tindak lanjut ${on} lebih awal daripada akhir pelatihan, yang menurut jadwal ${endsOn}.`,
    en: ({ on, endsOn }) =>
      `The follow-up of ${on} comes before the end of the course, which is scheduled for ${endsOn}.`,
  }),
}
