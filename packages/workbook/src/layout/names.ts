import type { Language } from '@bekal/core'
import { columnLetter, isComputed, type Column } from '../definition/index.js'
import type { BlockPlace } from './block-place.js'
import type { LayoutName } from './layout.js'

/** The names of a workbook: all of them, and that of a list of choices or of a table's column. */
export interface NameBook {
  readonly all: readonly LayoutName[]
  list(vocabulary: string): string
  column(table: string, column: string): string
}

/**
 * Names every list that drop-downs offer, every column of a table that people read, and every single figure of a form,
 * so that rules and a planner's own formulas can say `RAB_Harga_satuan` in place of an address.
 *
 * A name is the heading of its list, sheet or table and the heading of the column, joined by an underscore. The underscore
 * in it keeps it apart from every address (`AB12`, `R1C1`) and every function in any program.
 */
export function nameBook(places: readonly BlockPlace[], language: Language): NameBook {
  const byKey = new Map<string, LayoutName>()
  const taken = new Set<string>()
  const add = (key: string, words: readonly string[], ref: string) => {
    const name = freeName(nameOf(words), taken)
    taken.add(name.toLowerCase())
    byKey.set(key, { name, ref })
  }
  for (const place of places) {
    const { block, sheet, firstRow } = place
    const sheetName = sheet.name[language]
    const cells = (column: number, from: number, to: number) => {
      const letter = columnLetter(column)
      return `'${sheetName}'!$${letter}$${from}${from === to ? '' : `:$${letter}$${to}`}`
    }
    if (block.block === 'choices') {
      for (const { vocabulary, title } of block.lists) {
        const first = place.listRows?.get(vocabulary.name) ?? firstRow
        const column = place.columns.get(vocabulary.name) ?? 1
        const ref = cells(column, first, first + vocabulary.codes.length - 1)
        add(listKey(vocabulary.name), [sheetName, title[language]], ref)
      }
    } else if (block.block === 'form') {
      block.fields.forEach(({ key, label }, at) => {
        const column = place.columns.get(key) as number
        add(columnKey(block.key, key), [sheetName, label[language]], cells(column, firstRow + at, firstRow + at))
      })
    } else if (block.block === 'table' || block.block === 'result') {
      const first = places.find((one) => one.sheet === sheet && one.block.block === block.block)
      const title = first === place && block.block === 'table' ? sheetName : block.title[language]
      for (const column of block.columns as readonly Column[]) {
        // Steps of a calculation, and the places of parties, which mean another party in each plan, are no words to use.
        if (isComputed(column) && (column.working === true || column.caption !== undefined)) continue
        const at = place.columns.get(column.key) as number
        add(
          columnKey(block.key, column.key),
          [shortened(title), column.label[language]],
          cells(at, firstRow, place.lastRow),
        )
      }
    }
  }
  const find = (key: string): string => {
    const found = byKey.get(key)
    if (found === undefined) throw new UnnamedCellsError(key)
    return found.name
  }
  return {
    all: [...byKey.values()],
    list: (vocabulary) => find(listKey(vocabulary)),
    column: (table, column) => find(columnKey(table, column)),
  }
}

const listKey = (vocabulary: string) => `list ${vocabulary}`
const columnKey = (table: string, column: string) => `column ${table}.${column}`

/** Letters, digits and underscores are what every program takes; what stands in brackets is an aside. */
function nameOf(words: readonly string[]): string {
  const plain = words.map((word) =>
    word
      .replace(/\s*\([^)]*\)/gu, (aside) => (languageAside.test(aside) ? aside : ''))
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]+/gu, '_')
      .replace(/^_+|_+$/gu, ''),
  )
  return plain.join('_').slice(0, longest)
}

/** The first words of a title: what tells it from the other tables. */
function shortened(title: string): string {
  const words = title.replace(/\s*\([^)]*\)/gu, '').split(' ')
  while (words.length > 1 && words.join(' ').length > longestTitle) words.pop()
  return words.join(' ')
}

/** “(Inggris)” tells a column from its twin; it is no aside. */
const languageAside = /Inggris|English/u
/** Google allows 250 letters, Excel 255; a name that nobody can read helps nobody. */
const longest = 80
const longestTitle = 32

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}_${number}`
  return name
}

export class UnnamedCellsError extends Error {
  override readonly name = 'UnnamedCellsError'
  readonly code = 'unnamed-cells'
  constructor(key: string) {
    super(
      `There is no name for ${key}; only lists, forms and columns that people read have one. Check the sheet's rules.`,
    )
  }
}
