import { endDateFunction } from './calendar/end-date.js'
import { workDaysFunction } from './calendar/work-days.js'
import type { FunctionDefinition } from './definition/define-function.js'
import { allocateFunction } from './money/allocate.js'
import { allocateTableFunction } from './money/allocate-table.js'
import { breakEvenFunction } from './money/break-even.js'
import { certificateFunction } from './money/certificate.js'
import { inWordsFunction, terbilangFunction } from './money/in-words.js'
import { shareFunction } from './money/share.js'
import { nextStepFunction } from './readiness/next-step.js'
import { readinessFunction } from './readiness/readiness.js'

/** The custom functions of the namespace `BEKAL`, in the order of the reference page. */
export const functionList: readonly FunctionDefinition[] = [
  allocateFunction,
  allocateTableFunction,
  shareFunction,
  certificateFunction,
  terbilangFunction,
  inWordsFunction,
  breakEvenFunction,
  workDaysFunction,
  endDateFunction,
  readinessFunction,
  nextStepFunction,
]
