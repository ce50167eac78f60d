import { afterEach, describe, expect, test, vi } from 'vitest'
import { pause } from './pause.js'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Timers stand still, as they nearly do in a page that nobody sees. */
const withoutTimers = (page: { hidden: boolean }) => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  vi.stubGlobal('document', page)
}
const untilNextMessages = () => new Promise((done) => setImmediate(() => setImmediate(done)))

describe('a pause', () => {
  test('of a page that nobody sees needs no timer', async () => {
    withoutTimers({ hidden: true })
    let goneOn = false
    void pause().then(() => (goneOn = true))
    expect(goneOn).toBe(false)
    await untilNextMessages()
    expect(goneOn).toBe(true)
  })

  test.each([
    { what: 'of a page in view', page: { hidden: false }, milliseconds: 0 },
    { what: 'of some length', page: { hidden: true }, milliseconds: 300 },
  ])('$what is a timer', async ({ page, milliseconds }) => {
    withoutTimers(page)
    let goneOn = false
    void pause(milliseconds).then(() => (goneOn = true))
    await untilNextMessages()
    expect(goneOn).toBe(false)
    await vi.advanceTimersByTimeAsync(milliseconds)
    expect(goneOn).toBe(true)
  })
})
