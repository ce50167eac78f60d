/// <reference types="office-js" />
import { turns } from '../in-turns.js'
import { pause } from '../pause.js'

/** Sends what was asked for to Excel, in pieces that it takes. */
export interface Sender {
  /** Sends everything, then lets other things happen. */
  now(): Promise<void>
  /** Sends as soon as enough has come together, and lets other things happen now and then. */
  later(size: number): Promise<void>
}

/** Characters to send at a time: Excel on the web refuses five million. */
const enough = 1_500_000

export function sender(context: Excel.RequestContext): Sender {
  let waiting = 0
  const othersTurn = turns()
  const now = async () => {
    waiting = 0
    // Asked for anew each time: both hold until the next sending only.
    context.application.suspendApiCalculationUntilNextSync()
    context.application.suspendScreenUpdatingUntilNextSync()
    await context.sync()
    await pause()
  }
  return {
    now,
    async later(size) {
      waiting += size
      await (waiting >= enough ? now() : othersTurn())
    },
  }
}
