import { turns } from '../in-turns.js'
import type { FileWork } from './file-work.js'
import { partsOf, withoutCells } from './layout-parts.js'
import type { Ahead, Answer, Task } from './worker-message.js'

/** Work on files beside the page, in a worker that is started when it is first needed: typing goes on meanwhile. */
export function besideThePage(): FileWork {
  let worker: Worker | undefined
  let last = 0
  const open = new Map<number, { done: (value: never) => void; failed: (error: Error) => void }>()
  const start = () => {
    const made = new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' })
    made.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      const waiting = open.get(data.id)
      open.delete(data.id)
      if ('failed' in data) waiting?.failed(new FileWorkError(data.failed))
      else waiting?.done(data.value as never)
    })
    // The script could not be loaded: nobody who waits will be answered.
    made.addEventListener('error', ({ message }) => {
      for (const { failed } of open.values()) failed(new FileWorkError(message))
      open.clear()
      worker = undefined
    })
    return made
  }
  const send = (message: Task | Ahead) => {
    worker ??= start()
    worker.postMessage(message)
  }
  const answerTo = <Value>(id: number) =>
    new Promise<Value>((done, failed) => open.set(id, { done: done as (value: never) => void, failed }))
  const ask = <Value>(name: keyof FileWork, ...given: readonly unknown[]) => {
    const id = (last += 1)
    const answer = answerTo<Value>(id)
    send({ id, name, given })
    return answer
  }
  return {
    read: (bytes) => ask('read', bytes),
    async write(layout) {
      const id = (last += 1)
      const answer = answerTo<Awaited<ReturnType<FileWork['write']>>>(id)
      // Told to whoever waits for it; until then it is nobody's mistake.
      answer.catch(() => undefined)
      const othersTurn = turns()
      for (const part of partsOf(layout)) {
        send({ id, part })
        await othersTurn()
        // The worker is gone, and with it what came before.
        if (!open.has(id)) return answer
      }
      send({ id, name: 'write', given: [withoutCells(layout)] })
      return answer
    },
    edit: (bytes, edits) => ask('edit', bytes, edits),
    update: (bytes, plan) => ask('update', bytes, plan),
  }
}

/** Work on files where there are no workers: loaded when it is first needed. */
export function inThePage(): FileWork {
  const load = async () => (await import('./file-answers.js')).fileAnswers
  return {
    read: async (bytes) => (await load()).read(bytes),
    write: async (layout) => (await load()).write(layout),
    edit: async (bytes, edits) => (await load()).edit(bytes, edits),
    update: async (bytes, plan) => (await load()).update(bytes, plan),
  }
}

export class FileWorkError extends Error {
  override readonly name = 'FileWorkError'
  readonly code = 'file-work'
  constructor(detail: string) {
    super(`The work on the file broke off: ${detail}`)
  }
}
