import type { Language, TrainingPlan } from '@bekal/core'
import { evaluate } from '../src/functions/definition/define-function.js'
import { FunctionRefusal } from '../src/functions/definition/refusal.js'
import type { Result } from '../src/functions/definition/cell-value.js'
import { functionList } from '../src/functions/function-list.js'
import { PlanView } from '../src/functions/plan/plan-view.js'

interface Setting {
  readonly plan?: TrainingPlan
  readonly language?: Language
}

/** What a function gives for arguments as Excel hands them over. */
export function call(id: string, args: readonly unknown[], { plan, language = 'id' }: Setting = {}): Result {
  const definition = functionList.find((one) => one.id === id)
  if (definition === undefined) throw new NoSuchFunctionError(id)
  const view = plan && new PlanView(plan)
  return evaluate(definition, args, {
    language,
    plan: () => {
      if (view === undefined) throw new FunctionRefusal({ id: 'tanpa rencana', en: 'no plan' }, 'not-available')
      return view
    },
  })
}

/** The refusal of a function, its words in both languages; fails where there is a result. */
export function refusalOf(id: string, args: readonly unknown[], setting: Setting = {}): FunctionRefusal {
  try {
    call(id, args, setting)
  } catch (error) {
    if (error instanceof FunctionRefusal) return error
    throw error
  }
  throw new NotRefusedError(id)
}

export class NoSuchFunctionError extends Error {
  override readonly name = 'NoSuchFunctionError'
  readonly code = 'no-such-function'
  constructor(id: string) {
    super(`There is no function ${id}.`)
  }
}

export class NotRefusedError extends Error {
  override readonly name = 'NotRefusedError'
  readonly code = 'not-refused'
  constructor(id: string) {
    super(`${id} gave a result, but a refusal was expected.`)
  }
}
