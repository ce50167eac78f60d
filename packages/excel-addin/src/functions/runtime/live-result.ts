import type { Language } from '@bekal/core'
import { evaluate, type FunctionDefinition } from '../definition/define-function.js'
import { FunctionRefusal } from '../definition/refusal.js'
import { functionMessages } from '../messages.js'
import type { Result } from '../definition/cell-value.js'
import type { PlanReading, PlanSource } from '../plan/plan-source.js'
import type { PlanView } from '../plan/plan-view.js'

/** A result, or why there is none. */
export type Outcome = { readonly result: Result } | { readonly refusal: FunctionRefusal }

/** Runs a function. What it refuses is an outcome, and so is a fault of the program: a cell must not wait for ever. */
export function outcomeOf(
  definition: FunctionDefinition,
  args: readonly unknown[],
  language: Language,
  plan: () => PlanView,
): Outcome {
  try {
    return { result: evaluate(definition, args, { language, plan }) }
  } catch (error) {
    if (error instanceof FunctionRefusal) return { refusal: error }
    const code = error instanceof Error ? error.name : String(error)
    return { refusal: new FunctionRefusal(functionMessages.programFault({ code })) }
  }
}

/**
 * Keeps the result of a function up to date with the plan of the workbook. A function that never asks for the plan is
 * told once; one that asks is told as soon as the plan is known, and again whenever its result has changed with the plan.
 * @returns how to stop.
 */
export function keepUpToDate(
  definition: FunctionDefinition,
  args: readonly unknown[],
  language: () => Language,
  source: PlanSource,
  tell: (outcome: Outcome) => void,
): () => void {
  let told = ''
  const answer = (reading: PlanReading | undefined): 'waits' | 'told' => {
    let asked = false
    const outcome = outcomeOf(definition, args, language(), () => {
      asked = true
      if (reading === undefined) throw waiting
      if ('refusal' in reading) throw reading.refusal
      return reading.view
    })
    if ('refusal' in outcome && outcome.refusal === waiting) return 'waits'
    const shown = JSON.stringify('result' in outcome ? outcome.result : [outcome.refusal.code, outcome.refusal.labels])
    if (shown !== told) tell(outcome)
    told = shown
    return asked ? 'waits' : 'told'
  }
  return answer(undefined) === 'told' ? () => undefined : source.watch((reading) => void answer(reading))
}

/** Thrown where the plan is asked for before it has been read; it never leaves this file. */
const waiting = new FunctionRefusal({ id: '', en: '' })
