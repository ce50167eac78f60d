import type { WorkbookLayout } from '@bekal/workbook/layout'
import type { RawCell, RawWorkbook } from '@bekal/workbook/parsing'
import type { CellAddress, CellEdit, HostFeature, HostRefusal, TableContent, WorkbookHost } from '../src/host/index.js'

type Cells = Map<number, Map<number, RawCell>>

/** An open workbook of nothing but cells, which notes where it was sent and what was put into it. */
export interface MemoryHost extends WorkbookHost {
  readonly visited: readonly CellAddress[]
  readonly putIn: readonly CellEdit[]
  /** The tables that were made. */
  readonly tables: readonly TableContent[]
  /** Types into a cell as a person would, behind the pane's back. */
  type(edit: CellEdit): void
  /** From now on everything is refused with a code; undefined: no longer. */
  refuse(code: string | undefined): void
}

export function memoryHost({
  layout,
  features = ['charts', 'go-to-cell', 'live-changes', 'one-undo-step', 'functions'],
  name = 'Rencana.xlsx',
}: {
  readonly layout?: WorkbookLayout
  readonly features?: readonly HostFeature[]
  readonly name?: string
} = {}): MemoryHost {
  const sheets = new Map<string, Cells>([['Sheet1', new Map()]])
  const visited: CellAddress[] = []
  const putIn: CellEdit[] = []
  const tables: TableContent[] = []
  const listeners = new Set<() => void>()
  let refusal: HostRefusal | undefined
  const changed = () => listeners.forEach((tell) => tell())
  const write = ({ sheets: laidOut }: WorkbookLayout) => {
    for (const sheet of laidOut) {
      const rows: Cells = new Map()
      for (const { row, column, value, formula, style } of sheet.cells) {
        if (value === undefined && formula === undefined) continue
        const isDate = /y/u.test(style.format ?? '')
        cellsOf(rows, row).set(column, {
          value: value ?? null,
          ...(formula !== undefined && { formula }),
          ...(isDate && { isDate }),
        })
      }
      sheets.set(sheet.name, rows)
    }
  }
  const enter = ({ sheet, cell, value, isDate }: CellEdit) => {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/u.exec(cell) ?? []
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
    const cells = cellsOf(sheets.get(sheet) as Cells, Number(digits))
    if (value === null) cells.delete(column)
    else cells.set(column, { value, ...(isDate && { isDate }) })
  }
  if (layout !== undefined) write(layout)
  return {
    kind: 'excel',
    features: new Set(features),
    language: undefined,
    name,
    visited,
    putIn,
    tables,
    read: async () => {
      const copy: RawWorkbook = {
        sheets: [...sheets].map(([sheet, rows]) => ({
          name: sheet,
          rows: new Map([...rows].map(([row, cells]) => [row, new Map(cells)])),
        })),
      }
      return refusal ?? copy
    },
    async apply(written, progress) {
      if (refusal !== undefined) return refusal
      progress?.(0.5, written.sheets[0]?.name)
      write(written)
      changed()
      return undefined
    },
    async put(edits) {
      if (refusal !== undefined) return refusal
      for (const edit of edits) enter(edit)
      putIn.push(...edits)
      changed()
      return undefined
    },
    async addTable(table) {
      if (refusal !== undefined) return refusal
      tables.push(table)
      return table.sheet
    },
    async goTo(place) {
      if (refusal !== undefined) return refusal
      visited.push(place)
      return undefined
    },
    onChange(tell) {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    type(edit) {
      enter(edit)
      changed()
    },
    refuse(code) {
      refusal = code === undefined ? undefined : { refused: code }
    },
  }
}

function cellsOf(rows: Cells, row: number): Map<number, RawCell> {
  const cells = rows.get(row) ?? new Map<number, RawCell>()
  rows.set(row, cells)
  return cells
}
