import type { Labels } from '@bekal/core'
import { functionMessages } from '../messages.js'
import type { Range } from './parameter.js'
import { FunctionRefusal } from './refusal.js'

/** A range of one column or one row as a list. @throws {FunctionRefusal} for a block. */
export function lineOf<Value>(range: Range<Value>, name: Labels): readonly Value[] {
  if (range.length > 1 && (range[0]?.length ?? 0) > 1) {
    throw new FunctionRefusal(functionMessages.notOneLine({ name }))
  }
  return range.flat()
}

/** @throws {FunctionRefusal} unless there are as many entries as needed. */
export function ofSize<Value>(values: readonly Value[], needed: number, name: Labels): readonly Value[] {
  if (values.length === needed) return values
  throw new FunctionRefusal(functionMessages.sizesDiffer({ name, needed, found: values.length }))
}

/** A list with one entry for each of `needed`: a single one counts for all. @throws {FunctionRefusal} otherwise. */
export function forEach<Value>(values: readonly Value[], needed: number, name: Labels): readonly Value[] {
  return values.length === 1 ? Array.from({ length: needed }, () => values[0] as Value) : ofSize(values, needed, name)
}

/** Rows made equally long: Excel spills rectangles only. */
export function rectangle<Value>(rows: readonly (readonly Value[])[], filler: Value): Value[][] {
  const width = Math.max(...rows.map((row) => row.length))
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => filler)])
}
