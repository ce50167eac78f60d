import type { Issue, Labels, Language, TrainingPlan } from '@bekal/core'
import type { WorkbookLayout } from '@bekal/workbook/layout'
import type { CheckState } from '../check/check-state.js'
import type { CompareState } from '../compare/compare-state.js'
import type { Book } from '../desk/book.js'
import type { Connection, SheetPiece } from '../desk/connection.js'
import type { ReadinessState } from '../readiness/readiness-state.js'
import type { SplitState } from '../split/split-state.js'
import type { StartState } from '../start/start-state.js'
import type { TimetableState } from '../timetable/timetable-state.js'

export const viewNames = ['start', 'check', 'split', 'timetable', 'readiness', 'compare'] as const
export type ViewName = (typeof viewNames)[number]

/** Everything the pane shows is drawn from this; what somebody typed or chose stays in it from view to view. */
export interface PaneState {
  readonly language: Language
  readonly view: ViewName
  readonly connection: Connection | undefined
  readonly book: Book
  /** Long work going on. */
  readonly work: Work | undefined
  readonly notice: Notice | undefined
  /** Sheets that wait for a yes, because they replace others. */
  readonly pending: PendingWrite | undefined
  /** What is shown of the sheets, where no program shows them. */
  readonly piece: SheetPiece | undefined
  /** What was typed for the cell in its middle. */
  readonly typedCell: string | undefined
  readonly start: StartState
  readonly check: CheckState
  readonly split: SplitState
  readonly timetable: TimetableState
  readonly readiness: ReadinessState
  readonly compare: CompareState
}

export interface Work {
  readonly label: Labels
  /** From 0 to 1. */
  readonly done: number
}

export interface Notice {
  readonly kind: 'done' | 'trouble'
  readonly text: Labels
}

export interface PendingWrite {
  readonly plan: TrainingPlan
  readonly language: Language
  /** Its sheets; absent where nothing can be written. */
  readonly layout?: WorkbookLayout
  /** The sheets that are there already. */
  readonly replaced: readonly string[]
  /** Why nothing can be written; empty where it can. */
  readonly misfits: readonly Issue[]
}
