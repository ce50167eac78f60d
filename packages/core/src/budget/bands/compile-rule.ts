import { partiesOfRule } from '../rule-tree.js'
import type { SharingRule } from '../schema.js'
import type { Band, BandRounding, TieOrder } from './band.js'
import { ruleFlow } from './rule-flow.js'
import { wholeBands } from './whole-bands.js'

export interface CompileOptions extends TieOrder, BandRounding {
  /** The account of the line that is divided; `by-account` takes `otherwise` where none is given. */
  readonly account?: string
}

/**
 * The bands of a rule for one account: its normal form. Contiguous from zero, the last one without an end; neighbours
 * have different shares. Agreements that mean the same give the same bands, however they are worded.
 *
 * Breaks are whole units, rounded down, so that no cap is ever passed; a party may stay one unit below its cap. Each
 * band's slice is then divided on its own (`shareByBands`). What this version cannot give to anybody (all weights
 * zero, past the last tier or limit, overflow for a party at its own cap) is a share of `unassigned`.
 *
 * The bands are made for one way of rounding, and hold caps under it: give `shareByBands` the same method and unit. With
 * a unit, breaks are whole multiples of it, so that a share may stay up to a unit below its cap or floor; what is left of a
 * total below a unit may still carry the party that takes it past its cap, so let one take it that has none.
 *
 * Amounts and floors of `fixed` and `at-least` are filled in the order of their keys. JavaScript lists keys made of
 * digits only first and in ascending order, whatever the order in the file: give parties ids with a letter.
 * @throws {UnresolvedRuleError} when the rule still refers to another scheme; see `resolveRule`.
 * @source the exact meaning of each kind of rule is written at `ruleFlow` and the functions it calls.
 * @example
 * compileRule({ kind: 'capped', caps: { bpvp: 40_000_000 }, rule: { kind: 'percent', shares: { bpvp: 8_000, lapas: 2_000 } },
 *   overflow: { kind: 'whole', party: 'lapas' } })
 * //=> [{ from: 0, upTo: 50000000, shares: { bpvp: 4, lapas: 1 } }, { from: 50000000, upTo: null, shares: { lapas: 1 } }]
 */
export function compileRule(rule: SharingRule, { account, parties, ...rounding }: CompileOptions = {}): Band[] {
  const order = parties ?? Object.keys(Object.fromEntries(partiesOfRule(rule).map((party) => [party, true])))
  return wholeBands(ruleFlow(rule, account), { parties: order }, rounding)
}
