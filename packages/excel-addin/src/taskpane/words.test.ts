import { expect, test } from 'vitest'
import { checkWords, severityWords } from './check/check-words.js'
import { compareWords } from './compare/compare-words.js'
import { deskWords } from './desk/desk-words.js'
import { readinessWords } from './readiness/readiness-words.js'
import { sheetWords } from './sheet/sheet-words.js'
import { shellWords } from './shell/shell-words.js'
import { splitWords } from './split/split-words.js'
import { startWords } from './start/start-words.js'
import { timetableWords } from './timetable/timetable-words.js'

const given = new Proxy(
  {},
  {
    get: (_, key) =>
      String(key).match(
        /count|error|warning|info|number|year|programs|cohorts|people|lines|hours|units|days|done|all|weeks|most/u,
      )
        ? 2
        : 'X',
  },
)
const catalogues = {
  checkWords,
  severityWords,
  compareWords,
  deskWords,
  readinessWords,
  sheetWords,
  shellWords,
  splitWords,
  startWords,
  timetableWords,
}
const rendered = Object.entries(catalogues).flatMap(([catalogue, words]) =>
  Object.entries(words).map(([key, word]) => {
    const { id, en } = (
      typeof word === 'function' ? (word as (given: unknown) => { id: string; en: string })(given) : word
    ) as { id: string; en: string }
    return { key: `${catalogue}.${key}`, id, en }
  }),
)

test.each(rendered)('$key has words in both languages', ({ id, en }) => {
  expect(id).toMatch(/\S/u)
  expect(en).toMatch(/\S/u)
  expect(`${id}${en}`).not.toMatch(/undefined|\[object|NaN/u)
})

test('no text was left in the other language', () => {
  const same = rendered.filter(({ id, en }) => id === en && /[a-z]{3}/u.test(id)).map(({ key }) => key)
  expect(same.sort()).toEqual(['splitWords.program', 'splitWords.target'])
})
