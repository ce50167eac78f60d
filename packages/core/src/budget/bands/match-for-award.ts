import { assertAmount } from '../../money/index.js'

/** How the total is cut to whole units. There is no default: published guides use more than one. */
export type GrossUpRounding = 'down' | 'half-up' | 'up'

/** What a lead's award asks of the others. */
export interface AwardMatch {
  /** Award and match together. */
  readonly total: number
  /** What the others add, so that the award is its stated share of the total. */
  readonly match: number
}

/**
 * The match that an award asks for: total = award ÷ share, rounded as stated; match = total − award, so that the two
 * add up whatever the rounding. The other way round, from the total, is the rule `match`.
 * @param award whole minor units, at most 15 digits; a negative one (a correction) mirrors the positive one.
 * @param shareBasisPoints the award's share of the total, 1 to 10,000.
 * @throws {NotAnAmountError} when the award, or the total it leads to, is not whole or has more than 15 digits.
 * @throws {BadAwardShareError} when the share is not whole or not from 1 to 10,000.
 * @source US Department of Justice, match requirement of OJP/BJA solicitations. Its text cuts the total in one example
 * (555,555.56 printed as 555,555) and rounds it in the next (466,666.67 as 466,667), hence the stated rounding.
 * @example matchForAward(350_000, 7_500, 'half-up') //=> { total: 466667, match: 116667 }
 */
export function matchForAward(award: number, shareBasisPoints: number, rounding: GrossUpRounding): AwardMatch {
  assertAmount(award, 'The award')
  if (!Number.isInteger(shareBasisPoints) || shareBasisPoints < 1 || shareBasisPoints > 10_000) {
    throw new BadAwardShareError(shareBasisPoints)
  }
  const exact = BigInt(Math.abs(award)) * 10_000n
  const share = BigInt(shareBasisPoints)
  const size = Number({ down: exact, 'half-up': exact + share / 2n, up: exact + share - 1n }[rounding] / share)
  assertAmount(size, 'The total')
  const total = award < 0 ? -size : size
  return { total, match: total - award }
}

export class BadAwardShareError extends Error {
  override readonly name = 'BadAwardShareError'
  readonly code = 'bad-award-share'
  constructor(readonly received: number) {
    super(`The share of the award is ${String(received)}; give whole basis points from 1 to 10,000 (90 % is 9,000).`)
  }
}
