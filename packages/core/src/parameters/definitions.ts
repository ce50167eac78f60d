import type { Labels } from '../vocabulary/index.js'
import type { ParameterId } from './vocabularies.js'

/** What a parameter counts, and between which values it makes sense. */
export interface ParameterDefinition {
  readonly unit: Labels
  readonly min: number
  readonly max: number
  /** Whether only whole numbers make sense. */
  readonly whole: boolean
}

const days: Labels = { id: 'hari', en: 'days' }

export const parameterDefinitions: Readonly<Record<ParameterId, ParameterDefinition>> = {
  'lesson-hour-minutes': { unit: { id: 'menit', en: 'minutes' }, min: 1, max: 240, whole: true },
  'lesson-hours-per-day-max': { unit: { id: 'JP', en: 'lesson hours' }, min: 1, max: 24, whole: true },
  'attendance-min': {
    unit: { id: 'bagian dari seluruh JP, 0–1', en: 'part of all lesson hours, 0–1' },
    min: 0,
    max: 1,
    whole: false,
  },
  'release-buffer-days': { unit: days, min: 0, max: 3_650, whole: true },
  'days-left-min': { unit: days, min: 0, max: 3_650, whole: true },
}
