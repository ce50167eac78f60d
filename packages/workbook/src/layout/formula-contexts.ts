import type { Vocabulary } from '@bekal/core'
import { columnLetter, quote, type FormulaContext, type Sheet } from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { UnknownBlockError, type BlockPlace } from './block-place.js'

/** Makes the reference-writer of each cell: what a formula's references look like depends on where both ends stand. */
export function formulaContexts(find: (key: string) => BlockPlace, sheets: readonly Sheet[], figures: Figures) {
  const { language, scale } = figures
  const columnOf = (place: BlockPlace, key: string): number => {
    const column = place.columns.get(key)
    if (column === undefined) throw new UnknownBlockError(`${place.block.key}.${key}`)
    return column
  }

  /** References as a block writes them. Most are asked for again in every row; their text is made once. */
  const writerOf = (own: BlockPlace) => {
    const prefixOf = (place: BlockPlace) => (place.sheet === own.sheet ? '' : `'${place.sheet.name[language]}'!`)
    const letter = (place: BlockPlace, column: string) => columnLetter(columnOf(place, column))
    return {
      /** A cell up to its row. */
      column: remembered((table: string, column: string) => {
        const place = table === own.block.key ? own : find(table)
        return `${prefixOf(place)}$${letter(place, column)}`
      }),
      firstRow: remembered((table: string) => find(table).firstRow),
      block: remembered((table: string, ends: string) => {
        const place = find(table)
        const [from, to] = ends.split(' ') as [string, string]
        return `${prefixOf(place)}$${letter(place, from)}$${place.firstRow}:$${letter(place, to)}$${place.lastRow}`
      }),
      field: remembered((form: string, field: string) => {
        const place = find(form)
        const { block } = place
        const at = block.block === 'form' ? block.fields.findIndex(({ key }) => key === field) : -1
        if (at < 0) throw new UnknownBlockError(`${form}.${field}`)
        return `${prefixOf(place)}$${letter(place, field)}$${place.firstRow + at}`
      }),
      choices: remembered((vocabulary: string) => {
        const place = find('choices')
        const codes = listOf(place, vocabulary)
        const column = letter(place, vocabulary)
        const first = place.listRows?.get(vocabulary) ?? place.firstRow
        return `${prefixOf(place)}$${column}$${first}:$${column}$${first + codes.length - 1}`
      }),
    }
  }
  const writers = new Map<BlockPlace, ReturnType<typeof writerOf>>()

  return (own: BlockPlace, row: number): FormulaContext => {
    const known = writers.get(own)
    const refer = known ?? writerOf(own)
    if (known === undefined) writers.set(own, refer)
    const here = own.block.key
    const at = own.firstRow + row
    return {
      row,
      scale,
      cell: (column, table) =>
        table === undefined
          ? `${refer.column(here, column)}${at}`
          : `${refer.column(table, column)}${refer.firstRow(table) + row}`,
      cellAt: (table, column, row) => `${refer.column(table, column)}$${refer.firstRow(table) + row}`,
      range: (table, column) => refer.block(table, `${column} ${column}`),
      block: (table, from, to) => refer.block(table, `${from} ${to}`),
      across: (from, to) => `${refer.column(here, from)}${at}:${refer.column(here, to)}${at}`,
      rows: (column, from, to) => {
        const letter = refer.column(here, column)
        return `${letter}$${own.firstRow + from}:${letter}$${own.firstRow + to}`
      },
      field: refer.field,
      choices: refer.choices,
      label: (vocabulary, code) => quote(vocabularyOf(find('choices'), vocabulary).label(code, language)),
      text: (labels) => quote(labels[language]),
      sheetLink: (key) => {
        const sheet = sheets.find((one) => one.key === key)
        if (sheet === undefined) throw new UnknownBlockError(key)
        return `'${sheet.name[language]}'!A1`
      },
    }
  }
}

/** The answer to each question, worked out when it is first asked. */
function remembered<A>(answer: (first: string, second: string) => A): (first: string, second?: string) => A {
  const known = new Map<string, Map<string, A>>()
  return (first, second = '') => {
    const answers = known.get(first) ?? new Map<string, A>()
    if (answers.size === 0) known.set(first, answers)
    const old = answers.get(second)
    if (old !== undefined) return old
    const made = answer(first, second)
    answers.set(second, made)
    return made
  }
}

export function vocabularyOf({ block }: BlockPlace, name: string): Vocabulary {
  const found = block.block === 'choices' ? block.lists.find(({ vocabulary }) => vocabulary.name === name) : undefined
  if (found === undefined) throw new UnknownBlockError(name)
  return found.vocabulary
}

function listOf(place: BlockPlace, name: string) {
  return vocabularyOf(place, name).codes
}
