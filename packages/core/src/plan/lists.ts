import { defineVocabulary } from '../vocabulary/index.js'

/** What an entry of each list of the plan is called in messages. */
export const planLists = defineVocabulary('plan-list', {
  parties: { id: 'pihak', en: 'party' },
  funds: { id: 'dana', en: 'fund' },
  programs: { id: 'program', en: 'program' },
  units: { id: 'unit', en: 'unit' },
  instructors: { id: 'instruktur', en: 'instructor' },
  venues: { id: 'tempat', en: 'venue' },
  cohorts: { id: 'angkatan', en: 'cohort' },
  participants: { id: 'peserta', en: 'participant' },
  eligibilityRules: { id: 'aturan kelayakan', en: 'eligibility rule' },
  costLines: { id: 'baris biaya', en: 'cost line' },
  schemes: { id: 'skema', en: 'scheme' },
  agreements: { id: 'perjanjian', en: 'agreement' },
  rubrics: { id: 'rubrik', en: 'rubric' },
  dimensions: { id: 'dimensi', en: 'dimension' },
  indicators: { id: 'indikator', en: 'indicator' },
  assessments: { id: 'penilaian', en: 'assessment' },
  actuals: { id: 'realisasi', en: 'actual' },
  outcomes: { id: 'hasil', en: 'outcome' },
})
export type PlanList = (typeof planLists.codes)[number]
