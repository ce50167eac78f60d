import type { CostLine, TrainingPlan } from '@bekal/core'
import { limits, none, numbered, type Row } from '../definition/index.js'
import { payerSlots } from '../figures/index.js'

/** The cells of a cost line. */
export function costLineToRow(line: CostLine, plan: TrainingPlan): Row {
  const { scope, assignment, factors, tax } = line
  return {
    id: line.id,
    account: line.account,
    description: line.description,
    unitCost: line.unitCost,
    contribution: line.contribution,
    month: line.month,
    priceSource: line.priceSource,
    programId: 'programId' in scope ? scope.programId : undefined,
    cohortId: 'cohortId' in scope ? scope.cohortId : undefined,
    ...Object.fromEntries(
      factors.flatMap(({ value, unit }, at) => [
        [`factor${at + 1}`, value],
        [`unit${at + 1}`, unit],
      ]),
    ),
    assignment: assignment.kind,
    ...Object.fromEntries(
      payerSlots(line, plan).flatMap(({ fund, quantity: share }, at) => [
        [`fund${at + 1}`, fund],
        [`share${at + 1}`, share],
      ]),
    ),
    schemeId: assignment.kind === 'scheme' ? assignment.schemeId : undefined,
    over: assignment.kind === 'scheme' ? assignment.over : undefined,
    providerId: assignment.kind === 'provided' ? assignment.partyId : undefined,
    taxLabel: tax?.label,
    taxRate: tax?.rateBasisPoints,
    taxIncluded: tax?.included,
    taxBase: tax?.base,
  }
}

/** The cost line that cells say; `draft` knows whose each fund is. */
export function costLineFromRow(row: Row, draft: Row): Row {
  const factors = numbered(limits.factors, (n) => ({ value: row[`factor${n}`], unit: row[`unit${n}`] })).filter(
    ({ value, unit }) => value !== undefined || unit !== undefined,
  )
  const slots = numbered(limits.payers, (n) => ({
    fund: row[`fund${n}`] as string | undefined,
    share: row[`share${n}`],
  })).filter(({ fund }) => fund !== undefined) as { fund: string; share: unknown }[]
  return {
    id: row.id,
    scope: {
      ...(row.programId !== undefined && { programId: row.programId }),
      ...(row.cohortId !== undefined && { cohortId: row.cohortId }),
    },
    account: row.account,
    description: row.description,
    factors: factors.map(({ value, unit }) => ({ value, unit })),
    unitCost: row.unitCost,
    contribution: row.contribution,
    assignment: assignmentFromRow(row, slots, draft),
    ...(row.month !== undefined && { month: row.month }),
    ...((row.taxLabel ?? row.taxRate ?? row.taxIncluded ?? row.taxBase) !== undefined && {
      tax: {
        label: row.taxLabel,
        rateBasisPoints: row.taxRate,
        included: row.taxIncluded,
        ...(row.taxBase !== undefined && { base: row.taxBase }),
      },
    }),
    ...(row.priceSource !== undefined && { priceSource: row.priceSource }),
  }
}

function assignmentFromRow(row: Row, slots: readonly { fund: string; share: unknown }[], draft: Row): Row {
  const kind = row.assignment ?? 'unassigned'
  switch (kind) {
    case 'whole-line':
      return { kind, fundId: slots[0]?.fund }
    case 'by-quantity':
      return { kind, quantities: quantitiesByFund(slots) }
    case 'scheme':
      return {
        kind,
        schemeId: row.schemeId,
        ...(row.over !== undefined && { over: row.over }),
        ...(slots.length > 0 && { funds: fundsByParty(slots, draft) }),
      }
    case 'provided':
      return { kind, partyId: row.providerId }
    default:
      return { kind }
  }
}

/** A fund named in two pairs pays both quantities, as the sheet's own formulas have it. */
function quantitiesByFund(slots: readonly { fund: string; share: unknown }[]): Record<string, number> {
  const quantities: Record<string, number> = {}
  for (const { fund, share } of slots) {
    const already = Object.hasOwn(quantities, fund) ? (quantities[fund] as number) : 0
    quantities[fund] = Math.round((already + Number(share ?? 0)) * 10_000) / 10_000
  }
  return quantities
}

/** A named fund is for the party it belongs to; `party=fund` names a party that does not own it; `-` means none named. */
function fundsByParty(slots: readonly { fund: string }[], draft: Row): Row {
  const owners = (draft.funds as { id: string; partyId: string }[] | undefined) ?? []
  return Object.fromEntries(
    slots
      .filter(({ fund }) => fund !== none)
      .map(({ fund }) => {
        const [party, named] = fund.split('=')
        if (named !== undefined) return [party, named]
        return [owners.find(({ id }) => id === fund)?.partyId ?? fund, fund]
      }),
  )
}
