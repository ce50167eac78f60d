export { certificateKinds, programKinds, siteKinds } from './vocabularies.js'
export type { Cohort, CompetencyUnit, Instructor, Site, TrainingProgram, Venue } from './schema.js'
export * from './starter/index.js'
export { lessonHoursOf } from './lesson-hours.js'
