/** What each problem of a rule says about itself; amounts in minor units, positions counted from one. */
interface ProblemParams {
  'shares-not-whole': { sum: number }
  'scheme-without-weight': Record<string, never>
  'listed-twice': { id: string }
  'cap-without-share': { partyId: string; cap: number }
  'overflow-to-capped': { from: number }
  'floors-not-affordable': { floors: number; total: number }
  'tiers-not-ascending': { upTo: number; previous: number }
  'no-open-end': { upTo: number }
  'never-reached': { entry: number; open: number }
  'case-never-used': { account: string; earlier: string }
  'match-with-itself': { partyId: string }
  'match-without-follower': { partyId: string }
}

/** Something in a rule that a user should mend or look at: data, with its place in the rule. */
export type RuleProblem = {
  [Code in keyof ProblemParams]: {
    readonly code: Code
    readonly path: readonly (string | number)[]
    readonly params: ProblemParams[Code]
  }
}[keyof ProblemParams]

/** A problem at the rule that is being looked at, or at a place inside it. */
export function problem<Code extends keyof ProblemParams>(
  code: Code,
  params: ProblemParams[Code],
  ...path: (string | number)[]
): RuleProblem {
  return { code, path, params } as RuleProblem
}
