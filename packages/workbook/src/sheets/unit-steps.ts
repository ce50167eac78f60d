import { columnLetter, limits, type FormulaContext } from '../definition/index.js'
import { floorsBelow, furtherMost, oneEach, shareWays, wideBase } from '../figures/index.js'
import { ofScheme } from './slice-steps.js'

/** The columns among whose places units are given out by weights: keys of numbered columns, and of single ones. */
export interface UnitColumns {
  /** How many places. */
  readonly places: number
  readonly slice: string
  readonly weight: string
  readonly weightSum: string
  readonly whole: string
  readonly rest: string
  readonly floor: string
  readonly key: string
  readonly missing: string
  /** How units are given out, where that is not always by remainders. */
  readonly way?: string
}

export interface WideColumns extends UnitColumns {
  readonly middle: string
  readonly remainder: string
}

/** How `rest` × weight is divided by the weight sum. */
interface Cut {
  readonly part: (at: FormulaContext, n: number) => string
  readonly remainder: (at: FormulaContext, n: number) => string
}

/** Formulas that give out a slice by weights up to `limits.exactWeights`; see ShareSteps for the meaning of each. */
export function unitSteps(columns: UnitColumns) {
  const { weight, weightSum, rest } = columns
  const part: Cut['part'] = (at, n) => `INT(${at.cell(rest)}*${at.cell(`${weight}${n}`)}/${at.cell(weightSum)})`
  return stepsBy(columns, {
    part,
    remainder: (at, n) => `${at.cell(rest)}*${at.cell(`${weight}${n}`)}-${at.cell(weightSum)}*${part(at, n)}`,
  })
}

/** The same for weights up to `limits.exactProportions`, with two steps more; see WideShareSteps. */
export function wideUnitSteps(columns: WideColumns) {
  const { weight, weightSum, rest, middle, remainder } = columns
  const cellsAt = (at: FormulaContext, n: number) => {
    const [all, own, left] = [at.cell(weightSum), at.cell(`${weight}${n}`), at.cell(rest)]
    const leftOf = (product: string) => `${product}-${all}*INT((${product})/${all})`
    const unless = (formula: string) => `IF(OR(${own}=0,${own}=${all}),0,${formula})`
    return { all, own, left, leftOf, unless, upper: `INT(${own}/${wideBase})`, high: `INT(${own}/${wideBase ** 2})` }
  }
  return {
    ...stepsBy(columns, {
      part: (at, n) => {
        const { all, own, left } = cellsAt(at, n)
        return `ROUND((${left}*${own}-${at.cell(`${remainder}${n}`)})/${all},0)`
      },
      remainder: (at, n) => at.cell(`${remainder}${n}`),
    }),
    middle: (at: FormulaContext, n: number) => {
      const { left, leftOf, unless, upper, high } = cellsAt(at, n)
      return unless(leftOf(`${wideBase}*(${leftOf(`${left}*${high}`)})+${left}*(${upper}-${wideBase}*${high})`))
    },
    remainder: (at: FormulaContext, n: number) => {
      const { own, left, leftOf, unless, upper } = cellsAt(at, n)
      return unless(leftOf(`${wideBase}*${at.cell(`${middle}${n}`)}+${left}*(${own}-${wideBase}*${upper})`))
    },
  }
}

function stepsBy(columns: UnitColumns, cut: Cut) {
  const { places, slice, weight, weightSum, whole, rest, floor, key, missing, way } = columns
  const all = (at: FormulaContext, column: string) => at.across(`${column}1`, `${column}${places}`)
  const unlessNone = (at: FormulaContext, formula: string) => `IF(${at.cell(weightSum)}=0,0,${formula})`
  return {
    weightSum: (at: FormulaContext) => `SUM(${all(at, weight)})`,
    whole: (at: FormulaContext) => unlessNone(at, `INT(${at.cell(slice)}/${at.cell(weightSum)})`),
    rest: (at: FormulaContext) => unlessNone(at, `${at.cell(slice)}-${at.cell(weightSum)}*${at.cell(whole)}`),
    floor: (at: FormulaContext, n: number) => {
      const down = `${at.cell(whole)}*${at.cell(`${weight}${n}`)}+${cut.part(at, n)}`
      return unlessNone(at, way === undefined ? down : sureOf(at.cell(way), down))
    },
    /** @param rank who comes first where claims are equal. */
    key: (at: FormulaContext, n: number, rank: string) =>
      keyOf({
        way: way && at.cell(way),
        own: at.cell(`${weight}${n}`),
        sum: at.cell(weightSum),
        whole: at.cell(whole),
        rest: at.cell(rest),
        floor: at.cell(`${floor}${n}`),
        remainder: cut.remainder(at, n),
        rank,
      }),
    missing: (at: FormulaContext) => unlessNone(at, `${at.cell(slice)}-SUM(${all(at, floor)})`),
    units: (at: FormulaContext, n: number) =>
      unitsOf({
        way: way && at.cell(way),
        own: at.cell(`${weight}${n}`),
        sum: at.cell(weightSum),
        floor: at.cell(`${floor}${n}`),
        key: at.cell(`${key}${n}`),
        missing: at.cell(missing),
        weights: all(at, weight),
        keys: all(at, key),
        lie: 'across',
      }),
  }
}

/** How the row's slice is given out, by its scheme; see `shareWays`. */
export function wayOf(at: FormulaContext, weights: string): string {
  const method = ofScheme(at, 'method')
  const scarce = `${at.cell('slice')}<COUNTIF(${weights},">0")`
  const way = shareWays.reduceRight((otherwise, one, index) => {
    if (index === 0 || index === oneEach - 1) return otherwise
    const own = one === 'adams' ? `IF(${scarce},${oneEach},${index + 1})` : String(index + 1)
    return `IF(${method}=${at.label('rounding-method', one)},${own},${otherwise})`
  }, '1')
  return `IF(OR(${at.cell('schemeRow')}=0,${at.cell('weightSum')}=0),1,${way})`
}

/** What a place has for sure, given its share rounded down. */
export function sureOf(way: string, down: string): string {
  const below = shareWays.map((one) => (one in floorsBelow ? floorsBelow[one as keyof typeof floorsBelow] : 0))
  return `IF(${way}=${oneEach},0,MAX(0,${down}-CHOOSE(${way},${below.join(',')})))`
}

/** Cells and expressions of one place; see ShareSteps for the meaning of each. */
interface KeyPlace {
  readonly way: string | undefined
  readonly own: string
  readonly sum: string
  readonly whole: string
  readonly rest: string
  readonly floor: string
  readonly remainder: string
  readonly rank: string
}

export function keyOf({ way, own, sum, whole, rest, floor, remainder, rank }: KeyPlace): string {
  if (way === undefined) return `IF(${own}=0,0,1000*(${remainder})+1000-${rank})`
  const short = `(${rest}*${own}+${sum}*(${whole}*${own}-${floor}))`
  const byDivisor = `CHOOSE(${way}-${oneEach},${sum}-${short},${sum}-2*${short},0-${short})`
  const queued = `1000*IF(${way}=1,${remainder},${own})+1000-${rank}`
  return `IF(${own}=0,IF(${way}>${oneEach},1,0),IF(${way}>${oneEach},${byDivisor},${queued}))`
}

interface UnitPlace {
  readonly way: string | undefined
  readonly own: string
  readonly sum: string
  readonly floor: string
  readonly key: string
  readonly missing: string
  /** The cells of all places, and whether they stand in one row or in one column. */
  readonly weights: string
  readonly keys: string
  readonly lie: 'across' | 'down'
}

export function unitsOf({ way, floor, key, missing, keys, ...place }: UnitPlace): string {
  const queued = `(COUNTIF(${keys},">"&${key})<${missing})`
  if (way === undefined) return `(${floor}+${queued})`
  const further = furtherUnits({ way, floor, key, missing, keys, ...place })
  return `(${floor}+IF(${way}>${oneEach},IF(${place.own}=0,0,${further}),${queued}))`
}

/**
 * Further units by a divisor method, in one matrix of claims by places; MMULT adds up the places, and SUMPRODUCT makes it
 * an array without being entered as one. `INT` takes a quotient that is close to a whole number for that number, so the
 * quotient is rounded and then held against the product.
 */
function furtherUnits({ way, own, sum, key, missing, weights, keys, lie }: UnitPlace): string {
  const number = lie === 'across' ? 'COLUMN' : 'ROW'
  const counted = (count: number) => (lie === 'across' ? `ROW($1:$${count})` : `COLUMN($A:$${columnLetter(count)})`)
  const claims = `(${counted(furtherMost)}-1)`
  const stride = `(1+(${way}=${shareWays.indexOf('sainte-lague') + 1}))*${sum}`
  const gap = `((${stride}*${claims}+${key})*${weights}-${keys}*${own}-(${number}(${weights})>=${number}(${own})))`
  const each = `(${stride}*${own})`
  const quotient = `ROUND(${gap}/${each},0)`
  const before = `(${gap}>=0)*(${quotient}+(${quotient}*${each}<=${gap}))`
  const ones = `(${counted(limits.places)}^0)`
  const ranks = lie === 'across' ? `MMULT(${before},${ones})` : `MMULT(${ones},${before})`
  return `SUMPRODUCT(--(${ranks}<${missing}))`
}

/** The columns of a line's division among its places. */
export const payColumns: WideColumns = {
  places: limits.places,
  slice: 'slice',
  weight: 'payWeight',
  weightSum: 'weightSum',
  whole: 'whole',
  rest: 'rest',
  middle: 'payMiddle',
  remainder: 'payRemainder',
  floor: 'payFloor',
  key: 'payKey',
  missing: 'missing',
  way: 'way',
}
