import type { Labels } from '@bekal/core'
import { address, columnLetter, isComputed, quote, type Column, type InputColumn } from '../definition/index.js'
import { columnAt, dataRange, type Desk } from './layout-block.js'
import type { LayoutCondition, LayoutValidation } from './layout.js'
import type { BlockPlace } from './block-place.js'

/** The range of every column's data cells: a column of a table, or one cell of a form. */
function cellsOf(place: BlockPlace): { column: Column; range: string; first: string }[] {
  const { block } = place
  if (block.block === 'form') {
    return block.fields.map((column, at) => {
      const first = address((block.labelSpan ?? 1) + 1, place.firstRow + at)
      return { column, range: first, first }
    })
  }
  if (block.block !== 'table' && block.block !== 'result') return []
  return block.columns.map((column: Column) => ({
    column,
    range: dataRange(place, columnAt(place, column)),
    first: `$${columnLetter(columnAt(place, column))}${place.firstRow}`,
  }))
}

/** What Excel offers and refuses while somebody types, column by column. */
export function layoutValidations(place: BlockPlace, desk: Desk): LayoutValidation[] {
  return cellsOf(place).flatMap(({ column, range }): LayoutValidation[] => {
    if (isComputed(column) || column.locked === true) return []
    const rule = ruleOf(column, place, desk)
    if (rule.type === 'any' && column.hint === undefined) return []
    return [{ range, rule, ...promptOf(column, desk), ...errorOf(column, desk) }]
  })
}

function ruleOf({ kind }: InputColumn, place: BlockPlace, { placement }: Desk): LayoutValidation['rule'] {
  const at = placement.formulas(place, 0)
  switch (kind.rule?.type) {
    case 'choices': {
      const { list } = kind.rule
      if ('vocabulary' in list) return { type: 'list', source: at.choices(list.vocabulary), strict: true }
      return { type: 'list', source: at.range(list.table, list.column), strict: false }
    }
    case 'number':
    case 'date':
      return kind.rule
    default:
      return { type: 'any' }
  }
}

function promptOf({ hint, label }: InputColumn, { context: { language } }: Desk): Pick<LayoutValidation, 'prompt'> {
  // Excel cuts titles at 32 and texts at 255 characters.
  return hint === undefined
    ? {}
    : { prompt: { title: label[language].slice(0, 32), text: hint[language].slice(0, 255) } }
}

function errorOf({ kind }: InputColumn, { context: { language } }: Desk): Pick<LayoutValidation, 'error'> {
  const errors = {
    choices: { id: 'Pilih salah satu dari daftar.', en: 'Choose one from the list.' },
    number: {
      id: 'Isi dengan angka dalam batas kolom ini, tanpa huruf.',
      en: 'Type a number within the limits of this column, no letters.',
    },
    date: { id: 'Isi dengan tanggal yang benar.', en: 'Type a real date.' },
  }
  return kind.rule === undefined ? {} : { error: errors[kind.rule.type][language] }
}

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

function signals(
  { column, range, first }: ReturnType<typeof cellsOf>[number],
  place: BlockPlace,
  desk: Desk,
): LayoutCondition[] {
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
  if (signal.bad === undefined) {
    return met.concat({ range, formula: `AND(${first}<>"",NOT(${met[0]?.formula}))`, look: 'bad' })
  }
  const texts = signal.bad.map(isOne)
  return texts.length === 0 ? met : [...met, { range, formula: `OR(${texts.join(',')})`, look: 'bad' }]
}
