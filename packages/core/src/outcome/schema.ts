import { z } from 'zod'
import { certificateKinds } from '../program/index.js'
import { amountFromZero, id, localDate } from '../result/schema.js'
import { courseResults, followUpStatuses } from './vocabularies.js'

export const followUp = z.strictObject({
  on: localDate,
  status: z.enum(followUpStatuses.codes),
  monthlyIncome: amountFromZero.optional(),
})

/** How one participant came out of one cohort. */
export const outcome = z.strictObject({
  participantCode: id,
  cohortId: id,
  attendedLessonHours: z.int().min(0).max(5000),
  result: z.enum(courseResults.codes).optional(),
  certificateKind: z.enum(certificateKinds.codes).optional(),
  followUps: z.array(followUp).optional(),
})

export type Outcome = z.output<typeof outcome>
