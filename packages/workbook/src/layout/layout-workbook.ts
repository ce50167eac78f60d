import type { Language, TrainingPlan } from '@bekal/core'
import { address, columnLetter, isComputed, type Column, type Sheet } from '../definition/index.js'
import { computeFigures } from '../figures/index.js'
import { sheets } from '../sheets/index.js'
import { columnAt, layoutForm, layoutProse, layoutResult, layoutTable, type Desk } from './layout-block.js'
import { layoutConditions, layoutValidations } from './layout-rules.js'
import { laidOut, layoutCharts } from './layout-charts.js'
import type { LayoutCell, LayoutColumn, LayoutRow, LayoutSheet, WorkbookLayout } from './layout.js'
import type { BlockPlace } from './block-place.js'
import { nearlyOnePage, pageBreaks } from './page-breaks.js'
import { placeSheets } from './placement.js'
import { rowHeights, type Merge } from './row-heights.js'
import { palette, styleBook } from './styles.js'

/**
 * The whole planning workbook of a plan as plain data: cells, formulas with their results, looks, rules, print set-up.
 * Pure: the same plan and language give the same layout.
 * @throws {LineTotalTooLargeError} when a line passes 15 digits; call `checkFit` first.
 */
export function layoutWorkbook(plan: TrainingPlan, { locale }: { readonly locale: Language }): WorkbookLayout {
  const figures = computeFigures(plan, locale)
  const desk: Desk = {
    figures,
    placement: placeSheets(sheets, figures),
    style: styleBook(),
    context: { language: locale, scale: figures.scale },
  }
  return {
    title: typeof plan.title === 'string' ? plan.title : plan.title[locale],
    language: locale,
    dated: `${plan.fiscalYear}-01-01`,
    sheets: withCharts(
      sheets.map((sheet) => layoutSheet(sheet, desk)),
      desk,
    ),
  }
}

/** Charts show cells of any sheet, so they come last. */
function withCharts(layouts: readonly Omit<LayoutSheet, 'charts'>[], desk: Desk): LayoutSheet[] {
  const laid = laidOut(layouts)
  return layouts.map((layout, at) => {
    const places = desk.placement.places.filter(({ sheet }) => sheet === sheets[at])
    return { ...layout, charts: layoutCharts(places, layout, laid, desk) }
  })
}

const tabColors = {
  guide: palette.tabOther,
  input: palette.tabInput,
  result: palette.tabResult,
  control: palette.tabOther,
} as const

function layoutSheet(sheet: Sheet, desk: Desk): Omit<LayoutSheet, 'charts'> {
  const { language } = desk.context
  const places = desk.placement.places.filter((place) => place.sheet === sheet)
  const columns = columnsOf(sheet, places, desk)
  const main = mainTable(sheet, places)
  const lastColumn = lastPrintedColumn(sheet, desk, columns)
  const cells = [...headCells(sheet, desk), ...places.flatMap((place) => blockCells(place, desk))]
  const merges: Merge[] = [{ row: 2, column: 1, span: lastColumn }, ...places.flatMap((place) => mergesOf(place, desk))]
  const lastRow = Math.max(...places.filter(isPrinted).map((place) => place.lastRow))
  const rows = rowsOf(places, cells, merges, columns, desk)
  // Repeated on later pages only where no other table follows: its rows would stand under a foreign heading.
  const titleRow =
    main !== undefined && sheet.onePage !== true && isLastTable(main, places) ? main.headerRow : undefined
  const printed = { orientation: sheet.orientation, columns, rows, lastColumn, titleRow }
  const onePage = sheet.onePage === true || nearlyOnePage(lastRow, printed)
  return {
    name: sheet.name[language],
    tabColor: tabColors[sheet.role],
    hidden: sheet.hiddenWhen?.(desk.figures.plan) ?? false,
    orientation: sheet.orientation,
    columns,
    rows,
    cells,
    merges: merges.map(({ row, column, span }) => `${address(column, row)}:${address(column + span - 1, row)}`),
    validations: places.flatMap((place) => layoutValidations(place, desk)),
    conditions: places.flatMap((place) => layoutConditions(place, desk)),
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

function blockCells(place: BlockPlace, desk: Desk): LayoutCell[] {
  const { block } = place
  const { language } = desk.context
  const title: LayoutCell = {
    row: place.titleRow,
    column: 1,
    value: block.title[language],
    style: desk.style('block-title'),
  }
  const note: LayoutCell[] =
    'note' in block && block.note !== undefined && place.noteRow !== undefined
      ? [{ row: place.noteRow, column: 1, value: block.note[language], style: desk.style('note') }]
      : []
  switch (block.block) {
    case 'table':
      return [title, ...note, ...layoutTable(block, place, desk)]
    case 'result':
      return [title, ...note, ...layoutResult(block, place, desk)]
    case 'form':
      return [title, ...note, ...layoutForm(block, place, desk)]
    case 'prose': {
      const lines = layoutProse(block, place, desk)
      return lines.length === 0 ? [] : [title, ...lines]
    }
    case 'charts':
      return [title, ...note]
    case 'choices':
      return [
        title,
        ...block.lists.flatMap(({ vocabulary, title: heading }): LayoutCell[] => {
          const first = place.listRows?.get(vocabulary.name) ?? place.firstRow
          const column = place.columns.get(vocabulary.name) ?? 1
          return [
            { row: first - 1, column, value: heading[language], style: desk.style('result-header') },
            ...vocabulary.codes.map((code, n) => ({
              row: first + n,
              column,
              value: vocabulary.label(code, language),
              style: desk.style('label'),
            })),
          ]
        }),
      ]
  }
}

function columnsOf(sheet: Sheet, places: readonly BlockPlace[], { figures }: Desk): LayoutColumn[] {
  const widths: number[] = [...(sheet.widths ?? [])]
  // Tables below each other share columns: one is folded away only where every table that has it would fold it.
  const folded = new Set<number>()
  const shown = new Set<number>()
  const widen = (at: number, width: number) => {
    if (sheet.widths === undefined || at >= sheet.widths.length) widths[at] = Math.max(widths[at] ?? 9, width)
  }
  for (const place of places) {
    const { block } = place
    if (block.block === 'choices') for (const at of place.columns.values()) widen(at - 1, 30)
    if (block.block === 'form') {
      const span = block.labelSpan ?? 1
      if (span === 1) widen(0, 30)
      for (const field of block.fields) widen(span, field.width ?? field.kind.width)
    }
    if (block.block !== 'table' && block.block !== 'result') continue
    block.columns.forEach((column: Column) => {
      const at = columnAt(place, column) - 1
      widen(at, column.width ?? column.kind.width)
      const isFolded = (isComputed(column) && column.working === true) || column.foldedWhen?.(figures) === true
      ;(isFolded ? folded : shown).add(at)
    })
  }
  return Array.from(widths, (width = 9, at) => ({ width, ...(folded.has(at) && !shown.has(at) && { folded: true }) }))
}

function lastPrintedColumn(sheet: Sheet, desk: Desk, columns: readonly LayoutColumn[]): number {
  if (sheet.printTo !== undefined) {
    return desk.placement.place(sheet.printTo.table).columns.get(sheet.printTo.column) ?? columns.length
  }
  const lastVisible = columns.reduce((last, { folded }, at) => (folded === true ? last : at + 1), 1)
  return lastVisible
}

function rowsOf(
  places: readonly BlockPlace[],
  cells: readonly LayoutCell[],
  merges: readonly Merge[],
  columns: readonly LayoutColumn[],
  { figures }: Desk,
): Map<number, LayoutRow> {
  const least = new Map([[1, 26]])
  for (const { titleRow, headerRow } of places) {
    least.set(titleRow, 20)
    if (headerRow !== undefined) least.set(headerRow, 30)
  }
  const rows = new Map<number, LayoutRow>()
  for (const [row, height] of rowHeights(cells, columns, merges, least)) rows.set(row, { height })
  for (const { block, firstRow, lastRow } of places) {
    if (block.block === 'prose')
      block.lines(figures).forEach(({ space, folded }, at) => {
        if (folded === true) rows.set(firstRow + at, { folded })
        else if (space !== undefined) rows.set(firstRow + at, { height: space })
      })
    if (block.block !== 'result' || block.foldRow === undefined) continue
    for (let row = firstRow; row <= lastRow; row += 1) {
      if (block.foldRow(figures, row - firstRow)) rows.set(row, { folded: true })
    }
  }
  return rows
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
