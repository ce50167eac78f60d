import { computed, numbered, plainInteger, type ComputedColumn, type FormulaContext } from '../definition/index.js'
import { unitRows, waitingRounds, workWaiting, type Figures } from '../figures/index.js'
import { packed } from './packed-list.js'

/** The column that says which units still wait when all rounds are over: they wait for each other. */
export const stillWaiting = `wait${waitingRounds + 1}`

/** Worked out once for all cells of a workbook. */
const known = new WeakMap<Figures, ReturnType<typeof workWaiting>>()
function waitingOf(figures: Figures) {
  const made = known.get(figures) ?? workWaiting(unitRows(figures.plan))
  known.set(figures, made)
  return made
}

/** Whether units still wait when all rounds are over, row by row. */
export const waitingUnits = (figures: Figures): boolean[] =>
  waitingOf(figures).map((rounds) => rounds[waitingRounds] === true)

/** 1 for each of some rows with a unit that this row's unit requires: one of the same program. */
function required(at: FormulaContext, rows: (column: string) => string): string {
  const id = rows('id')
  const list = packed(at.cell('requires'))
  return `(${rows('programId')}=${at.cell('programId')})*(${id}<>"")*ISNUMBER(FIND(";"&${id}&";",${list}))`
}

/**
 * Which units cannot be taught yet, round after round: at first all that require another, then those of which one still
 * waits. A round takes rows above as it has found them, rows below as the round before left them; so no cell needs itself,
 * even where units wait for each other.
 */
export const waitingColumns: readonly ComputedColumn[] = [
  wait(0, (at) => `IF(SUMPRODUCT(${required(at, (column) => at.range('units', column))})>0,1,0)`),
  ...numbered(waitingRounds, (n) =>
    wait(n, (at) => {
      const [before, now] = [`wait${n}`, `wait${n + 1}`]
      const all = `SUMPRODUCT(${required(at, (column) => at.range('units', column))}*${at.range('units', before)})`
      const above = (column: string) => at.rows(column, 0, at.row - 1)
      const found = `-SUMPRODUCT(${required(at, above)}*(${above(before)}-${above(now)}))`
      return `IF(${at.cell(before)}=0,0,IF(${all}${at.row === 0 ? '' : found}>0,1,0))`
    }),
  ),
]

/** @param n the round after which units wait so; 0: before the first. */
function wait(n: number, formula: (at: FormulaContext) => string): ComputedColumn {
  return computed(`wait${n + 1}`, `Menunggu ${n + 1}`, `Waits ${n + 1}`, plainInteger({}, 9), {
    working: true,
    formula,
    result: (figures, row) => (waitingOf(figures)[row]?.[n] === true ? 1 : 0),
  })
}
