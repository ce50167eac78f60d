/**
 * What entries are owed from earlier splits, in parts of a unit: entry `i` is owed `parts[i] ÷ denominator`, below zero
 * where it got too much. The parts add up to zero.
 */
export interface Debts {
  readonly denominator: number
  readonly parts: readonly number[]
}

/** Weights and debts over one denominator: the weights add up to it, the debts count in parts of it. */
export interface CommonTerms {
  readonly denominator: number
  readonly weights: readonly number[]
  readonly parts: readonly number[]
}

/**
 * Brings weights and earlier debts to one denominator, without rounding.
 * @throws {BadDebtsError} when the debts are not of these entries or do not add up to zero.
 * @throws {DebtsTooFineError} when the common denominator passes 2^53 − 1.
 */
export function commonTerms(weights: readonly number[], sum: number, debts: Debts | undefined): CommonTerms {
  if (debts === undefined) return { denominator: sum, weights, parts: weights.map(() => 0) }
  assertDebts(debts, weights.length)
  if (debts.denominator === sum) return { denominator: sum, weights, parts: debts.parts }
  const common = (BigInt(sum) / BigInt(commonDivisor(sum, debts.denominator))) * BigInt(debts.denominator)
  if (common > BigInt(Number.MAX_SAFE_INTEGER)) throw new DebtsTooFineError(sum, debts.denominator)
  const denominator = Number(common)
  return {
    denominator,
    weights: weights.map((weight) => weight * (denominator / sum)),
    parts: debts.parts.map((part) => part * (denominator / debts.denominator)),
  }
}

function assertDebts({ denominator, parts }: Debts, entries: number): void {
  const most = denominator * entries
  const fits = Number.isSafeInteger(denominator) && denominator > 0 && parts.length === entries
  const within = fits && parts.every((part) => Number.isSafeInteger(part) && Math.abs(part) <= most)
  if (!within || !cancelOut(parts, most)) throw new BadDebtsError(entries)
}

/** Whether parts, each of at most this size, add up to zero; exactly, in numbers where no sum of them passes 2^53. */
function cancelOut(parts: readonly number[], most: number): boolean {
  return most * parts.length <= Number.MAX_SAFE_INTEGER
    ? parts.reduce((sum, part) => sum + part, 0) === 0
    : parts.reduce((sum, part) => sum + BigInt(part), 0n) === 0n
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b)
}

export class BadDebtsError extends Error {
  override readonly name = 'BadDebtsError'
  readonly code = 'bad-debts'
  constructor(readonly entries: number) {
    super(`The debts do not fit; pass on what the split before returned for the same ${entries} entries.`)
  }
}

export class DebtsTooFineError extends Error {
  override readonly name = 'DebtsTooFineError'
  readonly code = 'debts-too-fine'
  constructor(
    readonly weightSum: number,
    readonly denominator: number,
  ) {
    super(
      `Weights that add up to ${weightSum} and debts in parts of ${denominator} have no common denominator up to ` +
        `${Number.MAX_SAFE_INTEGER}; give weights that always add up alike (basis points), or begin without debts.`,
    )
  }
}
