import type { Labels } from '@bekal/core'
import type { RawWorkbook, WorkbookReading } from '@bekal/workbook/parsing'
import { isRefusal, type WorkbookHost } from '../../host/index.js'
import { FunctionRefusal } from '../definition/refusal.js'
import { functionMessages } from '../messages.js'
import { PlanView } from './plan-view.js'

/** What functions need of a workbook. */
export type ReadableWorkbook = Pick<WorkbookHost, 'read' | 'onChange'>

/** The plan as it was last read, or why there is none. */
export type PlanReading = { readonly view: PlanView } | { readonly refusal: FunctionRefusal }

/**
 * The plan of the open workbook for all functions: read once, when the first of them asks, and anew after cells have
 * changed while any of them shows a result. The reader of workbooks is no part of the functions: it is in the
 * pane's file, which is asked for with the first reading.
 */
export class PlanSource {
  readonly #watchers = new Set<(reading: PlanReading) => void>()
  readonly #parse: (workbook: RawWorkbook) => Promise<WorkbookReading>
  #workbook: ReadableWorkbook | undefined
  #latest: PlanReading | undefined
  #reading = false
  /** Cells have changed since the latest reading began. */
  #stale = true

  constructor(parse = parseLazily) {
    this.#parse = parse
  }

  /** Names the workbook to read, once. Functions that asked before are answered now. */
  connect(workbook: ReadableWorkbook): void {
    this.#workbook = workbook
    workbook.onChange(() => {
      this.#stale = true
      void this.#readIfAsked()
    })
    void this.#readIfAsked()
  }

  /**
   * Calls back with the plan as soon as it is known and after every change; returns how to stop. A reading that is out
   * of date is not handed out: a new one is on its way.
   */
  watch(watcher: (reading: PlanReading) => void): () => void {
    this.#watchers.add(watcher)
    if (this.#latest !== undefined && !this.#stale && !this.#reading) watcher(this.#latest)
    else void this.#readIfAsked()
    return () => this.#watchers.delete(watcher)
  }

  /** One reading at a time; what changes meanwhile is read after it, and only the last is told. */
  async #readIfAsked(): Promise<void> {
    if (this.#workbook === undefined || this.#reading) return
    this.#reading = true
    while (this.#stale && this.#watchers.size > 0) {
      this.#stale = false
      this.#latest = await this.#readingOf(this.#workbook)
      if (!this.#stale) for (const watcher of [...this.#watchers]) watcher(this.#latest)
    }
    this.#reading = false
  }

  async #readingOf(workbook: ReadableWorkbook): Promise<PlanReading> {
    try {
      const raw = await workbook.read()
      if (raw === undefined) return refused(functionMessages.planForeign)
      if (isRefusal(raw)) return refused(functionMessages.hostRefused({ code: raw.refused }))
      const { plan, issues } = await this.#parse(raw)
      if (plan !== undefined) return { view: new PlanView(plan) }
      if (issues.some(({ code }) => code === 'not-a-workbook')) return refused(functionMessages.planForeign)
      const errors = issues.filter(({ severity }) => severity === 'error').length
      return refused(functionMessages.planUnreadable({ errors }))
    } catch (error) {
      return refused(functionMessages.hostRefused({ code: error instanceof Error ? error.name : 'unknown' }))
    }
  }
}

function refused(labels: Labels): PlanReading {
  return { refusal: new FunctionRefusal(labels, 'not-available') }
}

/** zod and the declarations of the sheets come with the pane's file, only where a function needs the plan. */
async function parseLazily(workbook: RawWorkbook): Promise<WorkbookReading> {
  const { readingOf } = await import('../../reading.js')
  return readingOf(workbook)
}
