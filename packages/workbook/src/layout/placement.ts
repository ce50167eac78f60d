import type { Vocabulary } from '@bekal/core'
import {
  isComputed,
  rowsWithRoom,
  type Block,
  type ChoiceLists,
  type Column,
  type FormulaContext,
  type Sheet,
} from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { UnknownBlockError, type BlockPlace } from './block-place.js'
import { formulaContexts, vocabularyOf } from './formula-contexts.js'

/** Where everything stands, sheet by sheet. */
export interface Placement {
  readonly places: readonly BlockPlace[]
  place(key: string): BlockPlace
  /** A vocabulary of the lists sheet. */
  vocabulary(name: string): Vocabulary
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
      const place = placeBlock(sheet, block, row, capacities, figures, places)
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
  return {
    places,
    place: find,
    vocabulary: (name) => vocabularyOf(find('choices'), name),
    formulas: formulaContexts(find, sheets, figures),
  }
}

function placeBlock(
  sheet: Sheet,
  block: Block,
  titleRow: number,
  capacities: ReadonlyMap<string, number>,
  figures: Figures,
  above: readonly BlockPlace[],
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
  if (block.block === 'charts') {
    return {
      ...base,
      ...(noteRow !== undefined && { noteRow }),
      firstRow: afterNote,
      lastRow: afterNote + block.height - 1,
      columns: new Map(),
    }
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
    columns: new Map([...placeColumns(block.columns, answerColumns(sheet)), ...columnsShared(block, above)]),
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

/** The columns of a table that stand where another has them. */
function columnsShared(block: Block, above: readonly BlockPlace[]): [string, number][] {
  if (block.block !== 'result' || block.inColumnsOf === undefined) return []
  const { inColumnsOf } = block
  const place = above.find((one) => one.block.key === inColumnsOf)
  if (place === undefined) throw new UnknownBlockError(inColumnsOf)
  return block.columns.flatMap(({ key }) => {
    const column = place.columns.get(key)
    return column === undefined ? [] : [[key, column]]
  })
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
    capacities.set(block.key, rowsWithRoom(block, figures.plan))
  }
  for (const block of blocks) {
    if (block.block !== 'result') continue
    const { rows } = block
    capacities.set(block.key, 'of' in rows ? (capacities.get(rows.of) ?? 0) : rows.count(figures))
  }
  return capacities
}
