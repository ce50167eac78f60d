/** Powers of ten that a number holds exactly: a quotient of two exact numbers is the nearest one to the decimal. */
const powers = Array.from({ length: 23 }, (_, at) => 10 ** at)

/**
 * The number that bytes of a part spell. Whole numbers and short decimals are worked out here, exactly; the rest is left
 * to the language.
 * @returns NaN when they spell none.
 */
export function numberIn(bytes: Uint8Array, from: number, until: number): number {
  const negative = bytes[from] === 45
  let [digits, whole, decimals] = [0, 0, -1]
  for (let at = negative ? from + 1 : from; at < until; at += 1) {
    const byte = bytes[at] as number
    if (byte === 46 && decimals === -1) decimals = 0
    else if (byte < 48 || byte > 57 || digits === 15) return spelled(bytes, from, until)
    else {
      whole = whole * 10 + byte - 48
      digits += 1
      if (decimals !== -1) decimals += 1
    }
  }
  if (digits === 0) return Number.NaN
  const size = decimals > 0 ? whole / (powers[decimals] as number) : whole
  return negative ? -size : size
}

function spelled(bytes: Uint8Array, from: number, until: number): number {
  // Longer than any number: not worth a string.
  if (until - from > 400) return Number.NaN
  const text = String.fromCharCode(...bytes.subarray(from, until)).trim()
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(text) ? Number(text) : Number.NaN
}
