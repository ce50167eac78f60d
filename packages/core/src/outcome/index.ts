export { courseResults, followUpStatuses } from './vocabularies.js'
export type { Outcome } from './schema.js'
