import { sentences } from '../messages.js'
import { WrongUseError } from '../wrong-use.js'

/**
 * Weights as people type them.
 * @throws {WrongUseError} when they are not whole numbers from zero up with something above zero among them.
 * @example parseWeights('2:3:1') //=> [2, 3, 1]
 */
export function parseWeights(text: string): number[] {
  const parts = text.split(':').map((part) => part.trim())
  if (!parts.every((part) => /^\d+$/u.test(part))) throw new WrongUseError(sentences.notWeights(text))
  const sum = parts.reduce((total, part) => total + BigInt(part), 0n)
  if (sum === 0n) throw new WrongUseError(sentences.noWeight(text))
  if (sum > BigInt(Number.MAX_SAFE_INTEGER)) throw new WrongUseError(sentences.weightsTooLarge(text))
  return parts.map(Number)
}
