import { holidayStatuses, type TrainingPlan } from '@bekal/core'
import { flag, type CheckRule } from './check-rule.js'

type Participant = TrainingPlan['participants'][number]

/** People's codes and dates, seats, holidays, outcomes: rules of the plan that a worksheet can hold by itself. */
export const senseRules: readonly CheckRule[] = [
  {
    key: 'holidays-once',
    code: 'listed-twice',
    label: { id: 'Kalender: tidak ada hari libur yang tercantum dua kali', en: 'Calendar: no holiday is listed twice' },
    flags: [
      flag(
        'holidays',
        'date',
        (range) =>
          `(${range('date')}<>"")*(COUNTIFS(${range('date')},${range('date')},${range('kind')},${range('kind')}&"")>1)`,
        ({ plan }) => {
          const same = plan.calendar.holidays.map(({ date, kind }) => `${date} ${kind}`)
          return same.map((one) => same.filter((other) => other === one).length > 1)
        },
      ),
    ],
  },
  {
    key: 'seats-in-order',
    code: 'seats-reversed',
    label: {
      id: 'Program: jumlah peserta paling sedikit tidak melebihi yang paling banyak',
      en: 'Programs: the minimum of seats is not above the maximum',
    },
    flags: [
      flag(
        'programs',
        'seats.min',
        (range) =>
          `ISNUMBER(${range('seats.min')})*ISNUMBER(${range('seats.max')})*(${range('seats.min')}>${range('seats.max')})`,
        ({ plan }) => plan.programs.map(({ seats }) => seats.min > seats.max),
      ),
    ],
  },
  {
    key: 'no-identity-numbers',
    code: 'looks-like-identity-number',
    label: {
      id: 'Peserta: tidak ada kode yang tampak seperti nomor identitas (16 angka)',
      en: 'Participants: no code looks like an identity number (16 digits)',
    },
    flags: [
      flag(
        'participants',
        'code',
        (range) => `(LEN(${range('code')})=16)*ISNUMBER(${range('code')}*1)`,
        ({ plan }) => plan.participants.map(({ code }) => /^\d{16}$/u.test(code)),
      ),
    ],
  },
  {
    key: 'sentence-dates-in-order',
    code: 'sentence-dates-reversed',
    label: {
      id: 'Peserta: tanggal 2/3 pidana tidak mendahului tanggal 1/2',
      en: 'Participants: two thirds of a sentence do not come before half of it',
    },
    flags: [
      flag(
        'participants',
        'twoThirdsSentenceDate',
        (range) => {
          const [half, most] = [range('halfSentenceDate'), range('twoThirdsSentenceDate')]
          return `ISNUMBER(${half})*ISNUMBER(${most})*(${half}>${most})`
        },
        ({ plan }) =>
          plan.participants.map(
            ({ halfSentenceDate: half, twoThirdsSentenceDate: most }) =>
              half !== undefined && most !== undefined && half > most,
          ),
      ),
    ],
  },
  {
    key: 'release-after-two-thirds',
    code: 'release-before-two-thirds',
    label: {
      id: 'Peserta: tanggal bebas terakhir tidak mendahului tanggal 2/3 pidana',
      en: 'Participants: the last release date does not come before two thirds of the sentence',
    },
    flags: [
      flag(
        'participants',
        'twoThirdsSentenceDate',
        (range) => {
          const [most, likely, latest] = [
            range('twoThirdsSentenceDate'),
            range('release.likely'),
            range('release.latest'),
          ]
          const beforeLatest = `ISNUMBER(${latest})*(${most}>${latest})`
          return `ISNUMBER(${most})*((${beforeLatest}+(${latest}="")*ISNUMBER(${likely})*(${most}>${likely}))>0)`
        },
        ({ plan }) => plan.participants.map(isReleasedEarly),
      ),
    ],
  },
  {
    key: 'unvalued-without-cost',
    code: 'unvalued-has-cost',
    label: {
      id: 'RAB: natura tanpa nilai tidak berharga satuan',
      en: 'Costs: contributions without a value have no unit cost',
    },
    flags: [
      flag(
        'costLines',
        'unitCost',
        (range, at) => {
          const unvalued = `(${range('contribution')}=${at.label('contribution', 'in-kind-unvalued')})`
          return `${unvalued}*ISNUMBER(${range('unitCost')})*(${range('unitCost')}<>0)`
        },
        ({ plan }) =>
          plan.costLines.map(({ contribution, unitCost }) => contribution === 'in-kind-unvalued' && unitCost !== 0),
      ),
    ],
  },
  {
    key: 'prices-with-source',
    severity: 'info',
    label: {
      id: 'RAB: setiap harga punya sumber, tanpa “perlu konfirmasi”',
      en: 'Costs: every price has a source, none that says “to be confirmed”',
    },
    flags: [
      flag(
        'costLines',
        'priceSource',
        (range) => {
          const open = unconfirmed.map((words) => `ISNUMBER(FIND("${words}",${range('priceSource')}))`).join('+')
          return `(${range('id')}<>"")*(((${range('priceSource')}="")+${open})>0)`
        },
        ({ plan }) =>
          plan.costLines.map(
            ({ priceSource = '' }) =>
              priceSource.trim() === '' || unconfirmed.some((words) => priceSource.includes(words)),
          ),
      ),
    ],
  },
  {
    key: 'holidays-certain',
    severity: 'info',
    label: {
      id: 'Kalender: setiap hari libur sudah ditetapkan, bukan perkiraan',
      en: 'Calendar: every holiday is decreed, none is an estimate',
    },
    flags: [
      flag(
        'holidays',
        'status',
        (range, at) => `(${range('date')}<>"")*(${range('status')}=${at.label(holidayStatuses.name, 'estimate')})`,
        ({ plan }) => plan.calendar.holidays.map(({ status }) => status === 'estimate'),
      ),
    ],
  },
  {
    key: 'course-within-year',
    code: 'ends-after-fiscal-year',
    label: {
      id: 'Jadwal: setiap pelatihan selesai dalam tahun anggaran',
      en: 'Timetable: every course ends within the fiscal year',
    },
    flags: [
      flag(
        'cohortHours',
        'endsOn',
        (range, at) =>
          `ISNUMBER(${range('endsOn')})*(${range('endsOn')}>DATE(${at.field('plan', 'fiscalYear')},12,31))`,
        ({ plan, courses }) =>
          courses.cohorts.map(({ endsOn }) => endsOn !== undefined && endsOn > `${plan.fiscalYear}-12-31`),
      ),
    ],
  },
  {
    key: 'cohorts-large-enough',
    code: 'cohort-below-minimum',
    label: {
      id: 'Angkatan: peserta tidak kurang daripada yang paling sedikit untuk programnya',
      en: 'Cohorts: no fewer participants than the program asks for',
    },
    flags: [
      flag(
        'cohorts',
        'participantCodes',
        (range, at) => {
          const people = range('participantCount')
          const fewest = `SUMIF(${at.range('programs', 'id')},${range('programId')}&"",${at.range('programs', 'seats.min')})`
          return `ISNUMBER(${people})*(${people}>0)*(${people}<${fewest})`
        },
        ({ plan }) =>
          plan.cohorts.map(({ programId, participantCodes = [] }) => {
            const fewest = plan.programs.find(({ id }) => id.toLowerCase() === programId.toLowerCase())?.seats.min ?? 0
            return participantCodes.length > 0 && participantCodes.length < fewest
          }),
      ),
    ],
  },
]

/** How a plan says of a price that somebody still has to ask. */
const unconfirmed = ['perlu konfirmasi', 'Perlu konfirmasi', 'to be confirmed', 'To be confirmed']

function isReleasedEarly({ twoThirdsSentenceDate: most, release }: Participant): boolean {
  return most !== undefined && most > (release.latest ?? release.likely)
}
