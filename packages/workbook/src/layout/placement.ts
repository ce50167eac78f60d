import {
  address,
  columnLetter,
  isComputed,
  quote,
  type Block,
  type ChoiceLists,
  type Column,
  type FormulaContext,
  type Sheet,
} from '../definition/index.js'
import type { Figures } from '../figures/index.js'

/** Where one block stands: rows and columns from 1. */
export interface BlockPlace {
  readonly sheet: Sheet
  readonly block: Block
  readonly titleRow: number
  readonly noteRow?: number
  readonly captionRow?: number
  readonly headerRow?: number
  readonly firstRow: number
  readonly lastRow: number
  /** Column of each column key; for forms the value column. */
  readonly columns: ReadonlyMap<string, number>
  /** First row of each list of choices; its heading stands above. */
  readonly listRows?: ReadonlyMap<string, number>
}

/** Where everything stands, sheet by sheet. */
export interface Placement {
  readonly places: readonly BlockPlace[]
  place(key: string): BlockPlace
  /** Formulas of one cell: where it stands decides what its references look like. */
  formulas(place: BlockPlace, row: number): FormulaContext
}

/** The first block starts below title, purpose, the link back to the guide, and a blank row. */
const firstBlockRow = 5

/** Decides the place of every block of every sheet. */
export function placeSheets(sheets: readonly Sheet[], figures: Figures): Placement {
  const places: BlockPlace[] = []
  const capacities = capacitiesOf(sheets, figures)
  for (const sheet of sheets) {
    let row = firstBlockRow
    for (const block of sheet.blocks) {
      const place = placeBlock(sheet, block, row, capacities, figures)
      places.push(place)
      row = place.lastRow + 2
    }
  }
  const byKey = new Map(places.map((place) => [place.block.key, place]))
  const find = (key: string): BlockPlace => {
    const place = byKey.get(key)
    if (place === undefined) throw new UnknownBlockError(key)
    return place
  }
  return { places, place: find, formulas: formulaContexts(find, sheets, figures) }
}

function placeBlock(
  sheet: Sheet,
  block: Block,
  titleRow: number,
  capacities: ReadonlyMap<string, number>,
  figures: Figures,
): BlockPlace {
  const base = { sheet, block, titleRow }
  const noteRow = 'note' in block && block.note !== undefined ? titleRow + 1 : undefined
  const afterNote = (noteRow ?? titleRow) + 1
  if (block.block === 'form') {
    const column = (block.labelSpan ?? 1) + 1
    return {
      ...base,
      ...(noteRow !== undefined && { noteRow }),
      firstRow: afterNote,
      lastRow: afterNote + block.fields.length - 1,
      columns: new Map(block.fields.map(({ key }) => [key, column])),
    }
  }
  if (block.block === 'prose') {
    const lines = block.lines(figures).length
    return { ...base, firstRow: afterNote, lastRow: titleRow + Math.max(lines, 1), columns: new Map() }
  }
  if (block.block === 'choices') {
    return { ...base, ...placeLists(block, afterNote) }
  }
  const hasCaption = block.columns.some((column) => isComputed(column) && column.caption !== undefined)
  const captionRow = hasCaption ? afterNote : undefined
  const headerRow = afterNote + (hasCaption ? 1 : 0)
  return {
    ...base,
    ...(noteRow !== undefined && { noteRow }),
    ...(captionRow !== undefined && { captionRow }),
    headerRow,
    firstRow: headerRow + 1,
    lastRow: headerRow + (capacities.get(block.key) ?? 1),
    columns: placeColumns(block.columns, answerColumns(sheet)),
  }
}

const listsPerRow = 5

/** Lists of choices stand side by side, a few to a row, so that the sheet fits on paper. */
function placeLists(
  { lists }: ChoiceLists,
  firstHeader: number,
): Pick<BlockPlace, 'firstRow' | 'lastRow' | 'columns' | 'listRows'> {
  const columns = new Map<string, number>()
  const listRows = new Map<string, number>()
  let header = firstHeader
  for (let start = 0; start < lists.length; start += listsPerRow) {
    const shelf = lists.slice(start, start + listsPerRow)
    shelf.forEach(({ vocabulary }, at) => {
      columns.set(vocabulary.name, at + 1)
      listRows.set(vocabulary.name, header + 1)
    })
    header += Math.max(...shelf.map(({ vocabulary }) => vocabulary.codes.length)) + 2
  }
  return { firstRow: firstHeader + 1, lastRow: header - 2, columns, listRows }
}

/** Steps of a calculation stand right of everything that is read on their sheet, so that folding them hides nothing else. */
function placeColumns(columns: readonly Column[], answers: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  let [answer, step] = [0, answers]
  for (const column of columns) places.set(column.key, isStep(column) ? (step += 1) : (answer += 1))
  return places
}

function answerColumns({ blocks }: Sheet): number {
  return Math.max(
    0,
    ...blocks.map((block) =>
      block.block === 'table' || block.block === 'result'
        ? block.columns.filter((column: Column) => !isStep(column)).length
        : 0,
    ),
  )
}

function isStep(column: Column): boolean {
  return isComputed(column) && column.working === true
}

/** Data rows of every table; result tables follow the input table they mirror. */
function capacitiesOf(sheets: readonly Sheet[], figures: Figures): ReadonlyMap<string, number> {
  const capacities = new Map<string, number>()
  const blocks = sheets.flatMap((sheet) => sheet.blocks)
  for (const block of blocks) {
    if (block.block !== 'table') continue
    const filled = block.source.rows(figures.plan).length
    capacities.set(
      block.key,
      typeof block.spare === 'number' ? filled + block.spare : Math.max(filled, block.spare.upTo),
    )
  }
  for (const block of blocks) {
    if (block.block !== 'result') continue
    const { rows } = block
    capacities.set(block.key, 'of' in rows ? (capacities.get(rows.of) ?? 0) : rows.count(figures))
  }
  return capacities
}

function formulaContexts(find: (key: string) => BlockPlace, sheets: readonly Sheet[], figures: Figures) {
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

function vocabularyOf({ block }: BlockPlace, name: string) {
  const found = block.block === 'choices' ? block.lists.find(({ vocabulary }) => vocabulary.name === name) : undefined
  if (found === undefined) throw new UnknownBlockError(name)
  return found.vocabulary
}

function listOf(place: BlockPlace, name: string) {
  return vocabularyOf(place, name).codes
}

export class UnknownBlockError extends Error {
  override readonly name = 'UnknownBlockError'
  readonly code = 'unknown-block'
  constructor(key: string) {
    super(`No block, column or list "${key}" is placed; check the sheet definitions.`)
  }
}
