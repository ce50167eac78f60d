import * as z from 'zod/mini'
import { amount, amountFromZero, basisPoints, count, id, localDate, quantity, text, whole } from '../result/schema.js'
import { contributions, partyKinds, regimes, roundingMethods, sharedTotals, taxBases } from './vocabularies.js'

/** An account code or the beginning of one, in the chart of accounts of the fund's regime. */
export const account = z.string().check(z.regex(/^[0-9A-Za-z][0-9A-Za-z./_-]{0,31}$/u))

export const party = z.strictObject({ id, name: text, kind: z.enum(partyKinds.codes) })

/** One party's budget for the year. Money never moves from one fund to another. */
export const fund = z.strictObject({
  id,
  partyId: id,
  name: text,
  source: text,
  regime: z.enum(regimes.codes),
  ceiling: amountFromZero,
  /** Account prefixes this fund may pay; not stated means any. */
  accounts: z.optional(z.array(account)),
  accountCeilings: z.optional(z.record(account, amountFromZero)),
})

const perParty = <T extends z.ZodMiniType>(value: T) => z.record(id, value)
/** At most the 15 digits that a cell holds. */
const weight = whole(0, 999_999_999_999_999)

/** How a total is shared. Rules nest; every one is plain data. */
export type SharingRule =
  | { kind: 'whole'; party: string }
  | { kind: 'percent'; shares: Record<string, number> }
  | { kind: 'equal'; parties: string[] }
  | { kind: 'weights'; weights: Record<string, number> }
  | { kind: 'by-driver'; driver: 'participants' | 'lesson-hours'; quantities: Record<string, number> }
  | { kind: 'fixed'; amounts: Record<string, number>; rest: SharingRule }
  | { kind: 'capped'; caps: Record<string, number>; rule: SharingRule; overflow: SharingRule }
  | { kind: 'at-least'; floors: Record<string, number>; rule: SharingRule }
  | { kind: 'tiers'; tiers: { upTo?: number | undefined; rule: SharingRule }[] }
  | { kind: 'in-order'; order: { party: string; limit?: number | undefined }[] }
  | {
      kind: 'match'
      lead: string
      follower: string
      ratio: [number, number]
      cap?: number | undefined
      rest: SharingRule
    }
  | { kind: 'by-account'; cases: { accounts: string[]; rule: SharingRule }[]; otherwise: SharingRule }
  | { kind: 'scheme'; schemeId: string }

export const sharingRule: z.ZodMiniType<SharingRule> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('whole'), party: id }),
    z.strictObject({ kind: z.literal('percent'), shares: perParty(basisPoints) }),
    z.strictObject({ kind: z.literal('equal'), parties: z.array(id).check(z.minLength(1)) }),
    z.strictObject({ kind: z.literal('weights'), weights: perParty(weight) }),
    z.strictObject({
      kind: z.literal('by-driver'),
      driver: z.enum(['participants', 'lesson-hours']),
      quantities: perParty(count),
    }),
    z.strictObject({ kind: z.literal('fixed'), amounts: perParty(amountFromZero), rest: sharingRule }),
    z.strictObject({
      kind: z.literal('capped'),
      caps: perParty(amountFromZero),
      rule: sharingRule,
      overflow: sharingRule,
    }),
    z.strictObject({ kind: z.literal('at-least'), floors: perParty(amountFromZero), rule: sharingRule }),
    z.strictObject({
      kind: z.literal('tiers'),
      tiers: z.array(z.strictObject({ upTo: z.optional(amountFromZero), rule: sharingRule })).check(z.minLength(1)),
    }),
    z.strictObject({
      kind: z.literal('in-order'),
      order: z.array(z.strictObject({ party: id, limit: z.optional(amountFromZero) })).check(z.minLength(1)),
    }),
    z.strictObject({
      kind: z.literal('match'),
      lead: id,
      follower: id,
      ratio: z.tuple([whole(1), whole(0)]),
      cap: z.optional(amountFromZero),
      rest: sharingRule,
    }),
    z.strictObject({
      kind: z.literal('by-account'),
      cases: z
        .array(z.strictObject({ accounts: z.array(account).check(z.minLength(1)), rule: sharingRule }))
        .check(z.minLength(1)),
      otherwise: sharingRule,
    }),
    /** As another scheme has it; that one's rounding does not count here. */
    z.strictObject({ kind: z.literal('scheme'), schemeId: id }),
  ]),
)

export const scheme = z.strictObject({
  id,
  label: text,
  validFrom: z.optional(localDate),
  validTo: z.optional(localDate),
  rounding: z.optional(
    z.strictObject({
      method: z.enum(roundingMethods.codes),
      unit: z.optional(whole(1, 1_000_000_000)),
      residualTo: z.optional(id),
    }),
  ),
  rule: sharingRule,
})

/** What the parties signed: a target to be reached by assigning lines, and what each has promised to do. */
export const agreement = z.strictObject({
  id,
  title: text,
  partyIds: z.array(id),
  /** Programs and cohorts it covers; neither stated means the whole plan. */
  scope: z.strictObject({ programIds: z.optional(z.array(id)), cohortIds: z.optional(z.array(id)) }),
  schemeId: id,
  toleranceBasisPoints: z.optional(basisPoints),
  signedOn: z.optional(localDate),
  validFrom: z.optional(localDate),
  validTo: z.optional(localDate),
  obligations: z.optional(
    z.array(z.strictObject({ partyId: id, what: text, dueOn: z.optional(localDate), doneOn: z.optional(localDate) })),
  ),
})

/** Who pays a line, or gives it. */
export const assignment = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('whole-line'), fundId: id }),
  /** Quantities add up to the line's first factor. */
  z.strictObject({ kind: z.literal('by-quantity'), quantities: z.record(id, quantity) }),
  /**
   * A party's only fund is meant where `funds` names none. `over` names the total that the scheme shares (the line's own
   * where not stated): the parties' parts of it are then broken down to the lines that make it up.
   */
  z.strictObject({
    kind: z.literal('scheme'),
    schemeId: id,
    over: z.optional(z.enum(sharedTotals.codes)),
    funds: z.optional(z.record(id, id)),
  }),
  z.strictObject({ kind: z.literal('provided'), partyId: id }),
  z.strictObject({ kind: z.literal('unassigned') }),
])

export const costLine = z.strictObject({
  id,
  scope: z.union([z.strictObject({ cohortId: id }), z.strictObject({ programId: id }), z.strictObject({})]),
  account,
  description: text,
  factors: z.array(z.strictObject({ value: quantity, unit: text })).check(z.minLength(1)),
  unitCost: amount,
  contribution: z.enum(contributions.codes),
  assignment,
  /** Calendar month in which it is to be paid. */
  month: z.optional(whole(1, 12)),
  /** `base` is what the rate is a part of: the net price (value-added tax; meant where not stated) or the gross one. */
  tax: z.optional(
    z.strictObject({
      label: text,
      rateBasisPoints: basisPoints,
      included: z.boolean(),
      base: z.optional(z.enum(taxBases.codes)),
    }),
  ),
  /** Where the price comes from; an assumption says that it is one. */
  priceSource: z.optional(text),
})

/** What was really paid. Negative for refunds and corrections. */
export const actual = z.strictObject({
  id,
  costLineId: id,
  fundId: id,
  amount,
  paidOn: localDate,
  document: z.optional(text),
})

export type Party = z.output<typeof party>
export type Fund = z.output<typeof fund>
export type CostShareScheme = z.output<typeof scheme>
export type CooperationAgreement = z.output<typeof agreement>
export type LineAssignment = z.output<typeof assignment>
export type CostLine = z.output<typeof costLine>
export type Actual = z.output<typeof actual>
