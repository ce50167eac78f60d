import type { Issue, Labels, Language, Party, Site, TrainingPlan } from '@bekal/core'

/** What stands in the fields of a new plan, as typed, and the plan file that was chosen. */
export interface StartState {
  readonly form: StartForm
  /** Faults are said once somebody has tried to go on. */
  readonly tried: boolean
  readonly file: PlanFile | undefined
  /** Closing a file with changes was asked for once. */
  readonly closing: boolean
}

export interface StartForm {
  readonly siteName: string
  readonly siteKind: Site['kind']
  readonly year: string
  readonly timeZone: string
  readonly hours: string
  readonly partners: readonly Pick<Party, 'kind' | 'name'>[]
  readonly programs: readonly string[]
  /** Language of the sheets; that of the pane where nobody chose. */
  readonly language: Language | undefined
}

/** A file with a plan, or with what is wrong with it. */
export interface PlanFile {
  readonly name: string
  readonly plan?: TrainingPlan
  readonly issues: readonly Issue[]
  /** The file is no plan at all. */
  readonly refused?: Labels
}

/** @param today tells which year is the next. */
export function emptyStart(today: Date, timeZone: string): StartState {
  return {
    form: {
      siteName: '',
      siteKind: 'prison',
      year: String(today.getFullYear() + 1),
      timeZone,
      hours: '5',
      partners: [],
      programs: [],
      language: undefined,
    },
    tried: false,
    file: undefined,
    closing: false,
  }
}
