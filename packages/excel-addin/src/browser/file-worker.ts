import { fileAnswers } from './file-answers.js'
import type { WorkbookLayout } from '@bekal/workbook/layout'
import { joined, type CellPart } from './layout-parts.js'
import { isAhead, isTask, type Answer, type Task } from './worker-message.js'

// The worker's one script: a task comes in, its answer goes out.
addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isAhead(data)) return void ahead.set(data.id, [...(ahead.get(data.id) ?? []), data.part])
  if (!isTask(data)) return
  const { id } = data
  void answerTo(data).then(
    (value) => postMessage({ id, value } satisfies Answer),
    (error: unknown) =>
      postMessage({ id, failed: error instanceof Error ? error.message : String(error) } satisfies Answer),
  )
})

const ahead = new Map<number, CellPart[]>()

async function answerTo({ id, name, given, parts }: Task): Promise<unknown> {
  const work = fileAnswers[name] as (...all: readonly unknown[]) => Promise<unknown>
  if (parts === undefined) return work(...given)
  const came = ahead.get(id) ?? []
  ahead.delete(id)
  // Another worker may have taken the first of them with it.
  if (came.length !== parts) throw new RangeError(`${came.length} of ${parts} parts came`)
  return work(joined(given[0] as WorkbookLayout, came))
}
