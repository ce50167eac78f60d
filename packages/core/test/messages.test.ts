import { describe, expect, test } from 'vitest'
import {
  formatAmount,
  formatIssue,
  languages,
  planMessages,
  type Issue,
  type IssueParams,
  type Language,
} from '../src/index.js'
import { messageExamples } from './message-examples.js'

function sentence(one: Issue, language: Language): string {
  const rupiah = { code: 'IDR', minorUnit: 0 }
  return formatIssue(planMessages, one, language, { money: (amount) => formatAmount(amount, rupiah, language) })
}

test('every code is read in both languages on messages.md', async () => {
  const sections = Object.entries(planMessages).map(([code, { severity }]) => {
    const own = messageExamples.filter((example) => example.code === code)
    const lines = own.flatMap((example) => [`- id: ${sentence(example, 'id')}`, `  en: ${sentence(example, 'en')}`])
    return [`## ${code} (${severity})`, '', ...lines].join('\n')
  })
  const page = ['# Every issue of a plan, as people read it', ...sections].join('\n\n')
  await expect(`${page}\n`).toMatchFileSnapshot('./messages.md')
})

test('every code has an example on the page', () => {
  expect(new Set(messageExamples.map(({ code }) => code))).toEqual(new Set(Object.keys(planMessages)))
})

describe('what an issue knows it says: another value makes another sentence', () => {
  /** Parameters that are codes; any other is changed at its end. */
  const otherCode: Record<string, string> = {
    list: 'venues',
    expected: 'tuple|boolean',
    format: 'colour',
    bound: 'between',
    counted: 'pages',
    contribution: 'in-kind-unvalued',
    assignment: 'scheme',
    rule: 'match',
    parameter: 'attendance-min',
    topic: 'risk',
  }
  const changed = (key: string, value: IssueParams[string]): IssueParams[string] =>
    otherCode[key] ?? (typeof value === 'number' ? value + 1 : `${String(value)}Z`)
  const cases = messageExamples.flatMap((example) => Object.keys(example.params).map((key) => ({ example, key })))

  test.each(cases)('$example.code says its $key', ({ example, key }) => {
    const value = example.params[key] as IssueParams[string]
    if (example.code === 'out-of-range' && key === 'bound' && value === 'max') return expect(value).toBe('max')
    const other = { ...example, params: { ...example.params, [key]: changed(key, value) } }
    for (const language of languages) expect(sentence(other, language)).not.toBe(sentence(example, language))
  })
})

describe('every sentence', () => {
  test.each(languages)('in %s is one line that ends with a full stop', (language) => {
    for (const example of messageExamples) expect(sentence(example, language)).toMatch(/^[^\n]+\.$/u)
  })

  test('differs between the languages', () => {
    for (const example of messageExamples) expect(sentence(example, 'id')).not.toBe(sentence(example, 'en'))
  })
})
