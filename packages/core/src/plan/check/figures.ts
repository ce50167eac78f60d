import { schedulePlan } from '../../scheduling/index.js'
import { divideLines } from '../divide-lines.js'
import type { TrainingPlan } from '../schema.js'
import { splitPlan } from '../split-plan.js'
import { tooLarge, tooLargeTogether } from './cost-lines.js'
import type { CheckFigures } from './issue.js'
import { schemesInUse } from './scheme-in-use.js'

/** The split of a plan as far as it can be computed: lines past 15 digits are left out, and sums that pass them. */
export function checkFigures(plan: TrainingPlan): CheckFigures {
  const places = plan.costLines.flatMap((line, at) => (tooLarge(line) ? [] : [at]))
  const costLines = places.map((at) => plan.costLines[at] as TrainingPlan['costLines'][number])
  const whole = tooLargeTogether(costLines) ? undefined : splitPlan({ ...plan, costLines })
  const { splits: lines, sharedTotals } = whole ? { ...whole, splits: whole.lines } : divideLines(plan, costLines)
  return {
    lines: lines.map((one, n) => ({ at: places[n] as number, split: one })),
    sharedTotals: sharedTotals.map((one) => ({ ...one, lines: one.lines.map((n) => places[n] as number) })),
    split: whole ?? { funds: [], targets: [], doubleFunding: [] },
    schedule: schedulePlan(plan),
    schemeInUse: schemesInUse(plan),
  }
}
