import type { TrainingPlan } from '@bekal/core'
import type { WorkbookLayout } from '@bekal/workbook/layout'
import type { RawWorkbook } from '@bekal/workbook/parsing'
import type { CellEdit, HostRefusal } from '../host/index.js'

/** What has to be done with the bytes of files. It takes seconds for a large one, so it is done beside the page. */
export interface FileWork {
  /** The cells of a file. */
  read(bytes: Uint8Array): Promise<RawWorkbook | HostRefusal>
  /** The bytes of a new file. */
  write(layout: WorkbookLayout): Promise<Uint8Array | HostRefusal>
  /** The file with other values in some cells, everything else untouched. */
  edit(bytes: Uint8Array, edits: readonly CellEdit[]): Promise<Uint8Array | HostRefusal>
  /** The file with another plan in its sheets; sheets, charts and looks of the planner's own stay. */
  update(bytes: Uint8Array, plan: TrainingPlan): Promise<Uint8Array | HostRefusal>
}
