/** Numbers from 0 up to, not including, 1: the same for the same seed, on every machine. */
export type Random = () => number

/**
 * A generator of pseudo-random numbers, 32 bits each.
 * @param seed any whole number; its lower 32 bits count.
 * @source xoshiro128** 1.1 (Blackman and Vigna), its state filled by splitmix32.
 */
export function seededRandom(seed: number): Random {
  const next = splitmix(seed)
  const whole = xoshiro([next(), next(), next(), next()])
  return () => whole() / 4_294_967_296
}

/** Whole numbers of 32 bits from a state of four, not all zero. */
export function xoshiro(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotated(d, 11)
    return result
  }
}

function rotated(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by))
}

function splitmix(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return mixed ^ (mixed >>> 15)
  }
}

/**
 * The order in which lots decide among equals: announced with its seed, anybody can draw it again.
 * @param ids in an order that does not depend on the seed; sorted first, so that it does not matter.
 */
export function drawLots(ids: readonly string[], seed: number): string[] {
  const random = seededRandom(seed)
  const drawn = [...ids].sort()
  for (let at = drawn.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    ;[drawn[at], drawn[other]] = [drawn[other] as string, drawn[at] as string]
  }
  return drawn
}
