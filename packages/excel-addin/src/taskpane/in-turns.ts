import type { Steps } from '@bekal/workbook/parsing'
import { pause } from './pause.js'

/** Milliseconds of work before the page has a turn: a picture of the screen. */
const turn = 16

/** Does long work in turns with the page, so that typing goes on and progress is seen. */
export async function inTurns<Result>(steps: Steps<Result>): Promise<Result> {
  let until = performance.now() + turn
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (performance.now() < until) continue
    await pause()
    until = performance.now() + turn
  }
}
