import type { Readable, Writable } from 'node:stream'
import { QuestionsStoppedError, type Asker, type Choice } from './asker.js'

/** Asks on these streams. The library is loaded with the first question: no other command needs it. */
export function terminalAsker(input: Readable, output: Writable): Asker {
  const streams = { input, output, showInstructions: false }
  const load = () => import('@clack/prompts')
  const options = (choices: readonly Choice[]) => choices.map((choice) => ({ ...choice }))
  return {
    async text({ message, usual, fault }) {
      const { text } = await load()
      const begin = usual === undefined ? {} : { initialValue: usual }
      return answered(await text({ ...streams, ...begin, message, validate: (answer) => fault(answer ?? '') }))
    },
    async one({ message, choices, usual }) {
      const { select } = await load()
      return answered(await select({ ...streams, message, options: options(choices), initialValue: usual }))
    },
    async some({ message, choices }) {
      const { multiselect } = await load()
      return answered(await multiselect({ ...streams, message, options: options(choices), required: false }))
    },
  }
}

function answered<T>(answer: T): Exclude<T, symbol> {
  if (typeof answer === 'symbol') throw new QuestionsStoppedError()
  return answer as Exclude<T, symbol>
}
