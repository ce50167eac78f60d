export { literacyLevels, participantStatuses, releaseKinds } from './vocabularies.js'
export type { Participant } from './schema.js'
