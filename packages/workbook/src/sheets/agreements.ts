import {
  child,
  code,
  computed,
  date,
  defineSheet,
  input,
  list,
  listOf,
  percent,
  reference,
  table,
  text,
} from '../definition/index.js'
import { agreementsInWords } from './amount-words.js'
import { withListSteps } from './listed-ids.js'
import { signatures } from './signatures.js'

const done = { id: 'Selesai', en: 'Done' }
/** What the state of an obligation says until it is done. */
export const openObligation = { id: 'Belum selesai', en: 'Open' }

export const agreementsSheet = defineSheet({
  key: 'agreements',
  name: { id: 'Perjanjian', en: 'Agreements' },
  role: 'input',
  orientation: 'landscape',
  purpose: {
    id: 'Target yang disepakati dan kewajiban tiap pihak: mana yang sudah, mana yang lewat tenggat.',
    en: 'The agreed target and what each party has promised: what is done and what is overdue.',
  },
  blocks: [
    withListSteps(
      table({
        key: 'agreements',
        title: { id: 'Perjanjian kerja sama', en: 'Cooperation agreements' },
        source: list('agreements'),
        required: ['id', 'title', 'partyIds', 'schemeId'],
        defaults: () => ({ scope: {} }),
        // Each of them takes a block of rows where targets are compared.
        spare: 10,
        columns: [
          input('id', 'Kode', 'Id', code(18)),
          input('title', 'Judul perjanjian', 'Title of the agreement', text(40)),
          input('partyIds', 'Para pihak', 'Its parties', listOf(reference('parties'), 28)),
          input('programIds', 'Untuk program', 'For programs', listOf(reference('programs'), 28), {
            path: ['scope', 'programIds'],
            hint: {
              id: 'Kode program dipisah titik koma. Kosong (juga angkatan) berarti seluruh rencana.',
              en: 'Program ids separated by semicolons. Blank (cohorts too) means the whole plan.',
            },
          }),
          input('cohortIds', 'Untuk angkatan', 'For cohorts', listOf(reference('cohorts'), 20), {
            path: ['scope', 'cohortIds'],
          }),
          input('schemeId', 'Skema target', 'Target scheme', reference('schemes')),
          input('toleranceBasisPoints', 'Toleransi', 'Tolerance', percent(11)),
          input('signedOn', 'Ditandatangani', 'Signed on', date()),
          input('validFrom', 'Berlaku dari', 'Valid from', date()),
          input('validTo', 'Berlaku sampai', 'Valid to', date()),
        ],
      }),
    ),
    table({
      key: 'obligations',
      title: { id: 'Kewajiban', en: 'Obligations' },
      source: child('agreements', 'obligations', { agreementId: 'id' }),
      required: ['what', 'partyId'],
      keys: ['agreementId'],
      columns: [
        input('agreementId', 'Kode perjanjian', 'Agreement id', reference('agreements')),
        input('what', 'Yang dijanjikan', 'What was promised', text(40)),
        input('partyId', 'Oleh pihak', 'By party', reference('parties')),
        input('dueOn', 'Tenggat', 'Due on', date(), {
          alert: (at) => `AND(${at.cell('dueOn')}<>"",${at.cell('doneOn')}="",${at.cell('dueOn')}<TODAY())`,
        }),
        input('doneOn', 'Selesai tanggal', 'Done on', date()),
        computed('state', 'Keadaan', 'State', text(16), {
          signal: { good: done, bad: [] },
          formula: (at) =>
            `IF(${at.cell('what')}="","",IF(${at.cell('doneOn')}<>"",${at.text(done)},${at.text(openObligation)}))`,
          result: ({ plan, say }, row) => {
            const rows = plan.agreements.flatMap(({ obligations }) =>
              obligations === undefined ? [] : obligations.length === 0 ? [undefined] : obligations,
            )
            const obligation = rows[row]
            if (obligation === undefined) return ''
            return say(obligation.doneOn === undefined ? openObligation : done)
          },
        }),
      ],
    }),
    agreementsInWords('agreementWords', [2, 6]),
    signatures('agreementSignatures', [
      [1, 2],
      [3, 1],
      [4, 2],
      [6, 4],
    ]),
  ],
})
