import { isAmount } from '@bekal/core'
import { sentences } from '../messages.js'
import { WrongUseError } from '../wrong-use.js'

/**
 * A total as people type it: digits, or groups of three with dots as Indonesian amounts are written, `Rp` in front
 * where wanted. Decimals and commas are refused: “1,500” is one and a half to one reader and fifteen hundred to another.
 * @throws {WrongUseError} when it is not plainly one whole amount.
 * @example parseTotal('-Rp1.500.000') //=> -1500000
 */
export function parseTotal(text: string): number {
  const match = /^(-?)(?:Rp\s?)?(\d+|\d{1,3}(?:\.\d{3})+)$/iu.exec(text.trim())
  const size = Number((match?.[2] ?? 'none').replaceAll('.', ''))
  if (match === null || !isAmount(size)) throw new WrongUseError(sentences.notATotal(text))
  return match[1] === '' || size === 0 ? size : -size
}
