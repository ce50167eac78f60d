export * from './eligibility/index.js'
export * from './review/index.js'
export { literacyLevels, participantStatuses, releaseKinds } from './vocabularies.js'
export type { Participant } from './schema.js'
