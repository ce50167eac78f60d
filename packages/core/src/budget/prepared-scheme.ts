import { compileRule, cutsOf, resolveRule, shareByCuts, unassigned, type Band, type Cut } from './bands/index.js'
import { accountPrefixes, partiesOfRule } from './rule-tree.js'
import { canShare, ruleWeights } from './rule-weights.js'
import type { CostShareScheme, Party, SharingRule } from './schema.js'

/** What a scheme is read with: the parties and schemes of its plan, in plan order. */
export interface SchemeContext {
  readonly parties: readonly Pick<Party, 'id'>[]
  readonly schemes: readonly Pick<CostShareScheme, 'id' | 'rule'>[]
}

/** A scheme made ready to divide any number of totals. Bands are made once for each kind of account, when first asked for. */
export class PreparedScheme {
  /** The parties it names, in plan order: who can have a share. */
  readonly partyIds: readonly string[]
  /** The account prefixes it tells apart; an account belongs to the longest that it begins with. */
  readonly prefixes: readonly string[]
  readonly rounding: NonNullable<CostShareScheme['rounding']>
  readonly #rule: SharingRule
  readonly #mayShare: readonly string[]
  readonly #bands = new Map<string, readonly Band[]>()
  readonly #cuts = new Map<string, readonly Cut[]>()

  constructor(rule: SharingRule, rounding: CostShareScheme['rounding'], parties: SchemeContext['parties']) {
    const named = new Set(partiesOfRule(rule))
    this.#rule = rule
    this.rounding = rounding ?? { method: 'largest-remainder' }
    this.partyIds = [...new Set(parties.map(({ id }) => id))].filter((id) => named.has(id))
    this.#mayShare = [...this.partyIds, unassigned]
    this.prefixes = [...new Set(accountPrefixes(rule))].sort()
  }

  /** The prefix that decides how an account is shared; empty for every account that no prefix is meant for. */
  prefixOf(account: string | undefined): string {
    return this.prefixes.reduce((best, one) => (account?.startsWith(one) && one.length > best.length ? one : best), '')
  }

  /** The bands of all accounts that belong to a prefix; empty: of those that belong to none. */
  bandsFor(prefix: string): readonly Band[] {
    const known = this.#bands.get(prefix)
    if (known !== undefined) return known
    const { method, unit = 1 } = this.rounding
    const bands = compileRule(this.#rule, { account: prefix, parties: this.partyIds, method, unit })
    this.#bands.set(prefix, bands)
    return bands
  }

  /**
   * Divides a total on one account. Party → amount for every party that can have a share there; what nobody takes under
   * `unassigned`.
   * @throws {NotAnAmountError} when the total is not whole or has more than 15 digits.
   */
  share(total: number, account?: string): Record<string, number> {
    const amounts = shareByCuts(total, this.#cutsFor(this.prefixOf(account)), this.rounding)
    const shares: Record<string, number> = {}
    for (const id of this.#mayShare) if (Object.hasOwn(amounts, id)) shares[id] = amounts[id] as number
    return shares
  }

  #cutsFor(prefix: string): readonly Cut[] {
    const known = this.#cuts.get(prefix)
    if (known !== undefined) return known
    const cuts = cutsOf(this.bandsFor(prefix), { parties: this.partyIds })
    this.#cuts.set(prefix, cuts)
    return cuts
  }
}

/**
 * Makes a scheme ready, or undefined when it cannot be computed: it refers to an unknown scheme or to itself, names a
 * party the plan does not have (for odd units, too), weighs nothing, or more than can be added up. The lines and targets
 * that use it then stay unassigned rather than being shared by a guess; `checkPlan` says why.
 */
export function prepareScheme(
  scheme: Omit<CostShareScheme, 'label'>,
  context: SchemeContext,
): PreparedScheme | undefined {
  return schemePreparer(context)(scheme)
}

/** The same for many schemes of one plan, whose parties are looked through once. */
export function schemePreparer({
  parties,
  schemes,
}: SchemeContext): (scheme: Omit<CostShareScheme, 'label'>) => PreparedScheme | undefined {
  const places = new Map(parties.toReversed().map((party, back) => [party.id, { party, at: -back }]))
  return ({ id, rule, rounding }) => {
    const resolved = resolveRule(rule, schemes, id)
    if (!resolved.ok) return undefined
    const weights = ruleWeights(resolved.rule)
    if (weights !== undefined && !canShare([...weights.values()])) return undefined
    const named = new Set(partiesOfRule(resolved.rule))
    if (rounding?.residualTo !== undefined && !named.has(rounding.residualTo)) return undefined
    const found = [...named].flatMap((party) => places.get(party) ?? [])
    if (found.length < named.size) return undefined
    const inPlanOrder = found.sort((one, other) => one.at - other.at)
    return new PreparedScheme(
      resolved.rule,
      rounding,
      inPlanOrder.map(({ party }) => party),
    )
  }
}
