import {
  courseDays,
  eligibilityQuestions,
  eligibilityRuleKinds,
  evidenceStatuses,
  literacyLevels,
  missingRecords,
  sentenceDates,
  toolRisks,
} from '@bekal/core'
import { choice, code, input, integer, optionalList, table, text, yesNo } from '../definition/index.js'

/** Rules that the plan sets in place of Bekal's own of the same id, or beside them. */
export const eligibilityRulesTable = table({
  key: 'eligibilityRules',
  title: { id: 'Aturan kelayakan yang diubah atau ditambah', en: 'Rules of eligibility that are changed or added' },
  note: {
    id: 'Kosong berarti aturan bawaan yang dipakai. Kode yang sama dengan aturan bawaan menggantikannya; “Dipakai: Tidak” mematikannya. Isi hanya kolom yang diminta jenis aturannya.',
    en: 'Blank means the default rules are used. A rule with the id of a default replaces it; “Active: No” switches it off. Fill in only what its kind asks for.',
  },
  source: optionalList('eligibilityRules'),
  spare: 5,
  columns: [
    input('id', 'Kode aturan', 'Rule id', code(16)),
    input('question', 'Pertanyaan', 'Question', choice(eligibilityQuestions, 12)),
    input('kind', 'Jenis aturan', 'Kind of rule', choice(eligibilityRuleKinds, 24)),
    input('label.id', 'Bunyi aturan', 'Wording in Indonesian', text(28), { path: ['label', 'id'] }),
    input('label.en', 'Bunyi aturan (Inggris)', 'Wording in English', text(28), { path: ['label', 'en'] }),
    input('status', 'Kepastian', 'How sure', choice(evidenceStatuses, 22)),
    input('source', 'Sumber aturan', 'Source of the rule', text(28)),
    input('active', 'Dipakai', 'Active', yesNo()),
    input('whenMissing', 'Bila belum tercatat', 'When not recorded', choice(missingRecords, 20)),
    input('onlyIf.flag', 'Hanya bila tanda', 'Only if mark', code(18), { path: ['onlyIf', 'flag'] }),
    input('onlyIf.is', 'bernilai', 'is', yesNo(), { path: ['onlyIf', 'is'] }),
    input('flag', 'Tanda yang ditanyakan', 'Mark asked for', code(18)),
    input('mustBe', 'Tanda harus', 'Mark must be', yesNo()),
    input('after', 'Hari dihitung sejak', 'Days counted from', choice(courseDays, 18)),
    input('days', 'Banyaknya hari', 'Number of days', integer({ min: 0, max: 3650 }, 12), {
      hint: {
        id: 'Kosong: nilai parameter pada lembar Kalender.',
        en: 'Blank: the parameter on the sheet Calendar.',
      },
    }),
    input('date', 'Tanggal pidana', 'Sentence date', choice(sentenceDates, 18)),
    input('by', 'Sudah lewat pada', 'Reached by', choice(courseDays, 18)),
    input('risk', 'Risiko alat sekurangnya', 'Tools of at least risk', choice(toolRisks, 14)),
    input('atLeast', 'Kemampuan membaca sekurangnya', 'Literacy of at least', choice(literacyLevels, 20)),
  ],
})
