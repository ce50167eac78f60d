/**
 * Factors, given as logarithms, as whole numbers in almost the same proportion. They keep only as many binary digits
 * as the total calls for, so that columns that ought to have one factor do have one and their ties stay ties.
 */
export function binaryFactors(logarithms: readonly number[], total: number): bigint[] {
  const digits = Math.min(52, Math.ceil(Math.log2(total + 1)) + 4)
  const inTwos = logarithms.map((logarithm) => logarithm / Math.LN2)
  const least = Math.floor(Math.min(...inTwos))
  return inTwos.map((power) => {
    const whole = Math.floor(power)
    return BigInt(Math.round(2 ** (power - whole + digits))) << BigInt(whole - least)
  })
}
