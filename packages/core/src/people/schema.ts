import * as z from 'zod/mini'
import { id, localDate, text } from '../result/schema.js'
import { literacyLevels, participantStatuses, releaseKinds } from './vocabularies.js'

/**
 * One trainee under a code. There is no place for a name, an identity number or an offence, and none may be added:
 * a row that names a trainee of a prison is itself criminal-record data.
 */
export const participant = z.strictObject({
  code: id,
  status: z.enum(participantStatuses.codes),
  release: z.strictObject({
    kind: z.enum(releaseKinds.codes),
    earliest: z.optional(localDate),
    likely: localDate,
    latest: z.optional(localDate),
  }),
  halfSentenceDate: z.optional(localDate),
  twoThirdsSentenceDate: z.optional(localDate),
  /** Unit ids already completed. */
  completedUnits: z.optional(z.array(id)),
  literacy: z.optional(z.enum(literacyLevels.codes)),
  /** Fields the person would like to learn, in their own words. */
  interests: z.optional(z.array(text)),
  /** Plain yes/no marks that an eligibility rule may ask for; no detail behind them. */
  flags: z.optional(z.record(id, z.boolean())),
})

export type Participant = z.output<typeof participant>
