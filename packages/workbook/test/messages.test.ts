import { formatIssue, languages, planMessages, type Issue, type IssueParams, type Language } from '@bekal/core'
import { describe, expect, test } from 'vitest'
import { workbookMessages } from '../src/index.js'
import { messageExamples } from './message-examples.js'

function sentence(one: Issue, language: Language): string {
  return formatIssue(workbookMessages, one, language, { money: String })
}

/** The plan's own messages have their page beside the plan. */
const codes = Object.keys(workbookMessages).filter((code) => !Object.hasOwn(planMessages, code))

test('every code is read in both languages on messages.md', async () => {
  const sections = codes.map((code) => {
    const { severity } = workbookMessages[code as keyof typeof workbookMessages]
    const lines = messageExamples
      .filter((example) => example.code === code)
      .flatMap((example) => [`- id: ${sentence(example, 'id')}`, `  en: ${sentence(example, 'en')}`])
    return [`## ${code} (${severity})`, '', ...lines].join('\n')
  })
  const page = ['# Every issue of a workbook, as people read it', ...sections].join('\n\n')
  await expect(`${page}\n`).toMatchFileSnapshot('./messages.md')
})

test('every code has an example on the page', () => {
  expect(new Set(messageExamples.map(({ code }) => code))).toEqual(new Set(codes))
})

test('no message of the plan is said differently in a workbook', () => {
  for (const code of Object.keys(planMessages)) {
    expect(workbookMessages[code as keyof typeof planMessages]).toBe(planMessages[code as keyof typeof planMessages])
  }
})

describe('what an issue knows it says: another value makes another sentence', () => {
  const changed = (value: IssueParams[string]): IssueParams[string] => (typeof value === 'number' ? value + 1 : `${String(value)}Z`) // prettier-ignore
  // A reason that the catalogue does not know has a sentence of its own: the same as that of “not-a-workbook” or “differs”.
  const cases = messageExamples
    .filter(({ params }) => params.reason !== 'not-a-workbook' && params.reason !== 'differs')
    .flatMap((example) => Object.keys(example.params).map((key) => ({ example, key })))

  test.each(cases)('$example.code says its $key', ({ example, key }) => {
    const other = { ...example, params: { ...example.params, [key]: changed(example.params[key] as string) } }
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
