import {
  aggregations,
  assessmentStages,
  assignmentKinds,
  certificateKinds,
  contributions,
  courseDays,
  courseResults,
  evidenceKinds,
  eligibilityQuestions,
  eligibilityRuleKinds,
  evidenceStatuses,
  followUpStatuses,
  gateComparisons,
  gateEffects,
  gateReadings,
  holidayKinds,
  holidayStatuses,
  literacyLevels,
  missingPolicies,
  missingRecords,
  months,
  opportunityInputs,
  parameterIds,
  participantStatuses,
  partyKinds,
  programKinds,
  regimes,
  releaseKinds,
  roundingMethods,
  rubricStatuses,
  ruleKinds,
  scaleTypes,
  sentenceDates,
  sharedTotals,
  siteKinds,
  taxBases,
  toolRisks,
  type Labels,
  type Vocabulary,
} from '@bekal/core'
import { code, defineSheet, form, input, plainInteger, single, yesNoVocabulary } from '../definition/index.js'
import { groupedList } from './grouped-lists.js'
import { cohortsTable } from './people-and-places.js'
import { unitsTable } from './programs.js'
import { directions, indicatorsTable } from './rubric-indicators.js'
import { bandsTable, dimensionsTable } from './rubric-tables.js'
import { drivers } from './schemes.js'
import { languageNames } from './site.js'

/** Every vocabulary a cell may hold, with the heading of its list. */
export const vocabularies: readonly { readonly vocabulary: Vocabulary; readonly title: Labels }[] = [
  { vocabulary: assignmentKinds, title: { id: 'Pembebanan', en: 'Assignment' } },
  { vocabulary: contributions, title: { id: 'Bentuk', en: 'Contribution' } },
  { vocabulary: sharedTotals, title: { id: 'Total yang dibagi', en: 'Shared total' } },
  { vocabulary: taxBases, title: { id: 'Dasar pajak', en: 'Tax base' } },
  { vocabulary: ruleKinds, title: { id: 'Aturan', en: 'Rule' } },
  { vocabulary: roundingMethods, title: { id: 'Pembulatan', en: 'Rounding' } },
  { vocabulary: drivers, title: { id: 'Pemicu biaya', en: 'Driver' } },
  { vocabulary: partyKinds, title: { id: 'Jenis pihak', en: 'Kind of party' } },
  { vocabulary: regimes, title: { id: 'Rezim', en: 'Regime' } },
  { vocabulary: siteKinds, title: { id: 'Jenis lokasi', en: 'Kind of site' } },
  { vocabulary: programKinds, title: { id: 'Jenis program', en: 'Kind of program' } },
  { vocabulary: certificateKinds, title: { id: 'Sertifikat', en: 'Certificate' } },
  { vocabulary: toolRisks, title: { id: 'Kelas risiko', en: 'Risk class' } },
  { vocabulary: holidayKinds, title: { id: 'Jenis libur', en: 'Kind of holiday' } },
  { vocabulary: holidayStatuses, title: { id: 'Status tanggal', en: 'Status of the date' } },
  { vocabulary: months as Vocabulary, title: { id: 'Bulan', en: 'Month' } },
  { vocabulary: participantStatuses, title: { id: 'Status hukum', en: 'Legal status' } },
  { vocabulary: releaseKinds, title: { id: 'Dasar bebas', en: 'Kind of release' } },
  { vocabulary: literacyLevels, title: { id: 'Kemampuan membaca', en: 'Literacy' } },
  { vocabulary: eligibilityQuestions, title: { id: 'Pertanyaan', en: 'Question' } },
  { vocabulary: eligibilityRuleKinds, title: { id: 'Jenis aturan', en: 'Kind of rule' } },
  { vocabulary: missingRecords, title: { id: 'Bila belum tercatat', en: 'When not recorded' } },
  { vocabulary: courseDays, title: { id: 'Hari pelatihan', en: 'Day of the course' } },
  { vocabulary: sentenceDates, title: { id: 'Tanggal pidana', en: 'Sentence date' } },
  { vocabulary: aggregations, title: { id: 'Penggabungan', en: 'Aggregation' } },
  { vocabulary: scaleTypes, title: { id: 'Skala', en: 'Scale' } },
  { vocabulary: directions as Vocabulary, title: { id: 'Arah', en: 'Direction' } },
  { vocabulary: missingPolicies, title: { id: 'Bila kosong', en: 'When missing' } },
  { vocabulary: gateComparisons, title: { id: 'Syarat: harus', en: 'Gate: must be' } },
  { vocabulary: gateReadings, title: { id: 'Syarat: yang dilihat', en: 'Gate: looks at' } },
  { vocabulary: gateEffects, title: { id: 'Syarat: akibat', en: 'Gate: effect' } },
  { vocabulary: rubricStatuses, title: { id: 'Status rubrik', en: 'Rubric status' } },
  { vocabulary: evidenceKinds, title: { id: 'Jenis bukti', en: 'Kind of evidence' } },
  { vocabulary: assessmentStages, title: { id: 'Tahap', en: 'Stage' } },
  { vocabulary: opportunityInputs, title: { id: 'Angka usaha', en: 'Business figure' } },
  { vocabulary: parameterIds, title: { id: 'Parameter', en: 'Parameter' } },
  { vocabulary: evidenceStatuses, title: { id: 'Kepastian', en: 'How sure' } },
  { vocabulary: courseResults, title: { id: 'Hasil', en: 'Result' } },
  { vocabulary: followUpStatuses, title: { id: 'Status kegiatan', en: 'Occupation' } },
  { vocabulary: languageNames, title: { id: 'Bahasa', en: 'Language' } },
  { vocabulary: yesNoVocabulary, title: { id: 'Ya/tidak', en: 'Yes/no' } },
]

/**
 * Version of the workbook's own form, raised when a heading is renamed or a column goes: a workbook of a former version is
 * still read, by `formerly`, `former` and `since` of the declarations. 2: levels, levers and gates of indicators, which
 * were lists and JSON in one cell, have tables and columns of their own.
 */
export const templateVersion = 2

export const listsSheet = defineSheet({
  key: 'lists',
  name: { id: 'Daftar', en: 'Lists' },
  role: 'control',
  orientation: 'landscape',
  purpose: {
    id: 'Pilihan untuk kolom berdaftar dan tanda pengenal berkas. Tidak perlu diubah.',
    en: 'The choices of drop-down columns and the identity of this file. Nothing to change here.',
  },
  blocks: [
    form({
      key: 'identity',
      title: { id: 'Tanda pengenal berkas', en: 'Identity of the file' },
      source: single(),
      fields: [
        input('templateVersion', 'Versi buku kerja Bekal', 'Bekal workbook version', plainInteger(), {
          locked: true,
          get: () => templateVersion,
        }),
        input('schemaVersion', 'Versi rencana', 'Plan version', plainInteger(), { locked: true }),
        input('$schema', 'Skema JSON', 'JSON schema', code(), { locked: true }),
      ],
    }),
    { block: 'choices', key: 'choices', title: { id: 'Pilihan', en: 'Choices' }, lists: vocabularies },
    groupedList({
      key: 'unitsByProgram',
      title: { id: 'Unit program', en: 'Units of programs' },
      table: unitsTable,
      by: 'programId',
      byLabel: { id: 'Program', en: 'Program' },
      idLabel: { id: 'Unit', en: 'Unit' },
    }),
    groupedList({
      key: 'cohortsByProgram',
      title: { id: 'Angkatan program', en: 'Cohorts of programs' },
      table: cohortsTable,
      by: 'programId',
      byLabel: { id: 'Program', en: 'Program' },
      idLabel: { id: 'Angkatan', en: 'Cohort' },
    }),
    ...[
      { table: dimensionsTable, id: 'Dimensi', en: 'Dimension' },
      { table: indicatorsTable, id: 'Indikator', en: 'Indicator' },
      { table: bandsTable, id: 'Kategori', en: 'Band' },
    ].map(({ table, id, en }) =>
      groupedList({
        key: `${table.key}ByRubric`,
        title: { id: `${id} rubrik`, en: `Rubric ${en.toLowerCase()}s` },
        table,
        by: 'rubricId',
        byLabel: { id: 'Rubrik', en: 'Rubric' },
        idLabel: { id, en },
      }),
    ),
  ],
})
