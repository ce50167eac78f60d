import { evidenceStatuses, type EvidenceStatus } from '../parameters/index.js'
import { amountInputs, type OpportunityInput } from './vocabularies.js'
import type { Opportunity } from './schema.js'

/** One figure that an answer rests on, as the plan states it. */
export interface UsedInput {
  readonly input: OpportunityInput
  readonly value: number
  readonly status: EvidenceStatus
  readonly source?: string
}

/** A figure, the answer that it never happens, or what is missing to tell. Never a guess. */
export type Answer<T> =
  | { readonly answer: 'known'; readonly value: T }
  | { readonly answer: 'never' }
  | { readonly answer: 'unknown'; readonly missing: readonly OpportunityInput[] }

/** An answer with the inputs that it rests on and the least sure of their statuses; null where it rests on none. */
export type Judged<T> = Answer<T> & {
  readonly restsOn: readonly UsedInput[]
  readonly weakest: EvidenceStatus | null
}

/** Inputs as whole numbers: amounts in minor units, counts in hundredths. */
export type Values = Readonly<Record<OpportunityInput, bigint>>

/**
 * Computes an answer from the inputs it needs, or says which of them are missing.
 * @param compute is called when all inputs are there; null means never.
 */
export function judge<T>(
  opportunity: Opportunity,
  inputs: readonly OpportunityInput[],
  compute: (values: Values) => T | null,
): Judged<T> {
  const restsOn = inputs.flatMap((input) => usedInput(opportunity, input))
  const evidence = { restsOn, weakest: weakestOf(restsOn) }
  const missing = inputs.filter((input) => opportunity[input] === undefined)
  if (missing.length > 0) return { answer: 'unknown', missing, ...evidence }
  const value = compute(Object.fromEntries(restsOn.map((used) => [used.input, wholeOf(used)])) as Values)
  return value === null ? { answer: 'never', ...evidence } : { answer: 'known', value, ...evidence }
}

/** The least sure status among figures; null for no figures. */
export function weakestOf(figures: readonly Pick<UsedInput, 'status'>[]): EvidenceStatus | null {
  return evidenceStatuses.codes.findLast((status) => figures.some((figure) => figure.status === status)) ?? null
}

export function usedInput(opportunity: Opportunity, input: OpportunityInput): UsedInput[] {
  const figure = opportunity[input]
  if (figure === undefined) return []
  const { value, status, source } = figure
  return [{ input, value, status, ...(source !== undefined && { source }) }]
}

function wholeOf({ input, value }: UsedInput): bigint {
  return BigInt(amountInputs.includes(input) ? value : Math.round(value * 100))
}
