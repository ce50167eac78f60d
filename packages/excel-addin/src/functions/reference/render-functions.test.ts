import { readFileSync } from 'node:fs'
import { languages, type Language } from '@bekal/core'
import { parsePlan } from '@bekal/core/schema'
import { describe, expect, test } from 'vitest'
import { functionList } from '../function-list.js'
import { PlanView } from '../plan/plan-view.js'
import { renderFunctionReference } from './render-functions.js'

const pages = { id: 'fungsi.md', en: 'functions.md' } as const
const json = readFileSync(new URL('../../../../../examples/lapas-selong/plan.json', import.meta.url), 'utf8')
const { plan } = parsePlan(JSON.parse(json))
if (plan === undefined) expect.fail('the example is no plan')
const view = new PlanView(plan)

describe.each<Language>([...languages])('the reference page of functions in language %s', (language) => {
  const page = renderFunctionReference(functionList, view, language)

  test('is the committed one', async () => {
    await expect(page).toMatchFileSnapshot(`../../../../../docs/reference/${pages[language]}`)
  })

  test('has a section for every function, to which its contents lead, and an example in each', () => {
    const sections = page.split(/^## /mu).filter((one) => /^[A-Z]+\n/u.test(one))
    expect(sections.map((one) => one.split('\n')[0])).toEqual(functionList.map(({ id }) => id))
    for (const one of sections) expect(one.match(/^=BEKAL\./gmu)?.length).toBeGreaterThan(1)
    for (const { id } of functionList) expect(page).toContain(`- [${id}](#${id.toLowerCase()}): `)
  })

  test('names every argument', () => {
    for (const { parameters } of functionList) {
      for (const { name } of parameters) expect(page).toContain(`\`${name[language]}\``)
    }
  })

  test('has tables whose rows are all as long as their heading', () => {
    let width = 0
    for (const line of page.split('\n')) {
      const cells = line.startsWith('|') ? line.split(/(?<!\\)\|/u).length : 0
      if (cells > 0 && width > 0) expect(cells).toBe(width)
      width = cells
    }
  })

  test('says nothing in the other language’s words', () => {
    const foreign = language === 'id' ? /\b(?:which|given|left out|computed)\b/u : /\b(?:bila|dikosongkan|dihitung)\b/u
    expect(page).not.toMatch(foreign)
  })
})

/** Worked by hand, from the plan of the example and its agreements. */
test.each([
  ['BPVP 80 % of Rp1,000,001', 'SHARE', '| BPVP Lombok Timur | 800,001 |'],
  ['its prison 20 %', 'SHARE', '| Lapas Kelas IIB Selong | 200,000 |'],
  ['the end that `bekal schedule` shows', 'ENDDATE', '| 1 March 2027 |'],
  ['a score that `bekal score` rounds to 77', 'READINESS', '| 76.6'],
  ['a score that `bekal score` rounds to 80', 'READINESS', '| 80.2'],
  ['its first line of Rp2,400,000 divided 10 : 30 : 60', 'SHARE', '| 240,000 | 720,000 | 1,440,000 |'],
])('the page shows %s', (_, id, words) => {
  const section = renderFunctionReference(functionList, view, 'en').split(`\n## ${id}\n`)[1]?.split('\n## ')[0]
  expect(section).toContain(words)
})
