/** The founding example with as many cost lines as asked for: its own lines over and over, each time under other ids. */
import { readPlan } from './workbook.mjs'

export function largePlan(lines) {
  const plan = readPlan()
  const own = plan.costLines
  return {
    ...plan,
    costLines: Array.from({ length: lines }, (_, at) => {
      const line = own[at % own.length]
      return at < own.length ? line : { ...line, id: `${line.id}-${Math.floor(at / own.length)}` }
    }),
  }
}
