import { limits, type FormulaContext } from '../definition/index.js'
import { wideBase } from '../figures/index.js'

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
  const { places, slice, weight, weightSum, whole, floor, key, missing } = columns
  const all = (at: FormulaContext, column: string) => at.across(`${column}1`, `${column}${places}`)
  const unlessNone = (at: FormulaContext, formula: string) => `IF(${at.cell(weightSum)}=0,0,${formula})`
  return {
    weightSum: (at: FormulaContext) => `SUM(${all(at, weight)})`,
    whole: (at: FormulaContext) => unlessNone(at, `INT(${at.cell(slice)}/${at.cell(weightSum)})`),
    rest: (at: FormulaContext) => unlessNone(at, `${at.cell(slice)}-${at.cell(weightSum)}*${at.cell(whole)}`),
    floor: (at: FormulaContext, n: number) =>
      unlessNone(at, `${at.cell(whole)}*${at.cell(`${weight}${n}`)}+${cut.part(at, n)}`),
    /** @param rank who comes first where claims are equal. @param byWeight whether the weights are the claims. */
    key: (at: FormulaContext, n: number, rank: string, byWeight = 'FALSE') => {
      const own = at.cell(`${weight}${n}`)
      const claim = byWeight === 'FALSE' ? cut.remainder(at, n) : `IF(${byWeight},${own},${cut.remainder(at, n)})`
      return `IF(${own}=0,0,1000*(${claim})+1000-${rank})`
    },
    missing: (at: FormulaContext) => unlessNone(at, `${at.cell(slice)}-SUM(${all(at, floor)})`),
    units: (at: FormulaContext, n: number) =>
      `(${at.cell(`${floor}${n}`)}+(COUNTIF(${all(at, key)},">"&${at.cell(`${key}${n}`)})<${at.cell(missing)}))`,
  }
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
}
