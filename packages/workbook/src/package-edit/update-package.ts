import { calculateOnOpening, forgetFormulas } from './calculation.js'
import { refreshCharts, type ValueAt } from './chart-caches.js'
import { clearPackage } from './clear-package.js'
import { formatCellPlace } from './cell-place.js'
import { canInsertRows, insertRows, type RowInsertion } from './insert-rows.js'
import { moveRows, type RowMoves } from './move-rows.js'
import { openPackage, type Package } from './package-parts.js'
import { shareTexts } from './shared-texts.js'
import { scanSheet, styleOf } from './sheet-text.js'
import { unlockedLooks } from './styles-part.js'
import { formulaSource, unshareFormulas } from './unshare-formulas.js'
import { foldRows, hiddenSheets, showColumns, showSheets } from './visibility.js'
import { isAnnotated, sheetsOf } from './workbook-part.js'
import { keptFormula, writeCells, type CellChange } from './write-cells.js'
import { unescapeXml } from './xml-text.js'

/** What is to change on one sheet, in the order in which it happens. */
export interface SheetUpdate {
  readonly sheet: string
  readonly moves: readonly RowMoves[]
  readonly cells: readonly CellChange[]
  /** Rows to hide (true) or show. */
  readonly folded: ReadonlyMap<number, boolean>
  readonly shownColumns: ReadonlySet<number>
}

export interface PackageUpdate {
  readonly insertions: readonly RowInsertion[]
  readonly sheets: readonly SheetUpdate[]
  readonly shownSheets: readonly string[]
  /** What the cells of our sheets hold in the end. */
  readonly valueAt: ValueAt
}

/** The look of a cell, as far as it tells where a table ends. */
export interface CellLook {
  readonly look: number
  readonly unlocked: boolean
}

/** A planner's file, open for an update. */
export interface OpenFile {
  /** The look of a cell; undefined where the file has no such cell. */
  lookAt(sheet: string, row: number, column: number): CellLook | undefined
  readonly hidden: readonly string[]
  /** The formula of a cell, whether it has it to itself or shares it; undefined where there is none. */
  formulaAt(sheet: string, row: number, column: number): string | undefined
  canInsertRows(sheet: string): boolean
  update(changes: PackageUpdate): Uint8Array
}

/** Opens a file without the marks, notes and findings that annotating left in it. */
export function openFile(bytes: Uint8Array): OpenFile {
  const parts = openPackage(bytes)
  if (isAnnotated(parts)) clearPackage(parts)
  const unlocked = unlockedLooks(parts)
  const looks = new Map<string, ReadonlyMap<number, ReadonlyMap<number, number>>>()
  const looksOf = (sheet: string) => {
    const known = looks.get(sheet)
    if (known !== undefined) return known
    const part = sheetsOf(parts).find(({ name }) => name === sheet)?.part ?? ''
    const rows = parts.has(part) ? scanSheet(parts.text(part), part).rows : []
    const made = new Map(
      rows.map(({ number, cells }) => [number, new Map(cells.map((cell) => [cell.column, styleOf(cell)]))]),
    )
    looks.set(sheet, made)
    return made
  }
  const formulas = new Map<string, ReadonlyMap<string, string>>()
  const formulasOf = (sheet: string) => {
    const known = formulas.get(sheet)
    if (known !== undefined) return known
    const part = sheetsOf(parts).find(({ name }) => name === sheet)?.part ?? ''
    const made = parts.has(part) ? formulasIn(parts.text(part), part) : new Map<string, string>()
    formulas.set(sheet, made)
    return made
  }
  return {
    lookAt(sheet, row, column) {
      const look = looksOf(sheet).get(row)?.get(column)
      return look === undefined ? undefined : { look, unlocked: unlocked.has(look) }
    },
    hidden: hiddenSheets(parts),
    formulaAt: (sheet, row, column) => formulasOf(sheet).get(formatCellPlace({ row, column })),
    canInsertRows: (sheet) => canInsertRows(parts, sheet),
    update: (changes) => update(parts, changes),
  }
}

/** The formulas of a sheet by their cells. */
function formulasIn(text: string, name: string): Map<string, string> {
  const cells = scanSheet(unshareFormulas(text, name), name).rows.flatMap((row) => row.cells)
  return new Map(
    cells.flatMap((cell) => {
      const formula = formulaSource(cell)
      return formula.text === '' ? [] : [[formatCellPlace(cell), unescapeXml(formula.text)] as const]
    }),
  )
}

function update(parts: Package, { insertions, sheets, shownSheets, valueAt }: PackageUpdate): Uint8Array {
  const share = shareTexts(parts)
  for (const insertion of insertions) insertRows(parts, insertion)
  const known = new Map(sheetsOf(parts).map((sheet) => [sheet.name, sheet]))
  for (const { sheet, moves, cells, folded, shownColumns } of sheets) {
    const own = known.get(sheet)
    if (own === undefined) continue
    for (const one of moves) moveRows(parts, own.part, one)
    const written =
      cells.length === 0 ? parts.text(own.part) : writeCells(scanSheet(parts.text(own.part), own.part), cells, share)
    const rows = folded.size === 0 ? written : foldRows(written, own.part, folded)
    parts.write(own.part, shownColumns.size === 0 ? rows : showColumns(rows, shownColumns))
    const constants = cells.filter(({ formula }) => formula !== keptFormula)
    forgetFormulas(parts, own.sheetId, new Set(constants.map(formatCellPlace)))
  }
  const ours = new Set(sheets.map(({ sheet }) => sheet))
  refreshCharts(
    parts,
    [...known.values()].filter(({ name }) => ours.has(name)),
    valueAt,
  )
  showSheets(parts, shownSheets)
  calculateOnOpening(parts)
  return parts.pack()
}
