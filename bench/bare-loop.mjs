/**
 * The limit: largest remainder on plain numbers, nothing checked, one scratch array for all calls. Exact for any total up
 * to 2^53 − 1 where the weights add up to no more than basis points do: quotient and remainder of the total by the sum
 * keep every product small. (Multiplying the whole total costs as much and is wrong past 10^11.)
 */
export function bareLoop(amount, weights) {
  const { length } = weights
  let sum = 0
  for (let at = 0; at < length; at += 1) sum += weights[at]
  const whole = Math.floor(amount / sum)
  const rest = amount - whole * sum
  const shares = new Array(length)
  let missing = rest
  for (let at = 0; at < length; at += 1) {
    const product = rest * weights[at]
    const share = Math.floor(product / sum)
    shares[at] = whole * weights[at] + share
    remainders[at] = product - share * sum
    missing -= share
  }
  while (missing > 0) {
    let best = 0
    for (let at = 1; at < length; at += 1) if (remainders[at] > remainders[best]) best = at
    shares[best] += 1
    remainders[best] = -1
    missing -= 1
  }
  return shares
}

const remainders = new Float64Array(12)
