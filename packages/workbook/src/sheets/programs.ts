import { certificateKinds, programKinds, toolRisks } from '@bekal/core'
import {
  child,
  choice,
  code,
  computed,
  defineSheet,
  fraction,
  input,
  integer,
  list,
  listOf,
  reference,
  table,
  text,
} from '../definition/index.js'
import { withListSteps } from './listed-ids.js'
import { waitingColumns } from './unit-waiting.js'

export const programsSheet = defineSheet({
  key: 'programs',
  name: { id: 'Program', en: 'Programs' },
  role: 'input',
  orientation: 'landscape',
  purpose: {
    id: 'Pelatihan yang direncanakan, kapasitas, sertifikat, alat dengan kelas risikonya, dan penyesuaian dengan lapas.',
    en: 'The training that is planned, its seats, certificate, tools with their risk class, and what was adapted to the prison.',
  },
  blocks: [
    table({
      key: 'programs',
      title: { id: 'Program pelatihan', en: 'Training programs' },
      source: list('programs'),
      required: ['id', 'title', 'kind', 'field', 'seats.min', 'seats.max', 'certificate'],
      defaults: () => ({ units: [] }),
      // Each of them takes rows of the sheets Usaha and Hasil.
      spare: 10,
      columns: [
        input('id', 'Kode', 'Id', code(18)),
        input('title', 'Nama program', 'Title', text(40)),
        input('kind', 'Jenis program', 'Kind of program', choice(programKinds, 24)),
        input('field', 'Kejuruan', 'Field', text(24)),
        input('seats.min', 'Peserta paling sedikit', 'Fewest participants', integer({}, 14), {
          path: ['seats', 'min'],
        }),
        input('seats.max', 'Peserta paling banyak', 'Most participants', integer({}, 14), { path: ['seats', 'max'] }),
        input('certificate', 'Sertifikat', 'Certificate', choice(certificateKinds, 24)),
        computed('lessonHours', 'Jumlah JP', 'Lesson hours', integer({}, 10), {
          formula: (at) =>
            `IF(${at.cell('id')}="","",SUMPRODUCT(--(${at.range('units', 'programId')}=${at.cell('id')}),${at.range('units', 'lessonHours')}))`,
          result: ({ plan }, row) =>
            plan.programs[row]?.units.reduce((sum, { lessonHours }) => sum + lessonHours, 0) ?? '',
        }),
      ],
    }),
    table({
      key: 'tools',
      title: { id: 'Alat', en: 'Tools' },
      note: {
        id: 'Alat berisiko dihitung keluar dan masuk setiap sesi.',
        en: 'Tools at risk are counted out and in at every session.',
      },
      source: child('programs', 'tools', { programId: 'id' }),
      required: ['name', 'risk', 'quantity'],
      keys: ['programId'],
      columns: [
        input('programId', 'Kode program', 'Program id', reference('programs')),
        input('name', 'Nama alat', 'Tool', text(40)),
        input('risk', 'Kelas risiko', 'Risk class', choice(toolRisks, 14)),
        input('quantity', 'Jumlah alat', 'Number of tools', integer({}, 12)),
      ],
    }),
    table({
      key: 'adaptations',
      since: 2,
      title: { id: 'Penyesuaian dengan kondisi lapas', en: 'Adaptations to the prison' },
      note: {
        id: 'Berlaku bagi seluruh program; penyesuaian satu unit dicatat di lembar Unit.',
        en: 'These hold for the whole program; what a single unit changes stands on the sheet Units.',
      },
      source: child('programs', 'adaptations', { programId: 'id' }),
      required: ['what', 'why'],
      keys: ['programId'],
      spare: 10,
      columns: [
        input('programId', 'Kode program', 'Program id', reference('programs')),
        input('what', 'Yang diubah', 'What was changed', text(40)),
        input('why', 'Alasan', 'Why', text(36)),
      ],
    }),
  ],
})

export const unitsTable = withListSteps(
  table({
    key: 'units',
    title: { id: 'Unit kompetensi', en: 'Competency units' },
    source: child('programs', 'units', { programId: 'id' }),
    required: ['id', 'title', 'lessonHours'],
    keys: ['programId'],
    columns: [
      input('programId', 'Kode program', 'Program id', reference('programs', 'id', 18)),
      input('id', 'Kode', 'Id', code(16)),
      input('code', 'Kode standar', 'Standard code', text(18)),
      input('title', 'Nama unit', 'Title', text(44)),
      input('lessonHours', 'JP', 'Lesson hours', integer({ min: 1, max: 5000 }, 9)),
      input('requires', 'Prasyarat', 'Requires', listOf(reference('units'), 22), {
        within: { list: 'unitsByProgram', by: 'programId' },
        hint: {
          id: 'Kode unit yang harus selesai lebih dahulu, dipisah titik koma.',
          en: 'Ids of units to be finished first, separated by semicolons.',
        },
      }),
      input('theoryShare', 'Bagian teori', 'Theory share', fraction()),
      input('adaptation', 'Penyesuaian dan alasannya', 'Adaptation and why', text(48)),
      ...waitingColumns,
    ],
  }),
)

export const unitsSheet = defineSheet({
  key: 'units',
  name: { id: 'Unit', en: 'Units' },
  role: 'input',
  orientation: 'landscape',
  purpose: {
    id: 'Unit kompetensi tiap program: jam pelajaran (JP), prasyarat, dan penyesuaian dengan kondisi lapas.',
    en: 'Competency units of each program: lesson hours, prerequisites, and what was adapted to the prison.',
  },
  blocks: [unitsTable],
})
