export { evidenceStatuses, opportunityInputs } from './vocabularies.js'
export type { Opportunity } from './schema.js'
