import { certificateKinds, courseResults, followUpStatuses, type Outcome } from '@bekal/core'
import { child, choice, date, defineSheet, input, integer, list, money, reference, table } from '../definition/index.js'

export const outcomesSheet = defineSheet({
  key: 'outcomes',
  name: { id: 'Hasil', en: 'Outcomes' },
  role: 'input',
  orientation: 'landscape',
  purpose: {
    id: 'Kehadiran, kelulusan, sertifikat, dan tindak lanjut setelah bebas. “Tidak diketahui” juga jawaban.',
    en: 'Attendance, results, certificates, and follow-up after release. “Unknown” is an answer too.',
  },
  blocks: [
    table({
      key: 'outcomes',
      title: { id: 'Hasil pelatihan', en: 'Course outcomes' },
      source: list('outcomes'),
      spare: 6,
      columns: [
        input('participantCode', 'Kode peserta', 'Participant code', reference('participants', 'code', 18)),
        input('cohortId', 'Kode angkatan', 'Cohort id', reference('cohorts', 'id', 20)),
        input('attendedLessonHours', 'JP dihadiri', 'Lesson hours attended', integer({ max: 5000 }, 14)),
        input('result', 'Hasil', 'Result', choice(courseResults, 24)),
        input('certificateKind', 'Sertifikat', 'Certificate', choice(certificateKinds, 26)),
      ],
    }),
    table({
      key: 'followUps',
      title: { id: 'Tindak lanjut', en: 'Follow-ups' },
      source: child('outcomes', 'followUps', {
        participantCode: 'participantCode',
        cohortId: 'cohortId',
      } satisfies Record<string, keyof Outcome>),
      keys: ['participantCode', 'cohortId'],
      spare: 6,
      columns: [
        input('participantCode', 'Kode peserta', 'Participant code', reference('participants', 'code', 18)),
        input('cohortId', 'Kode angkatan', 'Cohort id', reference('cohorts', 'id', 20)),
        input('on', 'Tanggal', 'On', date()),
        input('status', 'Status kegiatan', 'Occupation', choice(followUpStatuses, 24)),
        input('monthlyIncome', 'Penghasilan per bulan', 'Monthly income', money()),
      ],
    }),
  ],
})
