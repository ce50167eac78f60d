import type { FormulaContext } from '../definition/index.js'

/**
 * Formulas by which a total is divided by its scheme, alike for lines and for targets: only what lies past the start of
 * its band is divided. They stand in tables with the columns `schemeRow`, `byLibrary`, `hasBands`, `unit`, `odd`,
 * `bandRow`, `from`, `slice` and `weightSum`; see SliceWorking for the meaning of each.
 */
export const sliceSteps = {
  hasBands: (at: FormulaContext) =>
    `IF(OR(${at.cell('schemeRow')}=0,${at.cell('byLibrary')}=1),0,IF(AND(${ofScheme(at, 'usable')}=1,${ofScheme(at, 'flat')}=0),1,0))`,

  unit: (at: FormulaContext) =>
    `IF(OR(${at.cell('schemeRow')}=0,${at.cell('byLibrary')}=1),1,IF(${ofScheme(at, 'usable')}=1,MAX(1,N(${ofScheme(at, 'unit')})),1))`,

  odd: (at: FormulaContext, total: string) => {
    const size = `ABS(${at.cell(total)})`
    return `${size}-${at.cell('unit')}*INT(${size}/${at.cell('unit')})`
  },

  /** The band in which the total ends: the last of its group of accounts that starts no higher. */
  bandRow: (at: FormulaContext, total: string, scheme: string, prefix: string) => {
    const starts = at.range('schemeBands', 'fromMinor')
    const place = `(ROW(${starts})-ROW(${at.cellAt('schemeBands', 'fromMinor', 0)})+1)`
    const own = `(${at.range('schemeBands', 'schemeId')}=${scheme})*EXACT(${at.range('schemeBands', 'prefix')}&"",${prefix})`
    const reached = `(${starts}<=ABS(${at.cell(total)})-${at.cell('odd')})`
    return `IF(${at.cell('hasBands')}=0,0,SUMPRODUCT(MAX(${own}*${reached}*${place})))`
  },

  from: (at: FormulaContext) => ofBand(at, 'fromMinor'),

  slice: (at: FormulaContext, total: string) =>
    `(ABS(${at.cell(total)})-${at.cell('odd')}-${at.cell('from')})/${at.cell('unit')}`,

  /** The place that takes what is less than a unit: the scheme's, else the largest weight, the earlier of equals. */
  residual: (at: FormulaContext, weights: string) => {
    const named = ofScheme(at, 'residualTo')
    const largest = `MATCH(MAX(${weights}),${weights},0)`
    const place = `IF(${named}="",${largest},IFERROR(MATCH(${named},${at.range('parties', 'id')},0),0))`
    return `IF(OR(${at.cell('odd')}=0,${at.cell('weightSum')}=0),0,${place})`
  },
}

/** A cell of the row's scheme in the table of schemes. */
export function ofScheme(at: FormulaContext, column: string): string {
  return `INDEX(${at.range('schemes', column)},${at.cell('schemeRow')})`
}

/** A cell of the row's band; 0 where it has none. */
export function ofBand(at: FormulaContext, column: string): string {
  return `IF(${at.cell('bandRow')}=0,0,INDEX(${at.range('schemeBands', column)},${at.cell('bandRow')}))`
}
