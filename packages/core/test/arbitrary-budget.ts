import fc from 'fast-check'
import {
  contributions,
  partyKinds,
  regimes,
  roundingMethods,
  sharedTotals,
  taxBases,
  type CooperationAgreement,
  type CostLine,
  type CostShareScheme,
  type Fund,
  type LineAssignment,
  type Party,
  type SharingRule,
} from '../src/index.js'
import {
  accounts,
  amountsFromZero,
  dates,
  entry,
  listOf,
  oneOf,
  periodsOf,
  recordOver,
  someOf,
  texts,
} from './arbitrary-basics.js'

/** The ids an entry may mention. */
export interface KnownIds {
  readonly parties: readonly string[]
  readonly funds: readonly string[]
  readonly programs: readonly string[]
  readonly cohorts: readonly string[]
  readonly schemes: readonly string[]
}

export function arbitraryParty(id: string): fc.Arbitrary<Party> {
  return entry({ id: fc.constant(id), name: texts, kind: oneOf(partyKinds.codes) })
}

export function arbitraryFund(id: string, known: KnownIds): fc.Arbitrary<Fund> {
  return entry(
    {
      id: fc.constant(id),
      partyId: oneOf(known.parties),
      name: texts,
      source: texts,
      regime: oneOf(regimes.codes),
      ceiling: amountsFromZero,
    },
    { accounts: listOf(accounts, 3), accountCeilings: recordOver(['5', '521211', 'A-1', '10'], amountsFromZero) },
  )
}

/** Shares in basis points that make 10,000, at random cuts; zero shares among them. */
function percentages(parties: readonly string[]): fc.Arbitrary<Record<string, number>> {
  return someOf(parties, 1).chain((chosen) => cutInto(10_000, chosen.length).map((parts) => named(chosen, parts)))
}

function cutInto(whole: number, parts: number): fc.Arbitrary<number[]> {
  return fc.array(fc.nat({ max: whole }), { minLength: parts - 1, maxLength: parts - 1 }).map((cuts) => {
    const edges = [0, ...cuts.sort((a, b) => a - b), whole]
    return edges.slice(1).map((edge, at) => edge - (edges[at] as number))
  })
}

function named<V>(keys: readonly string[], values: readonly V[]): Record<string, V> {
  return Object.fromEntries(keys.map((key, at) => [key, values[at] as V]))
}

/** Rules that share every total alike. */
function plainRules(parties: readonly string[]): fc.Arbitrary<SharingRule> {
  const weights = fc.oneof(fc.nat({ max: 10 }), fc.nat({ max: 1_000_000_000 }))
  return fc.oneof(
    entry({ kind: fc.constant('whole' as const), party: oneOf(parties) }),
    entry({ kind: fc.constant('percent' as const), shares: percentages(parties) }),
    entry({ kind: fc.constant('equal' as const), parties: someOf(parties, 1) }),
    entry({ kind: fc.constant('weights' as const), weights: recordOver(parties, weights) }),
    entry({
      kind: fc.constant('by-driver' as const),
      driver: oneOf(['participants', 'lesson-hours'] as const),
      quantities: recordOver(parties, fc.nat({ max: 1_000_000 })),
    }),
  )
}

/**
 * Every kind of rule, nested at most `depth` times; caps, floors, tiers and limits are `amounts`. Rules that follow
 * another scheme only where there are `schemes` to follow.
 */
export function arbitraryRule(
  parties: readonly string[],
  depth = 2,
  amounts: fc.Arbitrary<number> = amountsFromZero,
  schemes: readonly string[] = [],
): fc.Arbitrary<SharingRule> {
  const follow =
    schemes.length === 0
      ? []
      : [{ weight: 1, arbitrary: entry({ kind: fc.constant('scheme' as const), schemeId: oneOf(schemes) }) }]
  if (depth === 0) return fc.oneof({ weight: 4, arbitrary: plainRules(parties) }, ...follow)
  const inner = arbitraryRule(parties, depth - 1, amounts, schemes)
  const limits = recordOver(parties, amounts)
  return fc.oneof(
    { weight: 4, arbitrary: plainRules(parties) },
    ...follow,
    { weight: 1, arbitrary: entry({ kind: fc.constant('fixed' as const), amounts: limits, rest: inner }) },
    {
      weight: 1,
      arbitrary: entry({ kind: fc.constant('capped' as const), caps: limits, rule: inner, overflow: inner }),
    },
    { weight: 1, arbitrary: entry({ kind: fc.constant('at-least' as const), floors: limits, rule: inner }) },
    {
      weight: 1,
      arbitrary: entry({
        kind: fc.constant('tiers' as const),
        tiers: listOf(entry({ rule: inner }, { upTo: amounts }), 3, 1),
      }),
    },
    {
      weight: 1,
      arbitrary: entry({
        kind: fc.constant('in-order' as const),
        order: listOf(entry({ party: oneOf(parties) }, { limit: amounts }), 3, 1),
      }),
    },
    {
      weight: 1,
      arbitrary: entry(
        {
          kind: fc.constant('match' as const),
          lead: oneOf(parties),
          follower: oneOf(parties),
          ratio: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat({ max: 9 })),
          rest: inner,
        },
        { cap: amounts },
      ),
    },
    {
      weight: 1,
      arbitrary: entry({
        kind: fc.constant('by-account' as const),
        cases: listOf(entry({ accounts: listOf(accounts, 2, 1), rule: inner }), 2, 1),
        otherwise: inner,
      }),
    },
  )
}

/** `validFrom` and `validTo`, each present or absent, in order where both are. */
const validity = fc.tuple(periodsOf(dates), someOf(['validFrom', 'validTo'] as const)).map(([{ from, to }, keys]) => ({
  ...(keys.includes('validFrom') && { validFrom: from }),
  ...(keys.includes('validTo') && { validTo: to }),
}))

/** Every method, and every way to state a unit and who takes what it leaves. */
export function arbitraryRounding(parties: readonly string[]): fc.Arbitrary<NonNullable<CostShareScheme['rounding']>> {
  const roundings = entry(
    { method: oneOf(roundingMethods.codes) },
    { unit: oneOf([1, 100, 1_000, 1_000_000_000]), residualTo: oneOf(parties) },
  )
  return fc.oneof(fc.constant({ method: 'largest-remainder' as const }), roundings)
}

/** Follows schemes that the plan lists before it, so that they come to an end; now and then any, itself included. */
export function arbitraryScheme(id: string, known: KnownIds): fc.Arbitrary<CostShareScheme> {
  const before = known.schemes.slice(0, known.schemes.indexOf(id))
  const rules = fc.oneof(
    { weight: 9, arbitrary: arbitraryRule(known.parties, 2, amountsFromZero, before) },
    { weight: 1, arbitrary: arbitraryRule(known.parties, 1, amountsFromZero, known.schemes) },
  )
  const schemes = entry(
    { id: fc.constant(id), label: texts, rule: rules },
    { rounding: arbitraryRounding(known.parties) },
  )
  return fc.tuple(schemes, validity).map(([scheme, valid]) => ({ ...scheme, ...valid }))
}

export function arbitraryAgreement(id: string, known: KnownIds): fc.Arbitrary<CooperationAgreement> {
  const agreements = entry(
    {
      id: fc.constant(id),
      title: texts,
      partyIds: someOf(known.parties),
      scope: entry({}, { programIds: someOf(known.programs), cohortIds: someOf(known.cohorts) }),
      schemeId: oneOf(known.schemes),
    },
    {
      toleranceBasisPoints: fc.nat({ max: 10_000 }),
      signedOn: dates,
      obligations: listOf(entry({ partyId: oneOf(known.parties), what: texts }, { dueOn: dates, doneOn: dates }), 3),
    },
  )
  return fc.tuple(agreements, validity).map(([agreement, valid]) => ({ ...agreement, ...valid }))
}

/**
 * One to four factors, with at most four decimals together, small enough for six lines to stay below 15 digits, even
 * where a tax doubles them.
 */
const factorLists = fc
  .tuple(listOf(texts, 4, 1), fc.nat({ max: 4 }), fc.array(fc.nat({ max: 80_000 }), { minLength: 4, maxLength: 4 }))
  .chain(([units, decimals, raw]) =>
    fc.nat({ max: units.length - 1 }).map((fine) =>
      units.map((unit, at) => {
        const [most, scale] = [at === 0 ? 200 : 7, at === fine ? 10 ** decimals : 1]
        return { value: ((raw[at] as number) % (most * scale + 1)) / scale, unit }
      }),
    ),
  )

/** Who pays a line whose first factor is `first`. */
function arbitraryAssignment(first: number, known: KnownIds): fc.Arbitrary<LineAssignment> {
  const choices: fc.Arbitrary<LineAssignment>[] = [
    fc.constant({ kind: 'unassigned' }),
    entry({ kind: fc.constant('provided' as const), partyId: oneOf(known.parties) }),
  ]
  if (known.funds.length > 0) {
    const steps = Number.isInteger(first) ? fc.constantFrom(1, 10_000) : fc.constant(10_000)
    const quantities = fc.tuple(someOf(known.funds, 1), steps).chain(([funds, scale]) =>
      cutInto(Math.round(first * scale), funds.length).map((parts) =>
        named(
          funds,
          parts.map((part) => part / scale),
        ),
      ),
    )
    choices.push(entry({ kind: fc.constant('whole-line' as const), fundId: oneOf(known.funds) }))
    choices.push(entry({ kind: fc.constant('by-quantity' as const), quantities }))
  }
  if (known.schemes.length > 0) {
    const funds = known.funds.length === 0 ? fc.constant({}) : recordOver(known.parties, oneOf(known.funds))
    const byScheme = entry(
      { kind: fc.constant('scheme' as const), schemeId: oneOf(known.schemes) },
      { over: oneOf(sharedTotals.codes), funds },
    )
    // Twice, so that lines meet that share a total.
    choices.push(byScheme, byScheme)
  }
  return fc.oneof(...choices)
}

/** Rates up to all of the price; where tax is withheld on top of the total, up to half of the gross price, or all of it. */
const taxes: fc.Arbitrary<NonNullable<CostLine['tax']>> = entry(
  { label: texts, rateBasisPoints: fc.nat({ max: 10_000 }), included: fc.boolean() },
  { base: oneOf(taxBases.codes) },
).map((tax) =>
  tax.base === 'gross' && !tax.included && tax.rateBasisPoints < 10_000
    ? { ...tax, rateBasisPoints: Math.min(tax.rateBasisPoints, 5_000) }
    : tax,
)

export function arbitraryCostLine(id: string, known: KnownIds): fc.Arbitrary<CostLine> {
  const scopes: fc.Arbitrary<CostLine['scope']>[] = [fc.constant({})]
  if (known.programs.length > 0) scopes.push(entry({ programId: oneOf(known.programs) }))
  if (known.cohorts.length > 0) scopes.push(entry({ cohortId: oneOf(known.cohorts) }))
  return factorLists.chain((factors) =>
    entry(
      {
        id: fc.constant(id),
        scope: fc.oneof(...scopes),
        account: accounts,
        description: texts,
        factors: fc.constant(factors),
        unitCost: fc.oneof(
          { weight: 4, arbitrary: amountsFromZero },
          { weight: 1, arbitrary: fc.integer({ min: -1_000_000_000, max: -1 }) },
        ),
        contribution: oneOf(contributions.codes),
        assignment: arbitraryAssignment(factors[0]?.value ?? 0, known),
      },
      {
        month: fc.integer({ min: 1, max: 12 }),
        tax: taxes,
        priceSource: texts,
      },
    ),
  )
}
