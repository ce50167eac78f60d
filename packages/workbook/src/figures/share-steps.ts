/** The steps by which a sheet divides a slice by weights: the very numbers its cells hold. */
export interface ShareSteps {
  readonly weightSum: number
  /** Quotient and remainder of the slice by the weight sum. */
  readonly whole: number
  readonly rest: number
  readonly floors: readonly number[]
  /** Claim to an odd unit and rank folded into one number: larger wins, no two are equal. 0 for a weight of zero. */
  readonly keys: readonly number[]
  readonly missing: number
  /** Units of each place. */
  readonly parts: readonly number[]
}

/** The same for weights of up to ten digits: each remainder is worked out digit by digit. */
export interface WideShareSteps extends ShareSteps {
  /** What is left of `rest` × all digits of the weight but the last, divided by the weight sum. */
  readonly middles: readonly number[]
  /** What is left of `rest` × weight, divided by the weight sum. */
  readonly remainders: readonly number[]
}

/** Weights are taken apart in digits of this base: three hold ten decimal digits, and no product passes 14. */
export const wideBase = 2_500

/**
 * Divides a slice as the sheets do: no product passes what a cell holds exactly.
 * @param slice whole units, from zero up.
 * @param ranks who comes first where claims are equal: the lower one, each at most 1,000.
 * @param byWeight whether odd units go to the largest weights rather than to the largest remainders.
 */
export function shareSteps(
  slice: number,
  weights: readonly number[],
  ranks: readonly number[],
  byWeight = false,
): ShareSteps {
  return divide(slice, weights, ranks, byWeight, (rest, weight, sum) => {
    const part = Math.floor((rest * weight) / sum)
    return { part, remainder: rest * weight - sum * part }
  })
}

/** The same for large weights, such as amounts of money. */
export function wideShareSteps(
  slice: number,
  weights: readonly number[],
  ranks: readonly number[],
  byWeight = false,
): WideShareSteps {
  const [middles, remainders]: [number[], number[]] = [[], []]
  const steps = divide(slice, weights, ranks, byWeight, (rest, weight, sum) => {
    const { middle, remainder } = weight === sum ? { middle: 0, remainder: 0 } : wideRemainder(rest, weight, sum)
    middles.push(middle)
    remainders.push(remainder)
    return { part: Math.round((rest * weight - remainder) / sum), remainder }
  })
  if (steps.weightSum > 0) return { ...steps, middles, remainders }
  return { ...steps, middles: steps.keys, remainders: steps.keys }
}

function wideRemainder(rest: number, weight: number, sum: number) {
  const left = (product: number) => product - sum * Math.floor(product / sum)
  const high = Math.floor(weight / wideBase ** 2)
  const upper = Math.floor(weight / wideBase)
  const middle = left(wideBase * left(rest * high) + rest * (upper - wideBase * high))
  return { middle, remainder: left(wideBase * middle + rest * (weight - wideBase * upper)) }
}

function divide(
  slice: number,
  weights: readonly number[],
  ranks: readonly number[],
  byWeight: boolean,
  cut: (rest: number, weight: number, sum: number) => { readonly part: number; readonly remainder: number },
): ShareSteps {
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0)
  if (weightSum === 0) {
    const none = weights.map(() => 0)
    return { weightSum, whole: 0, rest: 0, floors: none, keys: none, missing: 0, parts: none }
  }
  const whole = Math.floor(slice / weightSum)
  const rest = slice - whole * weightSum
  const cuts = weights.map((weight) => cut(rest, weight, weightSum))
  const floors = weights.map((weight, at) => whole * weight + (cuts[at]?.part as number))
  const keys = weights.map((weight, at) => {
    if (weight === 0) return 0
    const claim = byWeight ? weight : (cuts[at]?.remainder as number)
    return 1000 * claim + 1000 - (ranks[at] as number)
  })
  const missing = slice - floors.reduce((sum, floor) => sum + floor, 0)
  const parts = floors.map((floor, at) => {
    const ahead = keys.filter((key) => key > (keys[at] as number)).length
    return floor + (ahead < missing ? 1 : 0)
  })
  return { weightSum, whole, rest, floors, keys, missing, parts }
}
