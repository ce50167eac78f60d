import type { TrainingPlan } from '@bekal/core'
import type { LocatedReading, RawWorkbook } from '@bekal/workbook/parsing'
import { isRefusal, type HostRefusal, type Progress, type WorkbookHost } from '../../host/index.js'
import { pause } from '../../pause.js'
import { readingOf } from '../../reading.js'

/** The open workbook as the pane knows it. */
export type Book =
  | { readonly kind: 'none' }
  /** Not read yet. */
  | { readonly kind: 'unread' }
  | { readonly kind: 'refused'; readonly refusal: HostRefusal }
  /** A workbook without any sheet of Bekal. */
  | { readonly kind: 'foreign'; readonly raw: RawWorkbook }
  | { readonly kind: 'read'; readonly raw: RawWorkbook; readonly reading: LocatedReading }

/** Reads the open workbook and the plan in it, in turns with the page. */
export async function readBook(host: WorkbookHost, progress: Progress): Promise<Book> {
  const raw = await host.read(progress)
  if (raw === undefined) return { kind: 'none' }
  if (isRefusal(raw)) return { kind: 'refused', refusal: raw }
  await pause()
  const reading = await readingOf(raw)
  const isForeign = reading.issues.some(({ code, params }) => code === 'not-a-workbook' && params.reason === 'foreign')
  return isForeign ? { kind: 'foreign', raw } : { kind: 'read', raw, reading }
}

/** The plan in the open workbook, where its cells make one. */
export function planOf(book: Book): TrainingPlan | undefined {
  return book.kind === 'read' ? book.reading.plan : undefined
}

/** The names of the sheets that are there. */
export function sheetsOf(book: Book): string[] {
  return book.kind === 'read' || book.kind === 'foreign' ? book.raw.sheets.map(({ name }) => name) : []
}
