import { fileAnswers } from './file-answers.js'
import { isTask, type Answer } from './worker-message.js'

// The worker's one script: a task comes in, its answer goes out.
addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isTask(data)) return
  const { id, name, given } = data
  const work = fileAnswers[name] as (...all: readonly unknown[]) => Promise<unknown>
  void work(...given).then(
    (value) => postMessage({ id, value } satisfies Answer),
    (error: unknown) =>
      postMessage({ id, failed: error instanceof Error ? error.message : String(error) } satisfies Answer),
  )
})
