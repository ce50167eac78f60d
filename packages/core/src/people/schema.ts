import { z } from 'zod'
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
    earliest: localDate.optional(),
    likely: localDate,
    latest: localDate.optional(),
  }),
  halfSentenceDate: localDate.optional(),
  twoThirdsSentenceDate: localDate.optional(),
  /** Unit ids already completed. */
  completedUnits: z.array(id).optional(),
  literacy: z.enum(literacyLevels.codes).optional(),
  /** Fields the person would like to learn, in their own words. */
  interests: z.array(text).optional(),
  /** Plain yes/no marks that an eligibility rule may ask for; no detail behind them. */
  flags: z.record(id, z.boolean()).optional(),
})

export type Participant = z.output<typeof participant>
