import { literacyLevels, participantStatuses, releaseKinds } from '@bekal/core'
import {
  child,
  choice,
  code,
  date,
  defineSheet,
  input,
  integer,
  list,
  listOf,
  recordOf,
  reference,
  table,
  text,
  yesNo,
} from '../definition/index.js'
import { eligibilityTable } from './eligibility.js'
import { eligibilityRulesTable } from './eligibility-rules.js'
import { withListSteps } from './listed-ids.js'
import { rulesInForceTable } from './rules-in-force.js'
import { everyDayColumn, weekColumns } from './site.js'
import { participantCount } from './trades.js'

const absence = (parents: 'instructors' | 'venues', key: string, id: string, en: string) =>
  table({
    key: `${parents}Unavailable`,
    title: { id: 'Tidak tersedia', en: 'Not available' },
    source: child(parents, 'unavailable', { [key]: 'id' }),
    required: ['from', 'to'],
    keys: [key],
    columns: [
      input(key, id, en, reference(parents)),
      input('from', 'Dari tanggal', 'From date', date()),
      input('to', 'Sampai tanggal', 'To date', date()),
      input('why', 'Alasan', 'Reason', text(30)),
    ],
  })

export const instructorsSheet = defineSheet({
  key: 'instructors',
  name: { id: 'Instruktur', en: 'Instructors' },
  role: 'input',
  orientation: 'portrait',
  purpose: {
    id: 'Pengajar, lembaganya, dan kapan mereka tidak tersedia.',
    en: 'Who teaches, for whom, and when they are away.',
  },
  blocks: [
    table({
      key: 'instructors',
      title: { id: 'Instruktur', en: 'Instructors' },
      source: list('instructors'),
      required: ['id', 'name', 'partyId'],
      columns: [
        input('id', 'Kode', 'Id', code(22)),
        input('name', 'Nama atau sebutan', 'Name or role', text(36)),
        input('partyId', 'Kode pihak', 'Party id', reference('parties')),
        input('maxLessonHoursPerDay', 'JP paling banyak per hari', 'Most lesson hours a day', integer({ max: 24 }, 16)),
      ],
    }),
    absence('instructors', 'instructorId', 'Kode instruktur', 'Instructor id'),
  ],
})

export const venuesSheet = defineSheet({
  key: 'venues',
  name: { id: 'Tempat', en: 'Venues' },
  role: 'input',
  orientation: 'portrait',
  purpose: {
    id: 'Ruang dan bengkel, daya tampung, dan kapan tidak dapat dipakai.',
    en: 'Rooms and workshops, their seats, and when they cannot be used.',
  },
  blocks: [
    table({
      key: 'venues',
      title: { id: 'Tempat', en: 'Venues' },
      source: list('venues'),
      required: ['id', 'name', 'seats'],
      columns: [
        input('id', 'Kode', 'Id', code(22)),
        input('name', 'Nama tempat', 'Name of the venue', text(40)),
        input('seats', 'Daya tampung', 'Seats', integer({}, 14)),
      ],
    }),
    absence('venues', 'venueId', 'Kode tempat', 'Venue id'),
  ],
})

export const cohortsTable = withListSteps(
  table({
    key: 'cohorts',
    title: { id: 'Angkatan', en: 'Cohorts' },
    source: list('cohorts'),
    required: ['id', 'programId', 'startsOn'],
    // Each of them takes rows of the sheets Pembagian and Hasil; it is a course with all its people.
    spare: 10,
    columns: [
      input('id', 'Kode', 'Id', code(20)),
      input('programId', 'Kode program', 'Program id', reference('programs', 'id', 18)),
      input('startsOn', 'Mulai', 'Starts on', date()),
      input('venueId', 'Kode tempat', 'Venue id', reference('venues', 'id', 20)),
      input('instructorIds', 'Kode instruktur', 'Instructor ids', listOf(reference('instructors'), 30)),
      input('participantCodes', 'Kode peserta', 'Participant codes', listOf(reference('participants', 'code'), 44)),
      everyDayColumn,
      ...weekColumns(true),
      participantCount,
    ],
  }),
)

export const cohortsSheet = defineSheet({
  key: 'cohorts',
  name: { id: 'Angkatan', en: 'Cohorts' },
  role: 'input',
  orientation: 'landscape',
  purpose: {
    id: 'Angkatan peserta tiap program: mulai kapan, di mana, dengan siapa.',
    en: 'The cohorts of each program: when they start, where, with whom.',
  },
  blocks: [cohortsTable],
})

export const participantsSheet = defineSheet({
  key: 'participants',
  name: { id: 'Peserta', en: 'Participants' },
  role: 'input',
  orientation: 'landscape',
  purpose: {
    id: 'Peserta hanya dengan kode. Jangan menulis nama, nomor identitas, atau perkara di mana pun dalam buku kerja ini.',
    en: 'Participants under a code only. Do not write a name, identity number or offence anywhere in this workbook.',
  },
  printTo: { table: 'participants', column: 'flags' },
  widths: [16, 14, 26, 14, 20, 26, 26, 14, 22, 18, 24, 26],
  blocks: [
    withListSteps(
      table({
        key: 'participants',
        title: { id: 'Peserta', en: 'Participants' },
        source: list('participants'),
        required: ['code', 'status', 'release.kind', 'release.likely'],
        // More than two courses of sixteen.
        spare: 40,
        columns: [
          input('code', 'Kode', 'Code', code(16)),
          input('status', 'Status hukum', 'Legal status', choice(participantStatuses, 12)),
          input('release.kind', 'Dasar bebas', 'Kind of release', choice(releaseKinds, 24), {
            path: ['release', 'kind'],
          }),
          input('release.earliest', 'Bebas paling awal', 'Earliest release', date(), { path: ['release', 'earliest'] }),
          input('release.likely', 'Bebas diperkirakan', 'Likely release', date(), { path: ['release', 'likely'] }),
          input('release.latest', 'Bebas paling akhir', 'Latest release', date(), { path: ['release', 'latest'] }),
          input('halfSentenceDate', 'Tanggal 1/2 pidana', 'Half-sentence date', date()),
          input('twoThirdsSentenceDate', 'Tanggal 2/3 pidana', 'Two-thirds date', date()),
          input('completedUnits', 'Unit yang sudah selesai', 'Units completed', listOf(reference('units'), 22)),
          input('literacy', 'Kemampuan membaca', 'Literacy', choice(literacyLevels, 18)),
          input('interests', 'Minat', 'Interests', listOf(text(), 24)),
          input('flags', 'Tanda (ya/tidak)', 'Flags (yes/no)', recordOf(yesNo(), 26), {
            hint: {
              id: 'Misalnya: tertib: Ya; sehat: Ya. Tanpa rincian.',
              en: 'For example: orderly: Yes; healthy: Yes. No detail.',
            },
          }),
        ],
      }),
    ),
    eligibilityTable,
    eligibilityRulesTable,
    rulesInForceTable,
  ],
})
