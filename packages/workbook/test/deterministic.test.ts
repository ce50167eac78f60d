import { afterEach, expect, test, vi } from 'vitest'
import { buildWorkbook } from '../src/index.js'
import { examplePlan } from './cells.js'

const zone = process.env.TZ

afterEach(() => {
  vi.useRealTimers()
  process.env.TZ = zone
})

test('the same plan gives the same bytes, on another day and in another time zone', async () => {
  const plan = examplePlan('lapas-selong')
  process.env.TZ = 'Asia/Makassar'
  vi.useFakeTimers({ now: new Date('2026-11-24T03:00:00Z'), toFake: ['Date'] })
  const first = await buildWorkbook(plan, { locale: 'id' })
  process.env.TZ = 'America/New_York'
  vi.setSystemTime(new Date('2031-02-03T23:59:58Z'))
  const second = await buildWorkbook(structuredClone(plan), { locale: 'id' })
  expect(Buffer.compare(first, second)).toBe(0)
})
