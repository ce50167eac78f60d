import * as z from 'zod/mini'
import { certificateKinds } from '../program/index.js'
import { amountFromZero, id, localDate, whole } from '../result/schema.js'
import { courseResults, followUpStatuses } from './vocabularies.js'

export const followUp = z.strictObject({
  on: localDate,
  status: z.enum(followUpStatuses.codes),
  monthlyIncome: z.optional(amountFromZero),
})

/** How one participant came out of one cohort. */
export const outcome = z.strictObject({
  participantCode: id,
  cohortId: id,
  attendedLessonHours: whole(0, 5000),
  result: z.optional(z.enum(courseResults.codes)),
  certificateKind: z.optional(z.enum(certificateKinds.codes)),
  followUps: z.optional(z.array(followUp)),
})

export type Outcome = z.output<typeof outcome>
