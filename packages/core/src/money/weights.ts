/**
 * What weights add up to.
 * @throws {BadWeightError} when a weight is negative, not whole, or takes the sum past 2^53 − 1.
 * @throws {NoWeightError} when there is no weight above zero.
 */
export function sumOfWeights(weights: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < weights.length; i += 1) {
    const weight = weights[i] as number
    if (!(weight >= 0) || !Number.isSafeInteger(weight)) throw new BadWeightError(weight, i)
    sum += weight
    if (sum > Number.MAX_SAFE_INTEGER) throw new BadWeightError(weight, i)
  }
  if (sum === 0) throw new NoWeightError(weights.length)
  return sum
}

export class BadWeightError extends Error {
  override readonly name = 'BadWeightError'
  readonly code = 'bad-weight'
  constructor(
    readonly weight: number,
    readonly at: number,
  ) {
    super(
      `Weight ${at + 1} is ${String(weight)}; give whole numbers from zero up (percentages as basis points) ` +
        `that add up to at most ${Number.MAX_SAFE_INTEGER}.`,
    )
  }
}

export class NoWeightError extends Error {
  override readonly name = 'NoWeightError'
  readonly code = 'no-weight'
  constructor(readonly entries: number) {
    super(`None of the ${entries} weights is above zero; at least one entry must take the total.`)
  }
}
