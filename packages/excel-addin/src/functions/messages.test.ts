import { expect, test } from 'vitest'
import { functionMessages } from './messages.js'

const both = (text: string) => ({ id: text, en: text })
const params = {
  ...{ name: both('bobot'), place: { row: 2, column: 3 }, text: 'dua', expects: both('….'), needed: 3, found: 2 },
  ...{ row: 2, totals: 10, entries: 3, rows: both('1,500'), columns: both('1,000'), amount: both('500') },
  ...{ what: both('…'), known: 'a, b', scheme: 'bagi', party: both('LLK'), from: '2027-03-02', to: '2027-03-01' },
  ...{ errors: 4, code: 'AccessDenied' },
}
const rendered = Object.entries(functionMessages).map(([name, message]) => {
  const given = name === 'tableClash' ? { ...params, rows: '2', columns: '1, 3' } : params
  return { name, labels: typeof message === 'function' ? message(given as never) : message }
})

test('every message, as people read it', async () => {
  const page = rendered.flatMap(({ name, labels }) => [`## ${name}`, `${labels.id}\n${labels.en}`])
  await expect(`${page.join('\n\n')}\n`).toMatchFileSnapshot('../../test/function-messages.md')
})

test('no message is empty, unfinished, too long for the tip beside a cell, or the same in both languages', () => {
  for (const { name, labels } of rendered) {
    for (const text of [labels.id, labels.en]) {
      expect(text, name).toMatch(/\S/u)
      expect(text, name).not.toMatch(/undefined|\[object/u)
      expect(text.length, name).toBeLessThan(150)
    }
    expect(labels.id, name).not.toBe(labels.en)
  }
})
