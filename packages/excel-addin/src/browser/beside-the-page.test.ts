import { layoutWorkbook } from '@bekal/workbook/layout'
import { afterEach, expect, test, vi } from 'vitest'
import { examplePlan } from '../../test/example-plan.js'
import { besideThePage } from './beside-the-page.js'
import { isAhead } from './worker-message.js'

afterEach(() => vi.unstubAllGlobals())

const layout = layoutWorkbook(examplePlan(), { locale: 'id' })

test('when the worker breaks off while a layout is on its way, its own words are told and nothing more is sent', async () => {
  const messages: unknown[] = []
  class BrokenWorker extends EventTarget {
    postMessage(message: unknown) {
      messages.push(message)
      if (messages.length === 2) this.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }))
    }
  }
  vi.stubGlobal('Worker', BrokenWorker)
  await expect(besideThePage().write(layout)).rejects.toThrow('out of memory')
  expect(messages).toHaveLength(2)
  expect(messages.every(isAhead)).toBe(true)
})
