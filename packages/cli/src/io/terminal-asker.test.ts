import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { QuestionsStoppedError } from './asker.js'
import { terminalAsker } from './terminal-asker.js'

const down = '\u001B[B'
const clear = '\u0015'

/** A terminal at which these keys are pressed, each once the question has been drawn. */
function aTerminal(keys: readonly string[]) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input })
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 100, rows: 30 })
  let shown = ''
  output.on('data', (chunk: Buffer) => (shown += chunk.toString()))
  const asker = terminalAsker(input, output)
  const press = async () => {
    for (const key of keys) {
      await new Promise((resolve) => setTimeout(resolve, 30))
      input.write(key)
    }
  }
  return { asker, press, shown: () => shown }
}

test('a text begins with what is usual; a fault is shown and asked again', async () => {
  const { asker, press, shown } = aTerminal(['x', '\r', clear, 'b', '\r'])
  const fault = (answer: string) => (answer === 'b' ? undefined : 'Bukan b.')
  const answer = asker.text({ message: 'Apa?', usual: 'a', fault })
  await Promise.all([answer, press()])
  expect(await answer).toBe('b')
  expect(shown()).toContain('Bukan b.')
})

test('one of several, several of several; the hints are ours, not English', async () => {
  const choices = ['a', 'b', 'c'].map((value) => ({ value, label: `Pilihan ${value}` }))
  const one = aTerminal([down, '\r'])
  const first = one.asker.one({ message: 'Mana?', choices, usual: 'b' })
  await Promise.all([first, one.press()])
  expect(await first).toBe('c')
  const several = aTerminal([' ', down, down, ' ', '\r'])
  const some = several.asker.some({ message: 'Mana saja?', choices })
  await Promise.all([some, several.press()])
  expect(await some).toEqual(['a', 'c'])
  expect(one.shown() + several.shown()).not.toMatch(/select|confirm|navigate/iu)
})

test('Ctrl-C ends the questions', async () => {
  const { asker, press } = aTerminal(['\u0003'])
  const answer = asker.text({ message: 'Apa?', fault: () => undefined })
  await Promise.all([expect(answer).rejects.toThrow(QuestionsStoppedError), press()])
})
