import type { EvidenceStatus } from '../../parameters/index.js'
import type { Labels } from '../../vocabulary/index.js'
import type { CompetencyUnit, TrainingProgram } from '../schema.js'

/**
 * A program to begin a plan from, in both languages. Nothing in it belongs to one place: hours, seats, tools and figures
 * are proposals that a planner changes, each with its source or the mark that it must be confirmed.
 */
export interface StarterProgram extends Pick<TrainingProgram, 'id' | 'kind' | 'seats' | 'certificate'> {
  readonly title: Labels
  readonly field: Labels
  readonly units: readonly StarterUnit[]
  readonly tools: readonly StarterTool[]
  /** What is done differently in prison throughout the program; each says where it comes from or what is to be confirmed. */
  readonly adaptations: readonly StarterAdaptation[]
  /** Figures of the trade, under the keys of a plan's `opportunity`; what no source gives is left out, to be filled in. */
  readonly opportunity: Readonly<Partial<Record<StarterFigureKey, StarterFigure>>>
  /** Where hours, seats, standard and certificate come from: a plan has no place for this. */
  readonly evidence: readonly StarterEvidence[]
}

export interface StarterUnit extends Pick<CompetencyUnit, 'id' | 'lessonHours'> {
  readonly title: Labels
  readonly theoryShare: number
  /** Only where the code was read in the standard or in a certification scheme. */
  readonly code?: string
  readonly requires?: readonly string[]
  /** What was changed for conditions in a prison, and why. */
  readonly adaptation?: Labels
}

export interface StarterTool extends Pick<NonNullable<TrainingProgram['tools']>[number], 'risk' | 'quantity'> {
  readonly name: Labels
}

export interface StarterAdaptation {
  readonly what: Labels
  readonly why: Labels
}

export type StarterFigureKey =
  'startUpCost' | 'price' | 'variableCost' | 'fixedCostPerMonth' | 'workingDaysPerMonth' | 'unitsPerDay'

export interface StarterFigure {
  /** Amounts in whole rupiah. */
  readonly value: number
  readonly unit: Labels
  readonly source: Labels
  readonly status: EvidenceStatus
}

export interface StarterEvidence {
  readonly about: 'lesson-hours' | 'seats' | 'standard' | 'certificate'
  readonly status: EvidenceStatus
  readonly source: Labels
}
