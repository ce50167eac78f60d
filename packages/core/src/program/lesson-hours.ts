import type { TrainingProgram } from './schema.js'

/** Lesson hours of all units of a program. */
export function lessonHoursOf({ units }: Pick<TrainingProgram, 'units'>): number {
  return units.reduce((sum, { lessonHours }) => sum + lessonHours, 0)
}
