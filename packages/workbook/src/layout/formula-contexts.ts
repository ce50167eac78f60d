import type { Vocabulary } from '@bekal/core'
import { address, columnLetter, quote, type FormulaContext, type Sheet } from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { UnknownBlockError, type BlockPlace } from './block-place.js'

/** Makes the reference-writer of each cell: what a formula's references look like depends on where both ends stand. */
export function formulaContexts(find: (key: string) => BlockPlace, sheets: readonly Sheet[], figures: Figures) {
  const { language, scale } = figures
  // Ranges are asked for again in every row; their text does not change.
  const ranges = new Map<string, string>()
  const once = (key: string, make: () => string) => {
    const known = ranges.get(key)
    if (known !== undefined) return known
    const made = make()
    ranges.set(key, made)
    return made
  }
  const columnOf = (place: BlockPlace, key: string): number => {
    const column = place.columns.get(key)
    if (column === undefined) throw new UnknownBlockError(`${place.block.key}.${key}`)
    return column
  }
  const sheetPrefix = (place: BlockPlace, from: BlockPlace) =>
    place.sheet === from.sheet ? '' : `'${place.sheet.name[language]}'!`
  const absolute = (from: BlockPlace, key: string, first: string, last: string) =>
    once(`${from.sheet.key}|${key}|${first}|${last}`, () => {
      const place = find(key)
      const [a, b] = [columnLetter(columnOf(place, first)), columnLetter(columnOf(place, last))]
      return `${sheetPrefix(place, from)}$${a}$${place.firstRow}:$${b}$${place.lastRow}`
    })
  const single = (from: BlockPlace, place: BlockPlace, column: string, row: number) =>
    `${sheetPrefix(place, from)}$${columnLetter(columnOf(place, column))}${row}`

  return (own: BlockPlace, row: number): FormulaContext => ({
    row,
    scale,
    cell: (column, table) => {
      const place = table === undefined ? own : find(table)
      return single(own, place, column, place.firstRow + row)
    },
    cellAt: (table, column, at) => {
      const place = find(table)
      return single(own, place, column, place.firstRow + at).replace(/(\d+)$/u, '$$$1')
    },
    range: (table, column) => absolute(own, table, column, column),
    block: (table, from, to) => absolute(own, table, from, to),
    across: (from, to) => {
      const at = own.firstRow + row
      return `$${address(columnOf(own, from), at)}:$${address(columnOf(own, to), at)}`
    },
    rows: (column, from, to) => {
      const letter = columnLetter(columnOf(own, column))
      return `$${letter}$${own.firstRow + from}:$${letter}$${own.firstRow + to}`
    },
    field: (form, field) => {
      const place = find(form)
      const { block } = place
      const at = block.block === 'form' ? block.fields.findIndex(({ key }) => key === field) : -1
      if (at < 0) throw new UnknownBlockError(`${form}.${field}`)
      return `${sheetPrefix(place, own)}$${columnLetter(columnOf(place, field))}$${place.firstRow + at}`
    },
    choices: (vocabulary) =>
      once(`${own.sheet.key}|choices|${vocabulary}`, () => {
        const place = find('choices')
        const codes = listOf(place, vocabulary)
        const letter = columnLetter(columnOf(place, vocabulary))
        const first = place.listRows?.get(vocabulary) ?? place.firstRow
        return `${sheetPrefix(place, own)}$${letter}$${first}:$${letter}$${first + codes.length - 1}`
      }),
    label: (vocabulary, code) => quote(vocabularyOf(find('choices'), vocabulary).label(code, language)),
    text: (labels) => quote(labels[language]),
    sheetLink: (key) => {
      const sheet = sheets.find((one) => one.key === key)
      if (sheet === undefined) throw new UnknownBlockError(key)
      return `'${sheet.name[language]}'!A1`
    },
  })
}

export function vocabularyOf({ block }: BlockPlace, name: string): Vocabulary {
  const found = block.block === 'choices' ? block.lists.find(({ vocabulary }) => vocabulary.name === name) : undefined
  if (found === undefined) throw new UnknownBlockError(name)
  return found.vocabulary
}

function listOf(place: BlockPlace, name: string) {
  return vocabularyOf(place, name).codes
}
