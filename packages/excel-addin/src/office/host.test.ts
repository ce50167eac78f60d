import { afterEach, describe, expect, test, vi } from 'vitest'
import { displayLanguage, isInsideExcel, onOfficeLoaded } from './host.js'
import { officeTheme } from './theme.js'

afterEach(() => vi.unstubAllGlobals())

const stubOffice = (office: object) => vi.stubGlobal('Office', { HostType: { Excel: 'Excel' }, ...office })

test.each([
  { host: 'Excel', inside: true },
  { host: null, inside: false },
])('host $host: inside Excel is $inside', async ({ host, inside }) => {
  stubOffice({ onReady: async () => ({ host, platform: null }) })
  expect(await isInsideExcel()).toBe(inside)
})

test('the display language is unknown outside Office', () => {
  expect(displayLanguage()).toBeUndefined()
  stubOffice({ context: { displayLanguage: 'en-US' } })
  expect(displayLanguage()).toBe('en-US')
})

describe('onOfficeLoaded', () => {
  test('calls at once where Office.js has run', () => {
    stubOffice({})
    const loaded = vi.fn()
    onOfficeLoaded(loaded)
    expect(loaded).toHaveBeenCalledOnce()
  })

  test('waits for the script where it has not', () => {
    const script = new EventTarget()
    vi.stubGlobal('document', { querySelector: () => script })
    const loaded = vi.fn()
    onOfficeLoaded(loaded)
    expect(loaded).not.toHaveBeenCalled()
    script.dispatchEvent(new Event('load'))
    expect(loaded).toHaveBeenCalledOnce()
  })
})

test.each([
  { title: 'black', bodyBackgroundColor: '#262626', theme: 'dark' },
  { title: 'colourful', bodyBackgroundColor: '#E6E6E6', theme: 'light' },
  { title: 'without the number sign', bodyBackgroundColor: '0A0A0A', theme: 'dark' },
  { title: 'not a colour', bodyBackgroundColor: 'canvas', theme: undefined },
])('theme $title: $theme', ({ bodyBackgroundColor, theme }) => {
  stubOffice({ context: { officeTheme: { bodyBackgroundColor } } })
  expect(officeTheme()).toBe(theme)
})

test('an ordinary browser has no Office theme', () => {
  expect(officeTheme()).toBeUndefined()
})
