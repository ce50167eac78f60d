import {
  BadWeightError,
  NoWeightError,
  explainAllocation,
  type AllocationCertificate,
  type Labels,
  type Language,
} from '@bekal/core'
import { messages } from '../../messages.js'
import { parseAmount, type ParsedAmount } from './parse-amount.js'

/** What stands in the fields, as typed. */
export interface DivisionForm {
  readonly total: string
  readonly parties: readonly PartyRow[]
}

/** One party as typed; the name may be empty. */
export interface PartyRow {
  readonly name: string
  readonly weight: string
}

/** Something to fill in (`missing`) or to mend (`wrong`). `field` is a row's position or which part of the form. */
export interface Problem {
  readonly kind: 'missing' | 'wrong'
  readonly field: 'total' | 'weights' | number
  readonly message: Labels
}

/** The split with its working, or everything that stands in its way. */
export type Division =
  | { readonly ok: true; readonly names: readonly string[]; readonly certificate: AllocationCertificate }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Divides what was typed; reports every problem at once. */
export function divide({ total, parties }: DivisionForm, language: Language): Division {
  const amount = parseAmount(total, language)
  const weights = parties.map(({ weight }) => parseAmount(weight, language))
  const problems = [
    ...(amount.ok ? [] : [totalProblem(amount, total)]),
    ...weights.flatMap((weight, at) => weightProblem(weight, at, parties[at]?.weight ?? '')),
  ]
  if (!amount.ok || problems.length > 0) return { ok: false, problems }
  const names = parties.map((_, at) => partyName(parties, at, language))
  try {
    const numbers = weights.map((weight) => (weight.ok ? weight.amount : 0))
    return { ok: true, names, certificate: explainAllocation(amount.amount, numbers, { names }) }
  } catch (error) {
    return { ok: false, problems: [weightsProblem(error)] }
  }
}

/** The name someone gave a party, or its number. */
export function partyName(parties: readonly PartyRow[], at: number, language: Language): string {
  return parties[at]?.name.trim() || messages.partyNumber({ number: at + 1 })[language]
}

function totalProblem(parsed: Unparsed, text: string): Problem {
  if (parsed.reason === 'empty') return { kind: 'missing', field: 'total', message: messages.totalMissing }
  return { kind: 'wrong', field: 'total', message: reasonMessage(parsed.reason, text) }
}

function weightProblem(parsed: ParsedAmount, at: number, text: string): Problem[] {
  if (parsed.ok) return parsed.amount < 0 ? [{ kind: 'wrong', field: at, message: messages.negativeWeight }] : []
  if (parsed.reason === 'empty') return []
  return [{ kind: 'wrong', field: at, message: reasonMessage(parsed.reason, text) }]
}

function weightsProblem(error: unknown): Problem {
  if (error instanceof NoWeightError) return { kind: 'missing', field: 'weights', message: messages.weightsMissing }
  if (error instanceof BadWeightError) return { kind: 'wrong', field: 'weights', message: messages.weightsTooLarge }
  throw error
}

type Unparsed = Extract<ParsedAmount, { ok: false }>

function reasonMessage(reason: Exclude<Unparsed['reason'], 'empty'>, typed: string): Labels {
  const text = typed.trim()
  if (reason === 'too-long') return messages.tooLong
  if (reason === 'ambiguous') return messages.ambiguous({ text })
  return reason === 'not-whole' ? messages.notWhole({ text }) : messages.notNumber({ text })
}
