import { expect, test } from 'vitest'
import { languageOf } from './language.js'

test.each([
  { tag: 'en-US', language: 'en' },
  { tag: 'EN', language: 'en' },
  { tag: 'id-ID', language: 'id' },
  { tag: 'fr-FR', language: 'id' },
  { tag: 'enm', language: 'id' },
  { tag: undefined, language: 'id' },
])('$tag speaks $language', ({ tag, language }) => {
  expect(languageOf(tag)).toBe(language)
})
