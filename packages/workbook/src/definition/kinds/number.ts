import { fromSerial, type RawCell } from '../cell.js'
import { shown, type CellContext, type CellProblem, type CellReading, type Kind } from './kind.js'
import { parseTypedNumber, parseTypedPercentage } from './typed-number.js'

interface Bounds {
  readonly min?: number
  readonly max?: number
}

/** A whole number. */
export function integer({ min = 0, max = 1_000_000 }: Bounds = {}, width = 9): Kind<number> {
  return {
    name: 'integer',
    format: '#,##0',
    align: 'right',
    width,
    rule: { type: 'number', whole: true, min, max },
    toCell: (value) => value,
    fromCell: (cell, context) => numberOf(cell, context, (n) => (Number.isInteger(n) ? { value: n } : notWhole(cell))),
  }
}

/** A year or another whole number that is never grouped. */
export function plainInteger(bounds: Bounds = {}, width = 9): Kind<number> {
  return { ...integer(bounds, width), format: '0' }
}

/** A number with decimals. */
export function decimal({ min, max }: Bounds = {}, width = 9): Kind<number> {
  return {
    name: 'decimal',
    format: '#,##0.####',
    align: 'right',
    width,
    rule: { type: 'number', whole: false, ...(min !== undefined && { min }), ...(max !== undefined && { max }) },
    toCell: (value) => value,
    fromCell: (cell, context) => numberOf(cell, context, (n) => ({ value: n })),
  }
}

/** A figure that is rounded to one decimal, which shows even where it is zero. */
export function tenths(width = 9): Kind<number> {
  return { ...decimal({}, width), format: '#,##0.0' }
}

/** A score or a part of one, in points. */
export function points(width = 11): Kind<number> {
  return { ...decimal({}, width), name: 'points', format: '0.00' }
}

/** Shown without a dangling separator where the value is whole. */
export function quantity(width = 8): Kind<number> {
  return { ...decimal({ min: 0 }, width), name: 'quantity', format: 'General' }
}

/** An amount: minor units in the plan, units of the currency in the cell. */
export function money(width = 16): Kind<number> {
  return {
    name: 'money',
    format: ({ scale }) => moneyFormat(scale),
    align: 'right',
    width,
    rule: { type: 'number', whole: false },
    toCell: (value, { scale }) => value / scale,
    fromCell: (cell, context) =>
      numberOf(cell, context, (n) => {
        const exact = n * context.scale
        const minor = Math.round(exact)
        return Math.abs(exact - minor) <= noise(exact) ? { value: minor } : notWhole(cell)
      }),
  }
}

/** An amount in a table of many: zero shows as a dash, so that the eye finds who pays. */
export function moneyOrDash(width = 16): Kind<number> {
  return { ...money(width), format: ({ scale }) => `${moneyFormat(scale)};"–"` }
}

/** Basis points in the plan, a percentage with two decimals in the cell. */
export function percent(width = 9): Kind<number> {
  return {
    name: 'percent',
    format: '0.00%',
    align: 'right',
    width,
    rule: { type: 'number', whole: false, min: 0, max: 1 },
    toCell: (value) => value / 10_000,
    fromCell: (cell, context) =>
      percentageOf(cell, context, (n) => {
        const points = Math.round(n * 10_000)
        if (Math.abs(n * 10_000 - points) < 1e-6) return { value: points }
        const found = `“${written(Number((n * 100).toPrecision(9)), context)} %”`
        return { problem: { code: 'percent-too-fine', params: { found } }, instead: points }
      }),
  }
}

/** A part of one, 0 to 1, shown as a percentage but kept exactly as it is. */
export function fraction(width = 9): Kind<number> {
  return {
    ...decimal({ min: 0, max: 1 }, width),
    name: 'fraction',
    format: '0.0#%',
    fromCell: (cell, context) => percentageOf(cell, context, (n) => ({ value: n })),
  }
}

/** The same as a number; “30 %” typed as text means three tenths. */
function percentageOf(cell: RawCell, context: CellContext, read: (n: number) => CellReading): CellReading {
  const typed = typeof cell.value === 'string' ? parseTypedPercentage(cell.value) : undefined
  if (typed === undefined) return numberOf(cell, context, read)
  const reading = read(typed)
  const params = { found: shown(cell), read: `${written(Number((typed * 100).toPrecision(12)), context)}%` }
  return reading.value === undefined || reading.problem !== undefined
    ? reading
    : { value: reading.value, problem: { code: 'number-as-text', params } }
}

/** How far binary fractions may push a whole number off: a hundredth times a hundred, a sum of hundredths. */
const noise = (size: number) => Math.max(1e-6, Math.abs(size) * 2 ** -51)

export function moneyFormat(scale: number): string {
  const digits = scale === 1 ? '#,##0' : `#,##0.${'0'.repeat(Math.round(Math.log10(scale)))}`
  return `${digits};[Red]-${digits}`
}

function numberOf(cell: RawCell, context: CellContext, read: (n: number) => CellReading): CellReading {
  const take = (n: number): CellReading => {
    const reading = read(n)
    // Some programs store a zero with a sign; a plan has none.
    return reading.value === 0 ? { ...reading, value: 0 } : reading
  }
  // “1/5” and “3-4” become a date while they are typed: their number is that of a day, and nobody meant it.
  if (typeof cell.value === 'number' && cell.isDate === true && fromSerial(cell.value) !== undefined)
    return { problem: { code: 'date-for-number', params: { found: fromSerial(cell.value) as string } }, instead: 0 }
  if (typeof cell.value === 'number') return take(cell.value)
  const typed = typeof cell.value === 'string' ? parseTypedNumber(cell.value) : undefined
  if (typed === undefined) return { problem: { code: 'not-a-number', params: { found: shown(cell) } }, instead: 0 }
  const reading = take(typed)
  const problem: CellProblem = { code: 'number-as-text', params: { found: shown(cell), read: written(typed, context) } }
  return reading.value === undefined ? reading : { value: reading.value, problem }
}

/** A number as it is typed in the language of the workbook, without grouping. */
function written(n: number, { language }: CellContext): string {
  return language === 'id' ? String(n).replace('.', ',') : String(n)
}

function notWhole(cell: RawCell): CellReading {
  return { problem: { code: 'number-not-whole', params: { found: shown(cell) } }, instead: 0 }
}
