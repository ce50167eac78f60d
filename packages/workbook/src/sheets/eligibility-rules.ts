import {
  courseDays,
  defaultEligibilityRules,
  eligibilityQuestions,
  eligibilityRuleKinds,
  evidenceStatuses,
  literacyLevels,
  missingRecords,
  sentenceDates,
  toolRisks,
} from '@bekal/core'
import {
  choice,
  code,
  computed,
  input,
  integer,
  optionalList,
  plainInteger,
  quote,
  table,
  text,
  yesNo,
} from '../definition/index.js'

/** Rules that the plan sets in place of Bekal's own of the same id, or beside them. */
export const eligibilityRulesTable = table({
  key: 'eligibilityRules',
  since: 2,
  title: { id: 'Aturan kelayakan yang diubah atau ditambah', en: 'Rules of eligibility that are changed or added' },
  note: {
    id: 'Kosong berarti aturan bawaan yang dipakai. Kode yang sama dengan aturan bawaan menggantikannya; “Dipakai: Tidak” mematikannya. Isi hanya kolom yang diminta jenis aturannya.',
    en: 'Blank means the default rules are used. A rule with the id of a default replaces it; “Active: No” switches it off. Fill in only what its kind asks for.',
  },
  source: optionalList('eligibilityRules'),
  required: ['id', 'question', 'kind', 'status', 'label.id', 'label.en'],
  // Beside the defaults; each of them has a row among the rules in use as well.
  spare: 10,
  columns: [
    input('id', 'Kode aturan', 'Rule id', code(16)),
    input('question', 'Pertanyaan', 'Question', choice(eligibilityQuestions, 12)),
    input('kind', 'Jenis aturan', 'Kind of rule', choice(eligibilityRuleKinds, 24)),
    input('active', 'Dipakai', 'Active', yesNo()),
    input('status', 'Kepastian', 'How sure', choice(evidenceStatuses, 22)),
    input('label.id', 'Bunyi aturan', 'Wording in Indonesian', text(28), { path: ['label', 'id'] }),
    input('label.en', 'Bunyi aturan (Inggris)', 'Wording in English', text(28), { path: ['label', 'en'] }),
    input('whenMissing', 'Bila belum tercatat', 'When not recorded', choice(missingRecords, 20)),
    input('source', 'Sumber aturan', 'Source of the rule', text(28)),
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
    computed('extra', 'Aturan tambahan ke-', 'Number of the added rule', plainInteger({}, 9), {
      working: true,
      formula: (at) => {
        const own = at.cell('id')
        const isDefault = `OR(${defaultEligibilityRules.map(({ id }) => `${own}=${quote(id)}`).join(',')})`
        const first = `SUMPRODUCT(--(${at.rows('id', 0, at.row)}=${own}))=1`
        const before = at.row === 0 ? '0' : `MAX(${at.rows('extra', 0, at.row - 1)})`
        return `IF(OR(${own}="",${own}="-"),0,IF(AND(NOT(${isDefault}),${first}),${before}+1,0))`
      },
      result: ({ plan }, row) => {
        const rules = plan.eligibilityRules ?? []
        const id = rules[row]?.id.toLowerCase()
        const known = (at: number) => {
          const own = rules[at]?.id.toLowerCase()
          const isDefault = defaultEligibilityRules.some((one) => one.id === own)
          return !isDefault && rules.findIndex((one) => one.id.toLowerCase() === own) === at
        }
        if (id === undefined || !known(row)) return 0
        return rules.slice(0, row + 1).filter((_, at) => known(at)).length
      },
    }),
  ],
})
