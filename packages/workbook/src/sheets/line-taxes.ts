import type { LineTax } from '@bekal/core'
import {
  cleanSum,
  computed,
  money,
  moneyOrDash,
  plainInteger,
  toMajor,
  type ComputedColumn,
  type FormulaContext,
} from '../definition/index.js'
import type { Figures } from '../figures/index.js'

/** Columns about taxes stay folded until a line has one. */
export const taxUnused = ({ plan }: Figures) => plan.costLines.every(({ tax }) => tax === undefined)

/** A line's value in minor units; nothing where it is blank or given without a value. */
const value = (at: FormulaContext) => at.cell('minor', 'splitLines')
const isGross = (at: FormulaContext) => `${at.cell('taxBase')}=${at.label('tax-base', 'gross')}`

/**
 * Net, tax and gross of each line, net + tax = gross; a line without a tax counts as its total in both. The tax is
 * rate ÷ divisor of the total, in quotient and remainder, so that no product leaves the digits that a cell holds.
 */
export const lineTaxColumns: ComputedColumn[] = [
  amountColumn('net', 'Jumlah neto', 'Net amount', money(16), {
    of: ({ net }) => net,
    formula: (at) => `${value(at)}-${at.cell('totalIsGross')}*${at.cell('taxMinor')}`,
  }),
  amountColumn('taxAmount', 'Jumlah pajak', 'Tax amount', moneyOrDash(15), {
    of: ({ tax }) => tax,
    formula: (at) => at.cell('taxMinor'),
  }),
  amountColumn('gross', 'Jumlah bruto', 'Gross amount', money(16), {
    of: ({ gross }) => gross,
    formula: (at) => `${value(at)}+(1-${at.cell('totalIsGross')})*${at.cell('taxMinor')}`,
  }),
  step('taxPoints', 'Tarif (per sepuluh ribu)', 'Rate (in ten-thousandths)', {
    formula: (at) => `ROUND(N(${at.cell('taxRate')})*10000,0)`,
    result: ({ plan }, row) => plan.costLines[row]?.tax?.rateBasisPoints ?? 0,
  }),
  step('totalIsGross', 'Jumlah biaya sudah bruto', 'Line total is gross', {
    // No price leaves anything after a tax that withholds all of it: the total is then the gross price in any case.
    formula: (at) =>
      `IF(OR(${at.cell('taxIncluded')}=${at.label('yes-no', 'yes')},AND(${isGross(at)},${at.cell('taxPoints')}=10000)),1,0)`,
    result: ({ plan }, row) => (totalIsGross(plan.costLines[row]?.tax) ? 1 : 0),
  }),
  step('taxDivisor', 'Pembagi pajak', 'Tax divisor', {
    formula: (at) =>
      `10000+${at.cell('taxPoints')}*IF(${isGross(at)},${at.cell('totalIsGross')}-1,${at.cell('totalIsGross')})`,
    result: ({ plan }, row) => {
      const tax = plan.costLines[row]?.tax
      if (tax === undefined || totalIsGross(tax) === (tax.base === 'gross')) return 10_000
      return 10_000 + (tax.base === 'gross' ? -1 : 1) * tax.rateBasisPoints
    },
  }),
  step('taxMinor', 'Pajak (satuan terkecil)', 'Tax (minor units)', {
    formula: (at) => {
      const [points, divisor] = [at.cell('taxPoints'), at.cell('taxDivisor')]
      const whole = `INT(ABS(${value(at)})/${divisor})`
      const rest = `(ABS(${value(at)})-${divisor}*${whole})`
      return `SIGN(${value(at)})*(${whole}*${points}+ROUND(${rest}*${points}/${divisor},0))`
    },
    result: ({ split }, row) => split.lines[row]?.tax?.tax ?? 0,
  }),
]

/** The same over the whole plan, and what of it the payers owe beyond the totals that their funds plan for. */
export const taxFields: readonly ComputedColumn[] = [
  computed('net', 'Neto (sebelum pajak)', 'Net of tax', money(), {
    formula: (at) => cleanSum(`SUM(${at.range('costLines', 'net')})`, at),
    result: ({ split, scale }) => split.taxes.net / scale,
  }),
  computed('tax', 'Pajak', 'Tax', money(), {
    formula: (at) => cleanSum(`SUM(${at.range('costLines', 'taxAmount')})`, at),
    result: ({ split, scale }) => split.taxes.tax / scale,
  }),
  computed('gross', 'Bruto (termasuk pajak)', 'Gross of tax', money(), {
    formula: (at) => cleanSum(`SUM(${at.range('costLines', 'gross')})`, at),
    result: ({ split, scale }) => split.taxes.gross / scale,
  }),
  computed('beyondTotals', 'Pajak di luar jumlah biaya', 'Tax beyond the total cost', money(), {
    signal: 'nonzero-is-bad',
    formula: (at) => cleanSum(`${at.field('splitTotals', 'gross')}-${at.field('splitTotals', 'total')}`, at),
    result: ({ split, scale }) => split.taxes.beyondTotals / scale,
  }),
]

type Amounts = Pick<LineTax, 'net' | 'tax' | 'gross'>

function amountColumn(
  key: string,
  id: string,
  en: string,
  kind: ComputedColumn['kind'],
  { of, formula }: { readonly of: (amounts: Amounts) => number; readonly formula: ComputedColumn['formula'] },
): ComputedColumn {
  return computed(key, id, en, kind, {
    foldedWhen: taxUnused,
    formula: (at) => `IF(${at.cell('id')}="","",${toMajor(formula(at), at)})`,
    result: ({ split, scale }, row) => {
      const line = split.lines[row]
      return line === undefined ? '' : of(line.tax ?? { net: line.total, tax: 0, gross: line.total }) / scale
    },
  })
}

function step(key: string, id: string, en: string, how: Pick<ComputedColumn, 'formula' | 'result'>): ComputedColumn {
  return computed(key, id, en, plainInteger({}, 12), { working: true, ...how })
}

function totalIsGross(tax: Figures['plan']['costLines'][number]['tax']): boolean {
  return tax !== undefined && (tax.included || (tax.base === 'gross' && tax.rateBasisPoints === 10_000))
}
