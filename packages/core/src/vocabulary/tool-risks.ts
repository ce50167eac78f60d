import { defineVocabulary } from './vocabulary.js'

/** How dangerous a tool is in a prison, from the least to the most: said of tools, asked for by rules of eligibility. */
export const toolRisks = defineVocabulary('tool-risk', {
  low: { id: 'Rendah', en: 'Low' },
  medium: { id: 'Sedang', en: 'Medium' },
  high: { id: 'Tinggi', en: 'High' },
})
export type ToolRisk = (typeof toolRisks.codes)[number]
