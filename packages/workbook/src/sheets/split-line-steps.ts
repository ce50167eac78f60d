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

/** Makes the columns of the steps by which a table of one row per cost line is calculated. */
export function stepsOver<Line>(linesOf: (figures: Figures) => readonly Line[]) {
  /** A step of the calculation: one value per payer, `blank` on rows without a line. */
  const step = (
    key: string,
    label: [string, string],
    formula: (at: FormulaContext, n: number) => string,
    of: (line: Line) => readonly (number | string)[],
    count: number = limits.places,
    blank: number | string = 0,
  ): ComputedColumn[] =>
    numbered(count, (n) =>
      computed(
        `${key}${n}`,
        `${label[0]} ${n}`,
        `${label[1]} ${n}`,
        typeof blank === 'string' ? text(12) : plainInteger({}, 12),
        {
          working: true,
          formula: (at) => formula(at, n),
          result: (figures, row) => {
            const line = linesOf(figures)[row]
            return line === undefined ? blank : (of(line)[n - 1] as number | string)
          },
        },
      ),
    )

  /** A step that is one number; `blank` on rows without a line. */
  const number = (
    key: string,
    label: [string, string],
    formula: (at: FormulaContext) => string,
    of: (line: Line, figures: Figures, row: number) => number,
    blank = 0,
  ) =>
    computed(key, label[0], label[1], plainInteger({}, 12), {
      working: true,
      formula,
      result: (figures, row) => {
        const line = linesOf(figures)[row]
        return line === undefined ? blank : of(line, figures, row)
      },
    })

  /** A step that is a text. */
  const word = (
    key: string,
    label: [string, string],
    formula: (at: FormulaContext) => string,
    of: (line: Line, figures: Figures, costLine: CostLine) => string,
  ) =>
    computed(key, label[0], label[1], text(12), {
      working: true,
      formula,
      result: (figures, row) => {
        const [line, costLine] = [linesOf(figures)[row], figures.plan.costLines[row]]
        return line === undefined || costLine === undefined ? '' : of(line, figures, costLine)
      },
    })

  return { step, number, word }
}

/** The steps of the split of each line. */
export const { step, number, word } = stepsOver<LineWorking>(({ lines }) => lines)

/** Whether a line is assigned so. */
export const isMode = (at: FormulaContext, kind: (typeof assignmentKinds.codes)[number]) =>
  `${at.cell('mode', 'splitLines')}=${assignmentKinds.codes.indexOf(kind) + 1}`
export const slotFund = (at: FormulaContext, n: number) => at.cell(`fund${n}`, 'costLines')
export const slotQuantity = (at: FormulaContext, n: number) => at.cell(`share${n}`, 'costLines')
/** The cells of a step, one for each place. */
export const all = (at: FormulaContext, key: string) => at.across(`${key}1`, `${key}${limits.places}`)
