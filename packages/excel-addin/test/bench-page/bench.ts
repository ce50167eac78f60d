import type { TrainingPlan } from '@bekal/core'
import { layoutWorkbook } from '@bekal/workbook/layout'
import { languageOf } from '../../src/language.js'
import { mountPane } from '../../src/taskpane/index.js'
import { memoryHost, type MemoryHost } from '../memory-host.js'

/** The pane on a workbook in memory, for tests to drive; `bench.open(plan)` puts a plan's sheets into it. */
export interface Bench {
  host: MemoryHost
  open(plan: TrainingPlan | undefined, language: 'id' | 'en', features?: readonly string[]): void
}

const pane = mountPane(document.getElementById('pane') as HTMLElement, {
  language: languageOf(navigator.language),
  today: new Date('2026-11-29'),
  timeZone: 'Asia/Makassar',
})
const bench: Bench = {
  host: memoryHost(),
  open(plan, language, features) {
    bench.host = memoryHost({
      ...(plan && { layout: layoutWorkbook(plan, { locale: language }) }),
      ...(features && { features: features as never }),
    })
    pane.connect({ host: bench.host })
  },
}
Object.assign(globalThis, { bench })
