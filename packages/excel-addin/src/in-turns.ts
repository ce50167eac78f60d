import type { Steps } from '@bekal/workbook/parsing'
import { pause } from './pause.js'

/** Milliseconds of work before the page has a turn: a picture of the screen. */
const turn = 16

/** To be awaited between two pieces of long work: lets the page have its turn where that is due. */
export function turns(): () => Promise<void> {
  let until = performance.now() + turn
  return async () => {
    if (performance.now() < until) return
    await pause()
    until = performance.now() + turn
  }
}

/** Does long work in turns with the page, so that typing goes on and progress is seen. */
export async function inTurns<Result>(steps: Steps<Result>): Promise<Result> {
  const othersTurn = turns()
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    await othersTurn()
  }
}
