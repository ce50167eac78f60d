import { parseTotal } from '../input/typed-total.js'
import { sentences } from '../messages.js'
import { WrongUseError } from '../wrong-use.js'

/**
 * A rounding unit as people type it.
 * @throws {WrongUseError} when it is not a whole amount above zero.
 * @example parseUnit('1.000') //=> 1000
 */
export function parseUnit(text: string): number {
  const unit = parseTotal(text)
  if (unit < 1) throw new WrongUseError(sentences.notAUnit(text))
  return unit
}

/**
 * The place, counted from 1, of the entry that takes the rest, as an index.
 * @throws {WrongUseError} when there is no such entry, or its weight is zero.
 * @example parseResidualTo('3', [2, 3, 1]) //=> 2
 */
export function parseResidualTo(text: string, weights: readonly number[]): number {
  const at = /^\d+$/u.test(text) ? Number(text) - 1 : -1
  const weight = weights[at]
  if (weight === undefined) throw new WrongUseError(sentences.noSuchEntry(text, weights.length))
  if (weight === 0) throw new WrongUseError(sentences.entryWithoutWeight(text))
  return at
}
