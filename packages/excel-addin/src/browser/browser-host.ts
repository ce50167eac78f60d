import type { Language } from '@bekal/core'
import { sheets as definedSheets } from '@bekal/workbook/sheets'
import type { WorkbookLayout } from '@bekal/workbook/layout'
import { findingsSheetName, type RawWorkbook } from '@bekal/workbook/parsing'
import { isRefusal, type CellAddress, type HostRefusal, type WorkbookHost } from '../host/index.js'
import { besideThePage, inThePage } from './beside-the-page.js'
import type { FileWork } from './file-work.js'
import { viewAround, type SheetView, type ViewSize } from './sheet-view.js'

/** A file with its name. */
export interface NamedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The workbook in the browser: the bytes of a file, which never leave the machine. */
export interface BrowserHost extends WorkbookHost {
  readonly kind: 'browser'
  /** Opens the bytes of a file in place of what is open; a file that cannot be read is refused and changes nothing. */
  open(bytes: Uint8Array, name: string): Promise<HostRefusal | undefined>
  /** The file as it is by now, undefined where none is open. */
  save(): NamedFile | undefined
  /** Forgets the file. */
  close(): void
  /** Whether the file was changed since it was opened or saved. */
  readonly isChanged: boolean
  /** Reads the cells of another file, a copy that somebody else filled in, without opening it. */
  readFile(bytes: Uint8Array): Promise<RawWorkbook | HostRefusal>
  /** The cell that was gone to last. */
  readonly place: CellAddress | undefined
  /** A piece of a sheet as it shows, around the cell that was gone to last, or another one. */
  view(
    language: Language,
    options?: { readonly place?: CellAddress; readonly size?: ViewSize },
  ): Promise<SheetView | undefined>
  /** Calls back when another cell was gone to; returns how to stop. */
  onGoTo(went: (place: CellAddress) => void): () => void
}

interface OpenFile extends NamedFile {
  /** Read once; a file that was made or edited is read when it is asked for. */
  readonly cells?: RawWorkbook
}

/** A workbook in the browser; none is open yet. */
export function browserHost(work: FileWork = workOf()): BrowserHost {
  let file: OpenFile | undefined
  let isChanged = false
  let place: CellAddress | undefined
  const changes = new Set<() => void>()
  const visits = new Set<(place: CellAddress) => void>()

  /** Files are worked on one after the other: of two edits at once the second begins with what the first has made. */
  let line: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(task: () => Promise<Result>): Promise<Result> => {
    const result = line.then(task)
    line = result.catch(() => undefined)
    return result
  }
  const hold = (now: OpenFile | undefined, changed: boolean) => {
    file = now
    isChanged = changed
    for (const tell of changes) tell()
  }
  const cellsOf = async (): Promise<RawWorkbook | HostRefusal | undefined> => {
    if (file === undefined || file.cells !== undefined) return file?.cells
    const { bytes } = file
    const cells = await work.read(bytes)
    if (!isRefusal(cells) && file?.bytes === bytes) file = { ...file, cells }
    return cells
  }

  return {
    kind: 'browser',
    features: new Set(['charts', 'notes', 'go-to-cell', 'live-changes']),
    language: undefined,
    get name() {
      return file?.name
    },
    get isChanged() {
      return isChanged
    },
    get place() {
      return place
    },
    open: (bytes, name) =>
      inTurn(async () => {
        const cells = await work.read(bytes)
        if (isRefusal(cells)) return cells
        place = undefined
        hold({ name, bytes, cells }, false)
        return undefined
      }),
    save() {
      if (file === undefined) return undefined
      isChanged = false
      const { name, bytes } = file
      return { name, bytes }
    },
    close() {
      place = undefined
      hold(undefined, false)
    },
    readFile: (bytes) => work.read(bytes),
    read: (progress) =>
      inTurn(async () => {
        progress?.(0)
        const cells = await cellsOf()
        progress?.(1)
        return cells
      }),
    apply: (layout, progress, plan) =>
      inTurn(async () => {
        progress?.(0)
        const cells = await cellsOf()
        const isOurs = cells !== undefined && !isRefusal(cells) && cells.sheets.some(({ name }) => isOwn(name))
        const shared = isOurs && cells.sheets.some(({ name }) => !isOwn(name)) ? file : undefined
        if (shared !== undefined && plan === undefined) return { refused: 'other-sheets' }
        const bytes = await (shared && plan ? work.update(shared.bytes, plan) : work.write(layout))
        if (isRefusal(bytes)) return bytes
        hold({ name: isOurs && file !== undefined ? file.name : nameOf(layout), bytes }, true)
        progress?.(1)
        return undefined
      }),
    put: (edits) =>
      inTurn(async () => {
        if (file === undefined) return { refused: 'no-workbook' }
        const bytes = await work.edit(file.bytes, edits)
        if (isRefusal(bytes)) return bytes
        hold({ name: file.name, bytes }, true)
        return undefined
      }),
    goTo: (wanted) =>
      inTurn(async () => {
        const cells = await cellsOf()
        if (cells === undefined) return { refused: 'no-workbook' }
        if (isRefusal(cells)) return cells
        if (viewAround(cells, wanted, 'id') === undefined) return { refused: 'no-such-sheet' }
        place = wanted
        for (const tell of visits) tell(wanted)
        return undefined
      }),
    view: (language, options = {}) =>
      inTurn(async () => {
        const cells = await cellsOf()
        const around = options.place ?? place ?? firstPlace(cells)
        if (cells === undefined || isRefusal(cells) || around === undefined) return undefined
        return viewAround(cells, around, language, options.size)
      }),
    onChange: (changed) => listen(changes, changed),
    onGoTo: (went) => listen(visits, went),
  }
}

function workOf(): FileWork {
  // A page opened from a stick may not start a worker: every file is a stranger to every other there.
  const isOnStick = typeof location !== 'undefined' && location.protocol === 'file:'
  return typeof Worker === 'undefined' || isOnStick ? inThePage() : besideThePage()
}

function listen<Listener>(all: Set<Listener>, one: Listener): () => void {
  all.add(one)
  return () => void all.delete(one)
}

/** Sheets of the workbook go by a name in either language; the list of findings is made anew each time. */
const ownNames = new Set(
  [...definedSheets.map(({ name }) => name), findingsSheetName].flatMap(({ id, en }) => [id, en].map(folded)),
)

function isOwn(name: string): boolean {
  // A list of findings is numbered where a sheet of its name was there.
  return ownNames.has(folded(name).replace(/ \d+$/u, ''))
}

function folded(name: string): string {
  return name.toLowerCase()
}

/** A file name that every system takes. */
function nameOf({ title }: WorkbookLayout): string {
  const bare = title
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  return `${bare === '' ? 'Bekal' : bare.slice(0, 80).trim()}.xlsx`
}

function firstPlace(cells: RawWorkbook | HostRefusal | undefined): CellAddress | undefined {
  if (cells === undefined || isRefusal(cells)) return undefined
  const [first] = cells.sheets
  return first && { sheet: first.name, cell: 'A1' }
}
