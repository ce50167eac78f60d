import { certificateKinds, courseResults, followUpStatuses, outcomeDefaults, type Outcome } from '@bekal/core'
import {
  child,
  choice,
  computed,
  date,
  defineSheet,
  form,
  input,
  integer,
  list,
  money,
  reference,
  table,
  toSerial,
} from '../definition/index.js'
import { costTable } from './outcome-costs.js'
import { markColumns } from './outcome-marks.js'
import { partyCostTable } from './outcome-party-costs.js'
import { rateTable } from './outcome-rates.js'

export const outcomesSheet = defineSheet({
  key: 'outcomes',
  name: { id: 'Hasil', en: 'Outcomes' },
  role: 'input',
  orientation: 'landscape',
  purpose: {
    id: 'Kehadiran, kelulusan, sertifikat, dan tindak lanjut setelah bebas; “Tidak diketahui” juga jawaban. Di bawahnya: hasil dan biaya per kursi, per lulusan, dan tiap pihak.',
    en: 'Attendance, results, certificates, and follow-up after release; “Unknown” is an answer too. Below: the results, and what a seat and a completer cost whom.',
  },
  blocks: [
    table({
      key: 'outcomes',
      title: { id: 'Hasil pelatihan', en: 'Course outcomes' },
      source: list('outcomes'),
      required: ['participantCode', 'cohortId', 'attendedLessonHours'],
      // As many as there may be participants.
      spare: 40,
      columns: [
        input('participantCode', 'Kode peserta', 'Participant code', reference('participants', 'code', 18)),
        input('cohortId', 'Kode angkatan', 'Cohort id', reference('cohorts', 'id', 20)),
        input('attendedLessonHours', 'JP dihadiri', 'Lesson hours attended', integer({ max: 5000 }, 14)),
        input('result', 'Hasil', 'Result', choice(courseResults, 24)),
        input('certificateKind', 'Sertifikat', 'Certificate', choice(certificateKinds, 26)),
        ...markColumns,
      ],
    }),
    table({
      key: 'followUps',
      title: { id: 'Tindak lanjut', en: 'Follow-ups' },
      source: child('outcomes', 'followUps', {
        participantCode: 'participantCode',
        cohortId: 'cohortId',
      } satisfies Record<string, keyof Outcome>),
      required: ['on', 'status'],
      keys: ['participantCode', 'cohortId'],
      columns: [
        input('participantCode', 'Kode peserta', 'Participant code', reference('participants', 'code', 18)),
        input('cohortId', 'Kode angkatan', 'Cohort id', reference('cohorts', 'id', 20)),
        input('on', 'Tanggal', 'On', date()),
        input('status', 'Status kegiatan', 'Occupation', choice(followUpStatuses, 24)),
        input('monthlyIncome', 'Penghasilan per bulan', 'Monthly income', money()),
      ],
    }),
    form({
      key: 'outcomeSettings',
      title: { id: 'Dasar perhitungan', en: 'What results are counted by' },
      note: {
        id: 'Yang tidak diketahui bukan keberhasilan dan bukan kegagalan. Hitungan kecil, dan yang membocorkannya, tidak ditampilkan. Isian di atas tetap memuat data orang per orang: jangan dibagikan.',
        en: 'The unknown are neither success nor failure. Small counts, and what would give them away, are not shown. The entries above still tell of single people: do not share them.',
      },
      fields: [
        computed('asOf', 'Tindak lanjut dihitung sampai', 'Follow-ups count up to', date(16), {
          formula: (at) => {
            const on = at.range('followUps', 'on')
            return `IF(COUNT(${on})=0,"",MAX(${on}))`
          },
          result: ({ outcomes: { shown } }) => (shown.asOf === null ? '' : toSerial(shown.asOf)),
        }),
        computed(
          'suppressBelow',
          'Tidak menampilkan hitungan di bawah',
          'Counts below this are not shown',
          integer({}, 16),
          {
            formula: () => String(outcomeDefaults.suppressBelow),
            result: () => outcomeDefaults.suppressBelow,
          },
        ),
      ],
    }),
    rateTable('cohort'),
    rateTable('program'),
    rateTable('plan'),
    costTable('cohort'),
    costTable('program'),
    costTable('plan'),
    partyCostTable,
  ],
})
