import type { Labels, Language, TrainingPlan } from '@bekal/core'
import { checkFit, checkTexts, layoutInSteps, type WorkbookLayout } from '@bekal/workbook/layout'
import { isRefusal, type CellAddress, type CellEdit, type HostRefusal, type TableContent } from '../../host/index.js'
import { readBook, sheetsOf } from '../desk/book.js'
import type { FileReader } from '../desk/connection.js'
import { deskWords } from '../desk/desk-words.js'
import { refusalWords } from '../desk/refusal-words.js'
import { inTurns } from '../../in-turns.js'
import { pause } from '../../pause.js'
import type { Notice, PaneState, PendingWrite } from './pane-state.js'

/** How views look at the state, change it, and have things done in the workbook. */
export interface Actions {
  state(): PaneState
  /** @param focusId the element to go on from. */
  change(change: Partial<PaneState>, focusId?: string): void
  say(kind: Notice['kind'], text: Labels): void
  /** Says why the host did nothing. */
  refuse(refusal: HostRefusal): void
  /** The same as labels, to be shown in place. */
  refusal(refusal: HostRefusal): Labels
  /** Reads the workbook anew; once more where it changed meanwhile. */
  read(): Promise<void>
  goTo(place: CellAddress): Promise<void>
  /** Shows the cells around a place, where no program shows them; undefined: around the last one. */
  showPiece(place: CellAddress | undefined): Promise<void>
  /** Puts values into cells, then says what was done and reads anew. */
  put(edits: readonly CellEdit[], done: Labels): Promise<void>
  /** Makes a sheet with a table, where the program has them. */
  addTable(table: TableContent): Promise<void>
  /** Writes the sheets of a plan; asks first where sheets of the same name are there. */
  write(plan: TrainingPlan, language: Language): Promise<void>
  writePending(pending: PendingWrite): Promise<void>
  readonly readFile: FileReader | undefined
  /** Does what may fail; a failure is said in words. */
  attempt(doing: () => Promise<void>): Promise<void>
}

interface Store {
  state(): PaneState
  change(change: Partial<PaneState>, focusId?: string): void
}

export function actionsOn({ state, change }: Store, readFile: FileReader | undefined): Actions {
  let reading = false
  let changedMeanwhile = false
  let writing = false

  const say = (kind: Notice['kind'], text: Labels) => change({ notice: { kind, text } })
  const refused = (refusal: HostRefusal) =>
    change({ work: undefined, notice: { kind: 'trouble', text: refusalWords(refusal) } })

  async function attempt(doing: () => Promise<void>): Promise<void> {
    try {
      await doing()
    } catch (error) {
      console.error(error)
      change({ work: undefined, notice: { kind: 'trouble', text: deskWords.failed } })
    }
  }

  /** Does what writes sheets. The page is alive meanwhile: a second press is not a second writing. */
  async function once(doing: () => Promise<void>): Promise<void> {
    if (writing) return
    writing = true
    await attempt(async () => {
      change({ notice: undefined, work: { label: deskWords.writing, done: 0 } })
      await pause()
      await doing()
    })
    writing = false
  }

  async function read(): Promise<void> {
    const { connection } = state()
    if (connection === undefined) return
    if (reading) {
      changedMeanwhile = true
      return
    }
    reading = true
    try {
      await attempt(async () => {
        const progress = (done: number) => change({ work: { label: deskWords.reading, done } })
        progress(0)
        const book = await readBook(connection.host, progress)
        change({ book, work: undefined })
        const { piece } = state()
        if (piece !== undefined) await showPiece({ sheet: piece.sheet, cell: piece.cell })
      })
    } finally {
      reading = false
    }
    if (!changedMeanwhile) return
    changedMeanwhile = false
    await read()
  }

  async function showPiece(place: CellAddress | undefined): Promise<void> {
    const { connection, language } = state()
    const piece = await connection?.files?.view(language, place && { place })
    if (piece !== undefined) change({ piece, typedCell: undefined })
  }

  async function writePending({ plan, layout }: PendingWrite): Promise<void> {
    const { connection } = state()
    if (connection === undefined || layout === undefined) return
    await attempt(async () => {
      change({ pending: undefined, notice: undefined, work: { label: deskWords.writing, done: 0 } })
      await pause()
      const progress = (done: number, sheet?: string) => {
        const label = sheet === undefined ? deskWords.writing : deskWords.writingSheet({ sheet })
        change({ work: { label, done } })
      }
      const refusal = await connection.host.apply(layout, progress, plan)
      if (refusal !== undefined) return refused(refusal)
      await read()
      const text = written(layout, connection.host.features.has('charts'))
      change({ work: undefined, notice: { kind: 'done', text } })
    })
  }

  return {
    state,
    change,
    say,
    refuse: refused,
    refusal: refusalWords,
    read,
    readFile,
    attempt,
    writePending,
    async goTo(place) {
      const { connection } = state()
      if (connection === undefined) return
      const text = `${place.sheet}!${place.cell}`
      if (!connection.host.features.has('go-to-cell')) return say('done', deskWords.isAt({ place: text }))
      await attempt(async () => {
        const refusal = await connection.host.goTo(place)
        if (isRefusal(refusal)) return refused(refusal)
        await showPiece(place)
        say('done', deskWords.wentTo({ place: text }))
      })
    },
    showPiece,
    async put(edits, done) {
      const { connection } = state()
      if (connection === undefined || edits.length === 0) return
      await attempt(async () => {
        const refusal = await connection.host.put(edits)
        if (refusal !== undefined) return refused(refusal)
        await read()
        say('done', done)
      })
    },
    async addTable(table) {
      await once(async () => {
        const made = await state().connection?.host.addTable?.(table)
        if (isRefusal(made)) return refused(made)
        change({ work: undefined })
        if (made !== undefined) say('done', deskWords.tableMade({ sheet: made }))
      })
    },
    async write(plan, language) {
      await once(async () => {
        const pending = await writeOf(plan, language, sheetsOf(state().book))
        const mustAsk = pending.replaced.length > 0 || pending.misfits.length > 0
        if (mustAsk) change({ work: undefined, pending, notice: undefined }, 'pending-title')
        else await writePending(pending)
      })
    },
  }
}

async function writeOf(plan: TrainingPlan, language: Language, present: readonly string[]): Promise<PendingWrite> {
  const misfits = checkFit(plan)
  if (misfits.length > 0) return { plan, language, replaced: [], misfits }
  const layout = await inTurns(layoutInSteps(plan, { locale: language }))
  const names = new Set(present.map((name) => name.toLowerCase()))
  const replaced = layout.sheets.map(({ name }) => name).filter((name) => names.has(name.toLowerCase()))
  return {
    plan,
    language,
    layout,
    replaced,
    misfits: layout.sheets.flatMap(({ name, cells }) => checkTexts(name, cells)),
  }
}

function written({ sheets }: WorkbookLayout, withCharts: boolean): Labels {
  const done = deskWords.written({ count: sheets.length })
  const { noCharts } = deskWords
  return withCharts ? done : { id: `${done.id} ${noCharts.id}`, en: `${done.en} ${noCharts.en}` }
}
