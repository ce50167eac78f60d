/**
 * `over ÷ under`, rounded half away from zero. Exact at any size: whole numbers all the way.
 * @param under above zero.
 * @example roundedQuotient(5n, 2n) //=> 3n
 * @example roundedQuotient(-5n, 2n) //=> -3n
 */
export function roundedQuotient(over: bigint, under: bigint): bigint {
  const size = over < 0n ? -over : over
  const rounded = (2n * size + under) / (2n * under)
  return over < 0n ? -rounded : rounded
}
