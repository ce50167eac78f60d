import { certificateKinds, courseResults, followUpStatuses, type Outcome } from '@bekal/core'
import {
  child,
  choice,
  code,
  date,
  defineSheet,
  input,
  integer,
  list,
  money,
  reference,
  table,
  text,
} from '../definition/index.js'

export const actualsSheet = defineSheet({
  key: 'actuals',
  name: { id: 'Realisasi', en: 'Actuals' },
  role: 'input',
  orientation: 'landscape',
  purpose: {
    id: 'Yang benar-benar dibayar, per baris biaya dan dana. Pengembalian dan koreksi ditulis negatif.',
    en: 'What was really paid, by cost line and fund. Refunds and corrections are negative.',
  },
  blocks: [
    table({
      key: 'actuals',
      title: { id: 'Realisasi', en: 'Actuals' },
      source: list('actuals'),
      spare: 15,
      columns: [
        input('id', 'Kode', 'Id', code(18)),
        input('costLineId', 'Kode baris biaya', 'Cost line id', reference('costLines', 'id', 18)),
        input('fundId', 'Kode dana', 'Fund id', reference('funds', 'id', 18)),
        input('amount', 'Jumlah dibayar', 'Amount paid', money()),
        input('paidOn', 'Tanggal bayar', 'Paid on', date()),
        input('document', 'Nomor dokumen', 'Document', text(36)),
      ],
    }),
  ],
})

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
