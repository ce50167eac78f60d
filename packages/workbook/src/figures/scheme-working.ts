import {
  describeScheme,
  currencyOf,
  prepareBook,
  resolveRule,
  roundingMethods,
  ruleKinds,
  ruleWeights,
  shareByBands,
  unassigned,
  type Band,
  type CostShareScheme,
  type Language,
  type PreparedBook,
  type PreparedScheme,
  type TrainingPlan,
} from '@bekal/core'
import { limits } from '../limits.js'

/** Rules whose shares lie in a table that people fill in; every other rule keeps its exact JSON and its bands. */
export const flatRules = ['whole', 'percent', 'equal', 'weights', 'by-driver'] as const
export const isFlat = (kind: unknown): kind is (typeof flatRules)[number] => flatRules.includes(kind as never)

/** Methods by which a worksheet can give out units. The roots of Huntington-Hill it cannot compare exactly. */
export const formulaMethods = ['largest-remainder', 'largest-weight', 'dhondt', 'sainte-lague', 'adams'] as const

/** A band of a composed scheme as the sheet `Skema/Schemes` holds it, in minor units. */
export interface BandRow {
  readonly schemeId: string
  /** Accounts that begin with this, unless a longer prefix of the scheme fits; empty: all others. */
  readonly prefix: string
  readonly band: Band
  /** For each place: the plan's parties, then nobody. */
  readonly weights: readonly number[]
  /** What each place has by then. */
  readonly before: readonly number[]
}

export interface SchemeWorking {
  readonly scheme: CostShareScheme
  readonly prepared: PreparedScheme | undefined
  readonly flat: boolean
  /** By Huntington-Hill: the lines that use it hold what the library worked out. */
  readonly byLibrary: boolean
  /** Shares as the table of shares has them, one for each place. */
  readonly shares: readonly number[]
  /** The same of a flat scheme that can be computed. */
  readonly weights: readonly number[]
  readonly bands: readonly BandRow[]
  /** The schemes it follows. */
  readonly follows: readonly string[]
  readonly inWords: string
}

export function workSchemes(plan: TrainingPlan, language: Language): SchemeWorking[] {
  const book = prepareBook(plan)
  return plan.schemes.map((scheme) => {
    const { rule, rounding } = scheme
    const prepared = preparedFor(scheme, plan, book)
    const flat = isFlat(rule.kind)
    const resolved = resolveRule(rule, plan.schemes, scheme.id)
    const own = flat ? ruleWeights(rule) : undefined
    const shares = perPlace(plan, (party) => own?.get(party) ?? 0)
    return {
      scheme,
      prepared,
      flat,
      byLibrary: !formulaMethods.some((method) => method === (rounding?.method ?? 'largest-remainder')),
      shares,
      weights: prepared === undefined ? shares.map(() => 0) : shares,
      bands: flat || prepared === undefined ? [] : bandRows(scheme.id, prepared, plan),
      follows: resolved.ok ? resolved.follows : [],
      inWords: describeScheme(scheme, plan.parties, currencyOf(plan), language),
    }
  })
}

/** Of schemes that share an id the first is meant, as the worksheet's look-up has it. */
function preparedFor(scheme: CostShareScheme, plan: TrainingPlan, book: PreparedBook): PreparedScheme | undefined {
  return plan.schemes.find(({ id }) => id === scheme.id) === scheme ? book.scheme(scheme.id) : undefined
}

function bandRows(schemeId: string, prepared: PreparedScheme, plan: TrainingPlan): BandRow[] {
  const { method, unit = 1 } = prepared.rounding
  const parties = plan.parties.map(({ id }) => id)
  return ['', ...prepared.prefixes].flatMap((prefix) => {
    const bands = prepared.bandsFor(prefix)
    return bands.map((band): BandRow => {
      const before = shareByBands(band.from, bands, { parties, method, unit })
      return {
        schemeId,
        prefix,
        band,
        weights: perPlace(plan, (party) => own(band.shares, party)),
        before: perPlace(plan, (party) => own(before, party)),
      }
    })
  })
}

/** One number for each place: the parties in the order of the plan, and nobody at the end. */
function perPlace(plan: TrainingPlan, of: (party: string) => number): number[] {
  return Array.from({ length: limits.places }, (_, at) => {
    const party = at === limits.places - 1 ? unassigned : plan.parties[at]?.id
    return party === undefined ? 0 : of(party)
  })
}

function own(amounts: Readonly<Record<string, number>>, party: string): number {
  return Object.hasOwn(amounts, party) ? (amounts[party] as number) : 0
}

/** What a scheme's row says about how it shares, apart from its JSON: in the same words as the formula of its cell. */
export function schemePrint({ scheme, shares }: SchemeWorking, plan: TrainingPlan, language: Language): string {
  const { rule, rounding } = scheme
  const parties = Array.from({ length: limits.parties }, (_, at) => plan.parties[at]?.id ?? '')
  return [
    ruleKinds.label(rule.kind, language),
    rounding === undefined ? '' : roundingMethods.label(rounding.method, language),
    rounding?.unit === undefined ? '' : String(rounding.unit),
    rounding?.residualTo ?? '',
    parties.join(';'),
    shares.slice(0, limits.parties).join(';'),
  ].join('|')
}
