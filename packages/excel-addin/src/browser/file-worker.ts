import type { WorkbookLayout } from '@bekal/workbook/layout'
import { fileAnswers } from './file-answers.js'
import { joined, type CellPart } from './layout-parts.js'
import { isAhead, isTask, type Ahead, type Answer, type Task } from './worker-message.js'

// The worker's one script: a task comes in, its answer goes out.
addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isAhead(data)) return keep(data)
  if (!isTask(data)) return
  const { id } = data
  void answerTo(data).then(
    (value) => postMessage({ id, value } satisfies Answer),
    (error: unknown) =>
      postMessage({ id, failed: error instanceof Error ? error.message : String(error) } satisfies Answer),
  )
})

/** Parts of layouts whose task has not come yet. */
const ahead = new Map<number, CellPart[]>()

function keep({ id, part }: Ahead): void {
  const parts = ahead.get(id)
  if (parts === undefined) ahead.set(id, [part])
  else parts.push(part)
}

async function answerTo({ id, name, given }: Task): Promise<unknown> {
  const work = fileAnswers[name] as (...all: readonly unknown[]) => Promise<unknown>
  const parts = ahead.get(id)
  if (parts === undefined) return work(...given)
  ahead.delete(id)
  return work(joined(given[0] as WorkbookLayout, parts))
}
