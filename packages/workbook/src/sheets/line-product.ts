import { toMinor, type FormulaContext } from '../definition/index.js'

/**
 * Quantity × unit cost in minor units, halves away from zero, as the library has it: exact although the product of
 * ten-thousandths and rupiah would pass the 15 digits that a cell holds. Both are cut at their ten-thousands, so that no
 * step is greater than the total itself and what is rounded at last has at most four digits before the point.
 */
export function exactLineProduct(at: FormulaContext): string {
  const unitCost = toMinor(at.cell('unitCost'), at)
  const [size, parts] = [`ABS(${unitCost})`, `ROUND(${at.cell('quantity')}*10000,0)`]
  const [high, low] = [`INT(${size}/10000)`, `MOD(${size},10000)`]
  return `SIGN(${unitCost})*(${parts}*${high}+INT(${parts}/10000)*${low}+ROUND(MOD(${parts},10000)*${low}/10000,0))`
}
