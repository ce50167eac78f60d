import type { Labels } from '@bekal/core'
import { columnLetter, isComputed, quote } from '../definition/index.js'
import type { BlockPlace } from './block-place.js'
import { cellsOf, type ColumnCells } from './column-cells.js'
import { columnAt, type Desk } from './layout-block.js'
import type { LayoutCondition } from './layout.js'

/** Colours that follow the values: red for what needs mending, green for what is in order. */
export function layoutConditions(place: BlockPlace, desk: Desk): LayoutCondition[] {
  return [...cellsOf(place).flatMap((cells) => signals(cells, place, desk)), ...filledRows(place)]
}

/** Rows of a result table show lines and shade only where they have something to say; spare ones stay white. */
function filledRows(place: BlockPlace): LayoutCondition[] {
  const { block, firstRow, lastRow } = place
  if (block.block !== 'result') return []
  const shown = block.columns.filter(({ working }) => working !== true).map((column) => columnAt(place, column))
  return [
    {
      range: `A${firstRow}:${columnLetter(Math.max(...shown))}${lastRow}`,
      formula: `$A${firstRow}<>""`,
      look: 'filled',
    },
  ]
}

function signals({ column, range, first }: ColumnCells, place: BlockPlace, desk: Desk): LayoutCondition[] {
  if (!isComputed(column)) {
    const typed: LayoutCondition[] =
      column.kind.rule?.type === 'number' ? [{ range, formula: `ISTEXT(${first})`, look: 'bad' }] : []
    const alert = column.alert?.(desk.placement.formulas(place, 0))
    return alert === undefined ? typed : [...typed, { range, formula: alert, look: 'bad' }]
  }
  const { signal } = column
  if (signal === undefined) return []
  if (signal === 'negative-is-bad') return [{ range, formula: `AND(ISNUMBER(${first}),${first}<0)`, look: 'bad' }]
  if (signal === 'nonzero-is-bad') return [{ range, formula: `AND(ISNUMBER(${first}),${first}<>0)`, look: 'bad' }]
  if (signal === 'text-is-bad') return [{ range, formula: `${first}<>""`, look: 'bad' }]
  const isOne = (labels: Labels) => `${first}=${quote(labels[desk.context.language])}`
  const met: LayoutCondition[] = 'good' in signal ? [{ range, formula: isOne(signal.good), look: 'good' }] : []
  if ('warned' in signal) return bySeverity(signal, range, first, isOne)
  if (signal.bad === undefined) {
    return met.concat({ range, formula: `AND(${first}<>"",NOT(${met[0]?.formula}))`, look: 'bad' })
  }
  const texts = signal.bad.map(isOne)
  return texts.length === 0 ? met : [...met, { range, formula: `OR(${texts.join(',')})`, look: 'bad' }]
}

function bySeverity(
  {
    good,
    warned,
    noted,
  }: { readonly good: Labels; readonly warned: readonly Labels[]; readonly noted: readonly Labels[] },
  range: string,
  first: string,
  isOne: (labels: Labels) => string,
): LayoutCondition[] {
  const known = [good, ...warned, ...noted].map(isOne)
  return [
    { range, formula: isOne(good), look: 'good' },
    ...warned.map((labels): LayoutCondition => ({ range, formula: isOne(labels), look: 'warned' })),
    ...noted.map((labels): LayoutCondition => ({ range, formula: isOne(labels), look: 'noted' })),
    { range, formula: `AND(${first}<>"",NOT(OR(${known.join(',')})))`, look: 'bad' },
  ]
}
