import { existsSync, readFileSync } from 'node:fs'
import { languages } from '@bekal/core'
import { parsePlan } from '@bekal/core/schema'
import { layoutWorkbook } from '@bekal/workbook/layout'
import { describe, expect, test } from 'vitest'
import { fingerprint, picturedPlan, picturedSheets } from './pictured.mjs'

const file = (path: string) => new URL(`../../${path}`, import.meta.url)
const madeFrom = JSON.parse(readFileSync(file('docs/guide/pictures/made-from.json'), 'utf8')) as Record<string, object>
const { plan } = parsePlan(JSON.parse(readFileSync(file(picturedPlan), 'utf8')))
if (plan === undefined) throw new TypeError(`${picturedPlan} is no plan`)

describe.each(languages)('the pictures of the guides in language %s', (language) => {
  const { sheets } = layoutWorkbook(plan, { locale: language })
  const shown = picturedSheets.flatMap(({ at, name }) => {
    const sheet = sheets[at]
    return sheet === undefined || sheet.hidden ? [] : [{ name, sheet }]
  })

  // `npm run pictures` takes them anew; look at them before they are committed.
  test('were taken of the sheets as they are now', () => {
    expect(madeFrom[language]).toEqual(Object.fromEntries(shown.map(({ name, sheet }) => [name, fingerprint(sheet)])))
  })

  test('are there, all of them', () => {
    const missing = shown.filter(({ name }) => !existsSync(file(`docs/guide/pictures/${language}/${name}.png`)))
    expect(missing.map(({ name }) => name)).toEqual([])
  })
})
