import { prepareBook, type PreparedBook } from '../../budget/index.js'
import type { Issue } from '../../result/index.js'
import { splitPlan, type PlanSplit } from '../split-plan.js'
import type { TrainingPlan } from '../schema.js'
import { placesOfParties } from './coming-shares.js'
import { evenOut, type EveningOut } from './even-out.js'
import { standOfFunds, type FundStand } from './fund-stand.js'
import { gatherPayments, type LeftOutActual } from './payments.js'
import { remarksOn } from './remarks.js'
import { settleLine, type LinePartyStand, type LineSettlement } from './settle-line.js'

/** A party's stand over all lines, in minor units of money; contributions in kind are not in it. */
export interface PartyStand extends Omit<LinePartyStand, 'partyId'> {
  readonly id: string
  /** The lines that its differences come from; they add up to them. In plan order. */
  readonly lines: readonly { readonly lineId: string; readonly difference: number; readonly differenceAtEnd: number }[]
}

/** Actuals against shares, in minor units. */
export interface ActualsBalance {
  readonly currency: string
  /** Money planned, spent (refunds taken off) and still to come in all; contributions in kind are not in it. */
  readonly planned: number
  readonly spent: number
  readonly toCome: number
  /** What was spent that no party is assigned: part of no difference. */
  readonly unassigned: number
  readonly parties: readonly PartyStand[]
  /** Every cost line, in plan order. */
  readonly lines: readonly LineSettlement[]
  readonly funds: readonly FundStand[]
  /** Actuals that could not be counted. */
  readonly leftOut: readonly LeftOutActual[]
  /** What should be looked at in the actuals: sentences are in `settleMessages`. */
  readonly remarks: readonly Issue[]
}

/** The balance, and how coming lines could even it out. */
export interface Settlement extends ActualsBalance, EveningOut {}

/**
 * Holds what was paid against what each party was to pay, and proposes coming lines that would even it out.
 *
 * What was spent on a line is divided as its assignment divides the line; who has paid more has paid for others. A
 * difference on a line that was only begun may go away by itself, so proposals look at the end, when all that is still to
 * come is paid as planned. They never move money between funds: somebody pays a coming line in another's place. The
 * shares in the plan stay as they are for that (the payment is entered as an actual of the other fund); a line that is
 * assigned anew changes what both are to pay, and so evens out nothing.
 *
 * Differences add up to zero, by line and in all.
 * @param split `splitPlan(plan)`, where it is at hand.
 * @throws {LineTotalTooLargeError} when a line passes 15 digits; `checkPlan` reports it.
 * @throws {NotAnAmountError} when the lines together pass 15 digits; `checkPlan` reports that too. Actuals never make it
 * throw: those that would pass 15 digits together with the ones before are left out, and named in `remarks`.
 */
export function settle(plan: TrainingPlan, split: PlanSplit = splitPlan(plan)): Settlement {
  const book = prepareBook(plan)
  const balance = balanceWith(book, plan, split)
  return { ...balance, ...evenOut(plan, balance.lines, balance.funds, book) }
}

/** `settle` without its proposals, and so without their search. @throws as `settle` does. */
export function balanceActuals(plan: TrainingPlan, split: PlanSplit = splitPlan(plan)): ActualsBalance {
  return balanceWith(prepareBook(plan), plan, split)
}

function balanceWith(book: PreparedBook, plan: TrainingPlan, split: PlanSplit): ActualsBalance {
  const payments = gatherPayments(plan, book)
  const places = placesOfParties(plan)
  const lines = plan.costLines.map((line, at) => {
    const planned = split.lines[at] as PlanSplit['lines'][number]
    return settleLine(line, planned, payments.byLine[at] ?? [], book, (id) => places.get(id) ?? places.size)
  })
  const funds = standOfFunds(plan, split.funds, payments.byLine, lines)
  return {
    currency: split.currency,
    planned: sumOf(lines, ({ planned }) => planned),
    spent: sumOf(lines, ({ spent }) => spent),
    toCome: sumOf(lines, ({ toCome }) => sumOf(toCome, ({ amount }) => amount)),
    unassigned: sumOf(lines, ({ unassigned }) => unassigned),
    parties: plan.parties.map(({ id }) => standOfParty(id, lines)),
    lines,
    funds,
    leftOut: payments.leftOut,
    remarks: remarksOn(plan, split.lines, payments, lines, funds, book),
  }
}

function standOfParty(id: string, lines: readonly LineSettlement[]): PartyStand {
  const stands = lines.flatMap(({ id: lineId, parties }) =>
    parties.filter(({ partyId }) => partyId === id).map((stand) => ({ lineId, ...stand })),
  )
  return {
    id,
    planned: sumOf(stands, ({ planned }) => planned),
    paid: sumOf(stands, ({ paid }) => paid),
    due: sumOf(stands, ({ due }) => due),
    unassigned: sumOf(stands, ({ unassigned }) => unassigned),
    difference: sumOf(stands, ({ difference }) => difference),
    toCome: sumOf(stands, ({ toCome }) => toCome),
    differenceAtEnd: sumOf(stands, ({ differenceAtEnd }) => differenceAtEnd),
    lines: stands
      .filter(({ difference, differenceAtEnd }) => difference !== 0 || differenceAtEnd !== 0)
      .map(({ lineId, difference, differenceAtEnd }) => ({ lineId, difference, differenceAtEnd })),
  }
}

function sumOf<T>(entries: readonly T[], amountOf: (entry: T) => number): number {
  return entries.reduce((sum, entry) => sum + amountOf(entry), 0)
}
