/// <reference types="custom-functions-runtime" />
import type { Language } from '@bekal/core'
import { languageOf } from '../language.js'
import { displayLanguage } from '../office/index.js'
import type { FunctionDefinition } from './definition/define-function.js'
import type { FunctionRefusal } from './definition/refusal.js'
import { functionList } from './function-list.js'
import { PlanSource, type ReadableWorkbook } from './plan/plan-source.js'
import { keepUpToDate, outcomeOf, type Outcome } from './runtime/live-result.js'

type Cells = string | number | boolean
type Invocation = CustomFunctions.StreamingInvocation<Cells[][]>

const source = new PlanSource()

/** Hands the custom functions to Excel under their ids. Does nothing where no runtime for them is loaded. */
export function registerFunctions(): void {
  if (typeof CustomFunctions === 'undefined') return
  for (const definition of functionList) {
    CustomFunctions.associate(definition.id, definition.readsPlan ? live(definition) : plain(definition))
  }
}

/** Names the workbook whose plan functions read; those that wait for it are answered. */
export function connectFunctions(workbook: ReadableWorkbook): void {
  source.connect(workbook)
}

function plain(definition: FunctionDefinition) {
  return (...args: unknown[]): Cells[][] => {
    const outcome = outcomeOf(definition, args, language(), () => {
      throw new PlanNotDeclaredError(definition.id)
    })
    if ('refusal' in outcome) throw excelError(outcome.refusal)
    return outcome.result as Cells[][]
  }
}

/** Excel hands over an invocation after the last parameter, by which results are set and the end is announced. */
function live(definition: FunctionDefinition) {
  return (...args: unknown[]): void => {
    const invocation = args[definition.parameters.length] as Invocation
    invocation.onCanceled = keepUpToDate(definition, args, language, source, (outcome) =>
      invocation.setResult(shown(outcome)),
    )
  }
}

function shown(outcome: Outcome): Cells[][] | CustomFunctions.Error {
  return 'refusal' in outcome ? excelError(outcome.refusal) : (outcome.result as Cells[][])
}

/** An error value with a message in the language Excel shows its own menus in. */
function excelError({ code, labels }: FunctionRefusal): CustomFunctions.Error {
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode
  return new CustomFunctions.Error(code === 'not-available' ? notAvailable : invalidValue, labels[language()])
}

function language(): Language {
  return languageOf(displayLanguage())
}

export class PlanNotDeclaredError extends Error {
  override readonly name = 'PlanNotDeclaredError'
  readonly code = 'plan-not-declared'
  constructor(id: string) {
    super(`${id} asks for the plan but is not declared with readsPlan: true, so Excel would not keep it up to date.`)
  }
}
