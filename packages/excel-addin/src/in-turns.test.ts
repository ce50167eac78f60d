import { expect, test } from 'vitest'
import { inTurns } from './in-turns.js'

test('between long steps others have their turn, and what the work comes to is handed out', async () => {
  const seen: string[] = []
  setTimeout(() => seen.push('typed'))
  const worked = await inTurns(
    (function* () {
      // Longer than a turn by any clock.
      for (const until = performance.now() + 40; performance.now() < until;);
      seen.push('first')
      yield
      seen.push('second')
      return 42
    })(),
  )
  expect([worked, seen]).toEqual([42, ['first', 'typed', 'second']])
})
