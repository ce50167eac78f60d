import type { PlanSplit } from '../split-plan.js'
import type { Difference } from './change.js'
import { pairEntries } from './pair-entries.js'

/** What the changes do to the money, in minor units. Every party and fund of either version; lines only where they differ. */
export interface FigureDiff {
  readonly total: Difference
  readonly cash: Difference
  readonly inKind: Difference
  /** Cash and value in kind that nobody carries. Total = Σ parties (cash + in kind) + unassigned, in every column. */
  readonly unassigned: Difference
  readonly parties: readonly { readonly id: string; readonly cash: Difference; readonly inKind: Difference }[]
  readonly funds: readonly {
    readonly id: string
    /** Whose fund it is in the later version; in the earlier where the later has no such fund. */
    readonly partyId: string
    readonly planned: Difference
    readonly remaining: Difference
  }[]
  readonly lines: readonly LineDiff[]
}

/** A line whose total, or whose part of it for somebody, is another; `parties` are those whose part is. */
export interface LineDiff {
  readonly id: string
  readonly total: Difference
  readonly unassigned: Difference
  readonly parties: readonly ({ readonly id: string } & Difference)[]
}

type Line = Pick<PlanSplit['lines'][number], 'id' | 'total' | 'amounts'>

/** Holds one split against another. Entries of the same id are matched as in the list of changes. */
export function compareFigures(before: PlanSplit, after: PlanSplit): FigureDiff {
  const compare = (figure: (split: PlanSplit) => number) => difference(figure(before), figure(after))
  return {
    total: compare(({ total }) => total),
    cash: compare(({ cash }) => cash.total),
    inKind: compare(({ inKind }) => inKind.total),
    unassigned: compare(({ cash, inKind }) => cash.unassigned + inKind.unassigned),
    parties: pairEntries('parties', before.parties, after.parties).map((pair) => ({
      id: String(pair.key),
      cash: difference(pair.before?.entry.cash, pair.after?.entry.cash),
      inKind: difference(pair.before?.entry.inKind, pair.after?.entry.inKind),
    })),
    funds: pairEntries('funds', before.funds, after.funds).map((pair) => ({
      id: String(pair.key),
      partyId: (pair.after ?? pair.before)?.entry.partyId as string,
      planned: difference(pair.before?.entry.planned, pair.after?.entry.planned),
      remaining: difference(pair.before?.entry.remaining, pair.after?.entry.remaining),
    })),
    lines: pairEntries<Line>('costLines', before.lines, after.lines).flatMap((pair) =>
      compareLines(String(pair.key), pair.before?.entry, pair.after?.entry),
    ),
  }
}

function compareLines(id: string, before: Line | undefined, after: Line | undefined): LineDiff[] {
  const parties = [...new Set([...Object.keys(before?.amounts ?? {}), ...Object.keys(after?.amounts ?? {})])]
    .map((party) => ({ id: party, ...difference(amountOf(before, party), amountOf(after, party)) }))
    .filter((party) => party.difference !== 0)
  const total = difference(before?.total, after?.total)
  const unassigned = difference(unassignedOf(before), unassignedOf(after))
  return total.difference === 0 && unassigned.difference === 0 && parties.length === 0
    ? []
    : [{ id, total, unassigned, parties }]
}

function unassignedOf(line: Line | undefined): number {
  return Object.values(line?.amounts ?? {}).reduce((rest, amount) => rest - amount, line?.total ?? 0)
}

function amountOf(line: Line | undefined, party: string): number {
  return line !== undefined && Object.hasOwn(line.amounts, party) ? (line.amounts[party] as number) : 0
}

function difference(before = 0, after = 0): Difference {
  return { before, after, difference: after - before }
}
