import { defineVocabulary } from '../../vocabulary/index.js'

/** Two questions, never one: a person may well train inside and not yet practise outside. */
export const eligibilityQuestions = defineVocabulary('eligibility-question', {
  train: { id: 'Berlatih di dalam', en: 'Train inside' },
  practise: { id: 'Praktik di luar', en: 'Practise outside' },
})
export type EligibilityQuestion = (typeof eligibilityQuestions.codes)[number]

export const eligibilityAnswers = defineVocabulary('eligibility-answer', {
  yes: { id: 'Ya', en: 'Yes' },
  'only-if-late-release': { id: 'Hanya jika bebas lebih lambat', en: 'Only if release is late' },
  no: { id: 'Tidak', en: 'No' },
  unknown: { id: 'Belum dapat dijawab', en: 'Not known yet' },
})
export type EligibilityAnswer = (typeof eligibilityAnswers.codes)[number]

/** What one rule says of one person. */
export const ruleVerdicts = defineVocabulary('rule-verdict', {
  met: { id: 'Terpenuhi', en: 'Met' },
  'only-if-late-release': { id: 'Hanya jika bebas lebih lambat', en: 'Only if release is late' },
  'not-met': { id: 'Tidak terpenuhi', en: 'Not met' },
  unknown: { id: 'Belum tercatat', en: 'Not recorded' },
  'not-applicable': { id: 'Tidak berlaku', en: 'Does not apply' },
})
export type RuleVerdict = (typeof ruleVerdicts.codes)[number]

export const eligibilityRuleKinds = defineVocabulary('eligibility-rule-kind', {
  sentenced: { id: 'Berstatus narapidana', en: 'Is sentenced' },
  'time-left': { id: 'Belum bebas sampai sekian hari', en: 'Not released for some days yet' },
  'sentence-date': { id: 'Sudah lewat tanggal 1/2 atau 2/3 pidana', en: 'Half or two thirds of the sentence served' },
  'tool-risk': { id: 'Izin untuk alat berisiko', en: 'Cleared for risky tools' },
  literacy: { id: 'Kemampuan membaca', en: 'Literacy' },
  interest: { id: 'Minat sesuai kejuruan', en: 'Interest matches the field' },
  'not-completed': { id: 'Belum pernah menyelesaikan', en: 'Has not completed it before' },
  flag: { id: 'Tanda ya/tidak', en: 'A yes/no mark' },
})
export type EligibilityRuleKind = (typeof eligibilityRuleKinds.codes)[number]

/** The day of a course that a rule counts from. */
export const courseDays = defineVocabulary('course-day', {
  'course-start': { id: 'Hari mulai pelatihan', en: 'Start of the course' },
  'course-end': { id: 'Hari akhir pelatihan', en: 'End of the course' },
})
export type CourseDay = (typeof courseDays.codes)[number]

export const sentenceDates = defineVocabulary('sentence-date', {
  half: { id: '1/2 masa pidana', en: 'Half of the sentence' },
  'two-thirds': { id: '2/3 masa pidana', en: 'Two thirds of the sentence' },
})
export type SentenceDate = (typeof sentenceDates.codes)[number]

/** What a rule says where the prison has not recorded what it asks for. */
export const missingRecords = defineVocabulary('missing-record', {
  unknown: { id: 'Belum dapat dijawab', en: 'Not known yet' },
  'set-aside': { id: 'Kesampingkan dan sebutkan', en: 'Set the rule aside and say so' },
})
