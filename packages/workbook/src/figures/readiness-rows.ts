import type {
  AssessmentScore,
  Evidence,
  PreparedIndicator,
  PreparedRubric,
  ReadinessAssessment,
  SubjectChange,
} from '@bekal/core'
import type { RubricTables, RubricWorking } from './rubric-working.js'

/** An assessment with what was made of it. */
export interface AssessmentWorking {
  readonly assessment: ReadinessAssessment
  /** Place among the assessments, from 1. */
  readonly number: number
  /** Absent where it cannot be scored: its rubric does not exist or has errors. */
  readonly scored?: {
    readonly rubric: RubricWorking
    readonly prepared: PreparedRubric
    readonly score: AssessmentScore
    readonly evidence: readonly Evidence[]
  }
  /** Indicators of the assessments before it, and dimensions: rows before its own in their tables. */
  readonly start: number
  readonly partStart: number
  /** The one that counts of those of its subject at its stage. */
  readonly latest: boolean
  /** The assessment of the stage before, and what changed since. */
  readonly since?: { readonly before: AssessmentWorking; readonly change: SubjectChange }
}

/** An indicator of an assessment. */
export interface PairWorking {
  readonly own: AssessmentWorking & Required<Pick<AssessmentWorking, 'scored'>>
  readonly indicator: PreparedIndicator
  readonly evidence: Evidence
  /** Row in the table of pairs, from 1. */
  readonly place: number
  /** Row of the indicator in its table, and of the observation in its own; 0: not observed. */
  readonly row: number
  readonly observation: number
}

/** A dimension of an assessment. */
export interface PartWorking {
  readonly own: PairWorking['own']
  /** Place in its rubric, from 0. */
  readonly at: number
  readonly pairs: readonly PairWorking[]
  /** The part of the weight that it has among dimensions that are known. */
  readonly share: number
}

/** An observation in its table; the indicator where its assessment can be scored and its rubric has one of this id. */
export interface ObservationRow {
  readonly own: AssessmentWorking
  readonly indicator?: PreparedIndicator
}

export interface ReadinessWorking extends RubricTables {
  readonly assessments: readonly AssessmentWorking[]
  /** Undefined rows name only an assessment without any. */
  readonly observations: readonly (ObservationRow | undefined)[]
  /** The rubric of the assessment that each of these rows names. */
  readonly observedBy: readonly string[]
  /** Every indicator of every assessment, and every dimension. */
  readonly pairs: readonly PairWorking[]
  readonly parts: readonly PartWorking[]
  /** Rows for those and for assessments that may be added. */
  readonly pairRows: number
  readonly partRows: number
}
