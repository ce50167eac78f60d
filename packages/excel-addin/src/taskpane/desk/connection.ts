import type { RawWorkbook } from '@bekal/workbook/parsing'
import type { Language } from '@bekal/core'
import type { CellAddress, HostRefusal, WorkbookHost } from '../../host/index.js'
import type { Worksheet } from '../../office/index.js'

/** What the pane is connected to: an open workbook, and what else its surroundings can do. */
export interface Connection {
  readonly host: WorkbookHost
  /** Reading and filling the selected cells; inside Excel only. */
  readonly selection?: Worksheet
  /** Opening and saving files; in the browser only. */
  readonly files?: BookFiles
}

/** The file that is open in the browser: `BrowserHost` of browser/, as far as the pane needs it. */
export interface BookFiles {
  open(bytes: Uint8Array, name: string): Promise<HostRefusal | undefined>
  /** The file as it is by now, to be handed to the user. */
  save(): { readonly name: string; readonly bytes: Uint8Array } | undefined
  close(): void
  /** Whether it was changed since it was opened or saved. */
  readonly isChanged: boolean
  /** A piece of a sheet as it shows, around a cell; that which was gone to last where none is named. */
  view(language: Language, options?: { readonly place?: CellAddress }): Promise<SheetPiece | undefined>
  /** Calls back when another cell was gone to. */
  onGoTo(went: (place: CellAddress) => void): () => void
}

/** Cells of a sheet, as texts. */
export interface SheetPiece {
  readonly sheet: string
  readonly sheets: readonly string[]
  /** The cell it is about. */
  readonly cell: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly number: number; readonly cells: readonly ShownCell[] }[]
}

export interface ShownCell {
  readonly cell: string
  readonly text: string
  readonly isNumber: boolean
  /** The number is shown as a percentage. */
  readonly isPercent: boolean
  readonly isFormula: boolean
  readonly isError: boolean
}

/** Reads the cells of a file that is not opened: a copy that another institution filled in. Loaded when first needed. */
export type FileReader = (bytes: Uint8Array) => Promise<RawWorkbook | HostRefusal>
