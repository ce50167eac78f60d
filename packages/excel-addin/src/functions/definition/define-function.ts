import type { Labels, Language } from '@bekal/core'
import type { PlanView } from '../plan/plan-view.js'
import type { Result } from './cell-value.js'
import type { Example } from './example.js'
import type { Parameter } from './parameter.js'

/** What a running function may ask for beside its arguments. */
export interface FunctionCall {
  /** In which its words are. */
  readonly language: Language
  /**
   * The plan of the open workbook.
   * @throws {FunctionRefusal} where the workbook has none; the runtime waits where it is still being read.
   */
  readonly plan: () => PlanView
}

/** Everything about one custom function. Excel's metadata, its registration and the reference page are made from it. */
export interface FunctionDefinition {
  /** Its name after `BEKAL.`, in every language, so that workbooks travel. */
  readonly id: string
  /** Shown while a formula is typed. */
  readonly description: Labels
  /** In the order of the formula. */
  readonly parameters: readonly Parameter[]
  /** What comes back, for the reference page. */
  readonly gives: Labels
  readonly remarks: readonly Labels[]
  readonly examples: readonly Example[]
  /** It may ask for the plan, so its result follows the sheets of the workbook. */
  readonly readsPlan: boolean
  /** @throws {FunctionRefusal} in words, when an argument cannot be used. */
  run(values: readonly unknown[], call: FunctionCall): Result
}

type Parameters = Readonly<Record<string, Parameter>>
type ValuesOf<P extends Parameters> = { readonly [K in keyof P]: P[K] extends Parameter<infer Value> ? Value : never }

/** Ties a function's parameters to what it does with their values, by key. */
export function defineFunction<P extends Parameters>(
  definition: Omit<FunctionDefinition, 'parameters' | 'run' | 'readsPlan' | 'remarks'> & {
    readonly parameters: P
    readonly remarks?: readonly Labels[]
    readonly readsPlan?: true
    readonly run: (values: ValuesOf<P>, call: FunctionCall) => Result
  },
): FunctionDefinition {
  const { parameters, run, readsPlan = false, remarks = [], ...rest } = definition
  const keys = Object.keys(parameters)
  return {
    ...rest,
    readsPlan,
    remarks,
    parameters: Object.values(parameters),
    run: (values, call) => run(Object.fromEntries(keys.map((key, at) => [key, values[at]])) as ValuesOf<P>, call),
  }
}

/** Reads the arguments as Excel hands them over and runs the function. */
export function evaluate(definition: FunctionDefinition, args: readonly unknown[], call: FunctionCall): Result {
  const values = definition.parameters.map((parameter, at) => parameter.read(args[at]))
  return definition.run(values, call)
}
