import { assignmentKinds, type CostLine } from '@bekal/core'
import {
  computed,
  limits,
  numbered,
  plainInteger,
  text,
  type ComputedColumn,
  type FormulaContext,
} from '../definition/index.js'
import type { Figures, LineWorking } from '../figures/index.js'

/** A step of the calculation: one number per payer, 0 on rows without a line. */
export const step = (
  key: string,
  label: [string, string],
  formula: (at: FormulaContext, n: number) => string,
  of: (line: LineWorking) => readonly (number | string)[],
  count: number = limits.places,
): ComputedColumn[] =>
  numbered(count, (n) =>
    computed(
      `${key}${n}`,
      `${label[0]} ${n}`,
      `${label[1]} ${n}`,
      typeof blankOf(key) === 'string' ? text(12) : plainInteger({}, 12),
      {
        working: true,
        formula: (at) => formula(at, n),
        result: ({ lines }, row) => {
          const line = lines[row]
          return line === undefined ? blankOf(key) : (of(line)[n - 1] as number | string)
        },
      },
    ),
  )

const blankOf = (key: string): number | string => (['slotParty', 'payParty', 'payFund'].includes(key) ? '' : 0)

/** A step that is one number; `blank` on rows without a line. */
export const number = (
  key: string,
  label: [string, string],
  formula: (at: FormulaContext) => string,
  of: (line: LineWorking, figures: Figures, row: number) => number,
  blank = 0,
) =>
  computed(key, label[0], label[1], plainInteger({}, 12), {
    working: true,
    formula,
    result: (figures, row) => {
      const line = figures.lines[row]
      return line === undefined ? blank : of(line, figures, row)
    },
  })

/** A step that is a text. */
export const word = (
  key: string,
  label: [string, string],
  formula: (at: FormulaContext) => string,
  of: (line: LineWorking, figures: Figures, costLine: CostLine) => string,
) =>
  computed(key, label[0], label[1], text(12), {
    working: true,
    formula,
    result: (figures, row) => {
      const [line, costLine] = [figures.lines[row], figures.plan.costLines[row]]
      return line === undefined || costLine === undefined ? '' : of(line, figures, costLine)
    },
  })

/** Whether a line is assigned so. */
export const isMode = (at: FormulaContext, kind: (typeof assignmentKinds.codes)[number]) =>
  `${at.cell('mode')}=${assignmentKinds.codes.indexOf(kind) + 1}`
/** A cell of another table's row with that id; empty text where there is none. */
export const lookUp = (at: FormulaContext, what: string, table: string, column: string) =>
  `IFERROR(INDEX(${at.range(table, column)},MATCH(${what},${at.range(table, 'id')},0)),"")`
export const slotFund = (at: FormulaContext, n: number) => at.cell(`fund${n}`, 'costLines')
export const slotQuantity = (at: FormulaContext, n: number) => at.cell(`share${n}`, 'costLines')
/** The cells of a step, one for each place. */
export const all = (at: FormulaContext, key: string) => at.across(`${key}1`, `${key}${limits.places}`)
