import type { Language, TrainingPlan } from '@bekal/core'
import { address, columnLetter, isComputed, type Column, type Sheet } from '../definition/index.js'
import { computeFigures } from '../figures/index.js'
import { sheets } from '../sheets/index.js'
import { allAtOnce, type Steps } from '../steps.js'
import { blockStrips } from './block-strips.js'
import type { Desk, Strip } from './layout-block.js'
import { layoutConditions } from './layout-conditions.js'
import { layoutNotes, layoutValidations } from './layout-rules.js'
import { cellsByPlace, layoutCharts } from './layout-charts.js'
import type {
  LayoutCell,
  LayoutColumn,
  LayoutPiece,
  LayoutRow,
  LayoutSheet,
  SheetDraft,
  WorkbookDraft,
  WorkbookLayout,
} from './layout.js'
import type { BlockPlace } from './block-place.js'
import { nameBook } from './names.js'
import { nearlyOnePage, pageBreaks, type PrintedSheet } from './page-breaks.js'
import { placeSheets } from './placement.js'
import { rowHeights, type Merge } from './row-heights.js'
import { columnsOf, lastPrintedColumn } from './sheet-columns.js'
import { palette, styleBook } from './styles.js'

/**
 * The whole planning workbook of a plan as plain data: cells, formulas with their results, looks, rules, print set-up.
 * Pure: the same plan and language give the same layout.
 * @throws {LineTotalTooLargeError} when a line passes 15 digits; call `checkFit` first.
 */
export function layoutWorkbook(plan: TrainingPlan, options: { readonly locale: Language }): WorkbookLayout {
  return allAtOnce(layoutInSteps(plan, options))
}

/** The same in steps, for pages that have to stay alive. */
export function* layoutInSteps(plan: TrainingPlan, options: { readonly locale: Language }): Steps<WorkbookLayout> {
  const { sheets: drafts, ...book } = yield* draftInSteps(plan, options)
  const made: LayoutSheet[] = []
  for (const { pieces, ...frame } of drafts) {
    const cells: LayoutCell[] = []
    const rows = new Map<number, LayoutRow>()
    for (const piece of pieces()) {
      for (const cell of piece.cells) cells.push(cell)
      for (const [row, look] of piece.rows) rows.set(row, look)
      yield
    }
    made.push({ ...frame, cells, rows })
  }
  return { ...book, sheets: made }
}

/** The same workbook, the rows of each sheet made only while they are asked for. */
export function draftWorkbook(plan: TrainingPlan, options: { readonly locale: Language }): WorkbookDraft {
  return allAtOnce(draftInSteps(plan, options))
}

function* draftInSteps(plan: TrainingPlan, { locale }: { readonly locale: Language }): Steps<WorkbookDraft> {
  const figures = computeFigures(plan, locale)
  const placement = placeSheets(sheets, figures)
  const desk: Desk = {
    figures,
    placement,
    names: nameBook(placement.places, locale),
    style: styleBook(),
    context: { language: locale, scale: figures.scale },
  }
  yield
  for (const figure of Object.keys(figures) as (keyof typeof figures)[]) yield void figures[figure]
  const drafts: Omit<SheetDraft, 'charts'>[] = []
  for (const sheet of sheets) {
    drafts.push(yield* draftSheet(sheet, desk))
    yield
  }
  return {
    title: typeof plan.title === 'string' ? plan.title : plan.title[locale],
    language: locale,
    dated: `${plan.fiscalYear}-01-01`,
    sheets: withCharts(drafts, desk),
    names: desk.names.all,
  }
}

/** Charts show cells of any sheet, so they come last. */
function withCharts(drafts: readonly Omit<SheetDraft, 'charts'>[], desk: Desk): SheetDraft[] {
  const laid = {
    valueAt: cellsByPlace(desk, (place) => blockStrips(place, desk)),
    columns: new Map(drafts.map(({ name, columns }) => [name, columns])),
  }
  return drafts.map((draft, at) => {
    const places = desk.placement.places.filter(({ sheet }) => sheet === sheets[at])
    return { ...draft, charts: layoutCharts(places, draft, laid, desk) }
  })
}

const tabColors = {
  guide: palette.tabOther,
  input: palette.tabInput,
  result: palette.tabResult,
  control: palette.tabOther,
} as const

/** Sheets up to this length are laid out at once and kept: where their pages end depends on the heights of all rows. */
const keptRows = 2_000

function* draftSheet(sheet: Sheet, desk: Desk): Steps<Omit<SheetDraft, 'charts'>> {
  const { language } = desk.context
  const places = desk.placement.places.filter((place) => place.sheet === sheet)
  const columns = columnsOf(sheet, places, desk)
  const main = mainTable(sheet, places)
  const lastColumn = lastPrintedColumn(sheet, desk, columns)
  const merges: Merge[] = [{ row: 2, column: 1, span: lastColumn }, ...places.flatMap((place) => mergesOf(place, desk))]
  const lastRow = Math.max(...places.filter(isPrinted).map((place) => place.lastRow))
  const lay = function* (): Iterable<LayoutPiece> {
    const rowsOf = rowLooks(places, merges, columns, desk)
    yield rowsOf({ from: 1, to: 3, cells: headCells(sheet, desk) })
    for (const place of places) for (const strip of blockStrips(place, desk)) yield rowsOf(strip, place)
  }
  const kept = lastRow <= keptRows ? yield* gathered(lay()) : undefined
  const rows = new Map(kept?.flatMap((piece) => [...piece.rows]))
  // Repeated on later pages only where no other table follows: its rows would stand under a foreign heading.
  const titleRow =
    main !== undefined && sheet.onePage !== true && isLastTable(main, places) ? main.headerRow : undefined
  const paper = { orientation: sheet.orientation, columns, rows, lastColumn, titleRow }
  const printed = kept === undefined ? paper : { ...paper, blank: blankRows(lastRow, paper, kept) }
  const onePage = sheet.onePage === true || nearlyOnePage(lastRow, printed)
  return {
    name: sheet.name[language],
    tabColor: tabColors[sheet.role],
    hidden: sheet.hiddenWhen?.(desk.figures.plan) ?? false,
    orientation: sheet.orientation,
    columns,
    pieces: () => kept ?? lay(),
    merges: merges.map(({ row, column, span }) => `${address(column, row)}:${address(column + span - 1, row)}`),
    validations: places.flatMap((place) => layoutValidations(place, desk)),
    conditions: places.flatMap((place) => layoutConditions(place, desk)),
    notes: places.flatMap((place) => layoutNotes(place, desk)),
    frozenRows: main?.headerRow !== undefined && main.headerRow <= 8 ? main.headerRow : 0,
    ...(main?.headerRow !== undefined && {
      filter: `A${main.headerRow}:${columnLetter(answersOf(main))}${main.lastRow}`,
    }),
    print: {
      lastRow,
      lastColumn,
      ...(onePage && { onePage }),
      ...(titleRow !== undefined && { titleRow }),
      breaks: onePage ? [] : pageBreaks(places.filter(isPrinted), printed),
      footer: `${sheet.name[language]} · ${desk.figures.plan.id}`,
    },
  }
}

function* gathered(pieces: Iterable<LayoutPiece>): Steps<LayoutPiece[]> {
  const all: LayoutPiece[] = []
  for (const piece of pieces) {
    all.push(piece)
    yield
  }
  return all
}

/** Rows in which nothing is printed. */
function blankRows(
  lastRow: number,
  { columns, lastColumn }: PrintedSheet,
  pieces: readonly LayoutPiece[],
): ReadonlySet<number> {
  const isSaid = ({ column, value }: LayoutCell) =>
    value !== undefined && value !== '' && column <= lastColumn && columns[column - 1]?.folded !== true
  const said = new Set(pieces.flatMap(({ cells }) => cells.filter(isSaid).map(({ row }) => row)))
  return new Set(Array.from({ length: lastRow }, (_, at) => at + 1).filter((row) => !said.has(row)))
}

/** The table that the sheet names, else the longest: its header is kept in view, repeated in print, and filtered. */
function mainTable({ main }: Sheet, places: readonly BlockPlace[]): BlockPlace | undefined {
  const tables = places.filter(({ block }) => block.block === 'table' || block.block === 'result')
  if (main !== undefined) return tables.find(({ block }) => block.key === main)
  return tables.reduce<BlockPlace | undefined>(
    (best, place) =>
      best === undefined || place.lastRow - place.firstRow > best.lastRow - best.firstRow ? place : best,
    undefined,
  )
}

/** The last column of a table that people read. */
function answersOf({ block, columns }: BlockPlace): number {
  if (block.block !== 'table' && block.block !== 'result') return 1
  const answers = block.columns.filter((column: Column) => !isComputed(column) || column.working !== true)
  return Math.max(...answers.map(({ key }: Column) => columns.get(key) ?? 1))
}

function isPrinted({ block }: Pick<BlockPlace, 'block'>): boolean {
  return block.block !== 'result' || block.unprinted !== true
}

function isLastTable(main: BlockPlace, places: readonly BlockPlace[]): boolean {
  return places.every(
    ({ block, titleRow }) =>
      titleRow <= main.titleRow || (block.block !== 'table' && block.block !== 'result') || !isPrinted({ block }),
  )
}

function headCells(sheet: Sheet, { context: { language }, style }: Desk): LayoutCell[] {
  const head: LayoutCell[] = [
    { row: 1, column: 1, value: sheet.name[language], style: style('title') },
    { row: 2, column: 1, value: sheet.purpose[language], style: style('purpose') },
  ]
  if (sheet.role === 'guide') return head
  const guide = sheets[0]?.name[language] ?? ''
  const back: LayoutCell = {
    row: 3,
    column: 1,
    formula: `HYPERLINK("#'${guide}'!A1","← ${guide}")`,
    value: `← ${guide}`,
    style: style('link'),
  }
  return [...head, back]
}

/** What is said of the rows of a strip: heights that their texts need or that were asked for, and rows folded away. */
function rowLooks(
  places: readonly BlockPlace[],
  merges: readonly Merge[],
  columns: readonly LayoutColumn[],
  { figures }: Desk,
) {
  const least = new Map([[1, 26]])
  for (const { titleRow, headerRow } of places) {
    least.set(titleRow, 20)
    if (headerRow !== undefined) least.set(headerRow, 30)
  }
  const heights = rowHeights(columns, merges)
  return ({ from, to, cells }: Strip, place?: BlockPlace): LayoutPiece => {
    const asked = [...least].filter(([row]) => from <= row && row <= to)
    const rows = new Map<number, LayoutRow>()
    for (const [row, height] of heights(cells, asked)) rows.set(row, { height })
    const { block, firstRow = from } = place ?? {}
    if (block?.block === 'prose')
      block.lines(figures).forEach(({ space, folded }, at) => {
        if (folded === true) rows.set(firstRow + at, { folded })
        else if (space !== undefined) rows.set(firstRow + at, { height: space })
      })
    if (block?.block === 'result' && block.foldRow !== undefined)
      for (let row = Math.max(from, firstRow); row <= to; row += 1)
        if (block.foldRow(figures, row - firstRow)) rows.set(row, { folded: true })
    return { cells, rows }
  }
}

function mergesOf(place: BlockPlace, desk: Desk): Merge[] {
  const { block } = place
  if (block.block === 'form' && block.labelSpan !== undefined) {
    const span = block.labelSpan
    return block.fields.map((_, at) => ({ row: place.firstRow + at, column: 1, span }))
  }
  if (block.block !== 'prose') return []
  return block.lines(desk.figures).flatMap(({ texts, spans = [], columns }, index) =>
    texts.flatMap((_, n) => {
      const span = spans[n] ?? 1
      return span > 1 ? [{ row: place.firstRow + index, column: columns?.[n] ?? n + 1, span }] : []
    }),
  )
}
