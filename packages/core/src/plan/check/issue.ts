import type { LineSplit } from '../../budget/index.js'
import { issueMaker, type Issue } from '../../result/index.js'
import type { PlanSchedule } from '../../scheduling/index.js'
import type { SharedTotal } from '../divide-lines.js'
import { planMessages } from '../messages.js'
import type { TrainingPlan } from '../schema.js'
import type { PlanSplit } from '../split-plan.js'
import type { SchemeInUse } from './scheme-in-use.js'

export const issue = issueMaker(planMessages)

/** What the checks compute with, once for all of them. */
export interface CheckFigures {
  /** The split of every line small enough to be divided, in plan order; the others have an issue of their own. */
  readonly lines: readonly { readonly at: number; readonly split: LineSplit }[]
  readonly sharedTotals: readonly SharedTotal[]
  readonly split: Pick<PlanSplit, 'funds' | 'targets' | 'doubleFunding'>
  readonly schedule: PlanSchedule
  readonly schemeInUse: (id: string) => SchemeInUse | undefined
}

/** One law of a plan: all the places that break it. */
export type PlanRule = (plan: TrainingPlan, figures: CheckFigures) => Issue[]

/** Ids as a message lists them: the first ten, and how many more there are. */
export function listed(ids: readonly string[]): string {
  const most = 10
  return ids.length > most ? `${ids.slice(0, most).join(', ')}, … (+${ids.length - most})` : ids.join(', ')
}
