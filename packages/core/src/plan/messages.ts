import { rubricMessages } from '../readiness/index.js'
import { scheduleMessages } from '../scheduling/index.js'
import { assessmentMessages } from './assessment-messages.js'
import { outcomeMessages } from './outcome-messages.js'
import { senseMessages } from './sense-messages.js'
import { shapeMessages } from './shape-messages.js'

/** Every issue that a plan itself can have. */
export const planMessages = {
  ...shapeMessages,
  ...senseMessages,
  ...scheduleMessages,
  ...rubricMessages,
  ...assessmentMessages,
  ...outcomeMessages,
}
