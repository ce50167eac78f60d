import type { RawWorkbook } from '@bekal/workbook/parsing'
import type { HostRefusal, WorkbookHost } from '../../host/index.js'
import type { Worksheet } from '../../office/index.js'

/** What the pane is connected to: an open workbook, and what else its surroundings can do. */
export interface Connection {
  readonly host: WorkbookHost
  /** Reading and filling the selected cells; inside Excel only. */
  readonly selection?: Worksheet
  /** Opening and saving files; in the browser only. */
  readonly files?: BookFiles
}

/** The file that is open in the browser. */
export interface BookFiles {
  open(bytes: Uint8Array, name: string): Promise<HostRefusal | undefined>
  /** Hands the file to the user. */
  save(): Promise<HostRefusal | undefined>
  close(): void
}

/** Reads the cells of a file that is not opened: a copy that another institution filled in. Loaded when first needed. */
export type FileReader = (bytes: Uint8Array) => Promise<RawWorkbook | HostRefusal>
