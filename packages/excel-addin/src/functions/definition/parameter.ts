import type { Labels } from '@bekal/core'
import { functionMessages } from '../messages.js'
import type { CellKind } from './cell-kind.js'
import { cellsOf, plainValue, textInCell } from './cell-value.js'
import { placeIn, type Place } from './place.js'
import { FunctionRefusal } from './refusal.js'

/** What a parameter is called while a formula is typed, and in messages. */
export interface ParameterWords {
  readonly name: Labels
  readonly description: Labels
}

/** One argument of a function: how Excel announces it, and what becomes of the cells it is given. */
export interface Parameter<Value = unknown> extends ParameterWords {
  readonly takes: 'cell' | 'range'
  readonly optional: boolean
  /** @throws {FunctionRefusal} naming the parameter, and the cell inside a range, where something else stands. */
  read(argument: unknown): Value
}

/** Rows of values, all of the same length. */
export type Range<Value> = readonly (readonly Value[])[]

export function cell<Value>(kind: CellKind<Value>, words: ParameterWords): Parameter<Value> {
  return { ...words, takes: 'cell', optional: false, read: (argument) => readCell(argument, kind, words.name, '') }
}

/** Undefined where it is left out or empty. */
export function optionalCell<Value>(kind: CellKind<Value>, words: ParameterWords): Parameter<Value | undefined> {
  const read = (argument: unknown) =>
    plainValue(argument) === null ? undefined : readCell(argument, kind, words.name, '')
  return { ...words, takes: 'cell', optional: true, read }
}

/** A range, or one cell or value as a range of one. */
export function range<Value>(kind: CellKind<Value>, words: ParameterWords): Parameter<Range<Value>> {
  return { ...words, takes: 'range', optional: false, read: (argument) => readRange(argument, kind, words.name) }
}

/** Undefined where it is left out; an empty range is a range. */
export function optionalRange<Value>(
  kind: CellKind<Value>,
  words: ParameterWords,
): Parameter<Range<Value> | undefined> {
  const read = (argument: unknown) =>
    !Array.isArray(argument) && plainValue(argument) === null ? undefined : readRange(argument, kind, words.name)
  return { ...words, takes: 'range', optional: true, read }
}

function readRange<Value>(argument: unknown, kind: CellKind<Value>, name: Labels): Range<Value> {
  const cells = cellsOf(argument)
  return cells.map((row, at) => row.map((one, column) => readCell(one, kind, name, placeIn(cells, at, column))))
}

function readCell<Value>(argument: unknown, kind: CellKind<Value>, name: Labels, place: Place): Value {
  const value = plainValue(argument)
  const found = value === null ? kind.empty : kind.fromCell(value)
  if (found !== undefined) return found
  const { expects } = kind
  throw new FunctionRefusal(
    value === null
      ? functionMessages.cellEmpty({ name, place, expects })
      : functionMessages.cellUnusable({ name, place, text: textInCell(argument), expects }),
  )
}
