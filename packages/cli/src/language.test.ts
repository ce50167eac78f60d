import { expect, test } from 'vitest'
import { languageAsked, languageOfEnvironment } from './language.js'

test.each([
  [{}, 'id'],
  [{ LANG: '' }, 'id'],
  [{ LANG: 'id_ID.UTF-8' }, 'id'],
  [{ LANG: 'ID' }, 'id'],
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'C.UTF-8' }, 'en'],
  [{ LC_MESSAGES: 'id_ID', LANG: 'en_US' }, 'id'],
  [{ LC_ALL: 'en_GB', LC_MESSAGES: 'id_ID', LANG: 'id_ID' }, 'en'],
  [{ LC_ALL: '', LANG: 'en_GB' }, 'en'],
])('the environment %j speaks %s', (env, language) => {
  expect(languageOfEnvironment(env)).toBe(language)
})

test.each([
  [['check', 'x', '--lang', 'en'], 'en'],
  [['check', '--lang=id', 'x'], 'id'],
  [['--lang', 'en', 'chek'], 'en'],
  [['check', '--lang', 'fr'], undefined],
  [['check', '--lang'], undefined],
  [['check', '--', '--lang', 'en'], undefined],
  [[], undefined],
])('%j asks for %s', (argv, language) => {
  expect(languageAsked(argv)).toBe(language)
})
