import type { Labels, Language } from '@bekal/core'
import type { Io } from './io/io.js'

/** 0 fine · 1 the data has errors · 2 wrong use or unreadable file. */
export type ExitCode = 0 | 1 | 2

export interface Argument {
  /** As usage lines show it, upper case. */
  readonly name: string
  readonly about: Labels
  /** A value such as -100 is meant, not an option. */
  readonly mayBeNegative?: true
  /** The last argument only: may be left out, or given several times. */
  readonly repeats?: true
  /** The last argument only: may be left out. */
  readonly optional?: true
}

export interface Option {
  /** Long name without leading dashes; its value is given under the same name in camel case. */
  readonly name: string
  readonly short?: string
  /** What usage lines call its value; an option without one is a switch. */
  readonly value?: string
  /** The command cannot do without it. */
  readonly required?: true
  readonly choices?: readonly string[]
  /** Names of options that make no sense beside it. */
  readonly conflicts?: readonly string[]
  readonly about: Labels
}

/** What every command is given beside its own arguments and options. */
export interface SharedValues {
  readonly lang?: Language
  readonly json?: true
}

type OptionValue<O extends Option> = O extends { choices: readonly (infer Choice)[] }
  ? Choice
  : O extends { value: string }
    ? string
    : true

/** `residual-to` is given as `residualTo`: what the parser makes of a hyphen. */
type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name

/** The values of a call, typed by the command's own declaration. */
export type Given<A extends readonly Argument[], O extends readonly Option[]> = {
  readonly [X in A[number] as Lowercase<X['name']>]: X extends { repeats: true }
    ? readonly string[]
    : X extends { optional: true }
      ? string | undefined
      : string
} & {
  readonly [X in Extract<O[number], { required: true }> as CamelCase<X['name']>]: OptionValue<X>
} & {
  readonly [X in Exclude<O[number], { required: true }> as CamelCase<X['name']>]?: OptionValue<X>
} & SharedValues

/** One command: what help, reference pages and the command line parser know about it, and what it does. */
export interface Command {
  readonly name: string
  readonly about: Labels
  readonly arguments: readonly Argument[]
  readonly options: readonly Option[]
  run(io: Io, given: object): Promise<ExitCode>
}

/** Declares a command; the compiler derives what `run` is given from the arguments and options. */
export function defineCommand<const A extends readonly Argument[], const O extends readonly Option[]>(definition: {
  readonly name: string
  readonly about: Labels
  readonly arguments: A
  readonly options: O
  run(io: Io, given: Given<A, O>): Promise<ExitCode>
}): Command {
  return definition
}
