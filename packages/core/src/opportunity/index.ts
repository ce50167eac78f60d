export { opportunityInputs } from './vocabularies.js'
export type { Opportunity } from './schema.js'
