import { describe, expect, test } from 'vitest'
import vector from '../../../test/vectors/budget-sharing-schemes.json' with { type: 'json' }
import { exampleSchemes, exampleParties } from '../../../test/example-schemes.js'
import { arbitraryRule } from '../../../test/index.js'
import fc from 'fast-check'
import { languages } from '../../vocabulary/index.js'
import { compileRule, describeScheme, partiesOfRule, resolveRule, ruleKinds, shareByBands } from '../index.js'

const rupiah = { code: 'IDR', minorUnit: 0 }

test('every kind of rule is read in both languages on schemes.md, with its bands', async () => {
  const sections = exampleSchemes.map(({ title, source, note, ...scheme }) => {
    const resolved = resolveRule(scheme.rule, [
      { id: 'induk-2026', rule: { kind: 'equal', parties: ['lapas', 'bpvp'] } },
    ])
    const bands = (resolved.ok ? compileRule(resolved.rule) : []).map(({ from, shares }) => {
      const weights = Object.entries(shares).map(([party, weight]) => `${party} ${weight}`)
      return `${from.toLocaleString('en-US')} → ${weights.join(', ')}`
    })
    return [
      `## ${title}`,
      ...(source === undefined ? [] : [`Source: ${source}`]),
      ...(note === undefined ? [] : [note]),
      ...languages.map((language) => describeScheme(scheme, exampleParties, rupiah, language)),
      `Bands: ${bands.join(' · ')}`,
    ].join('\n\n')
  })
  const page = ['# Sharing schemes in words', ...sections].join('\n\n')
  await expect(`${page}\n`).toMatchFileSnapshot('../../../test/schemes.md')
})

test('the page has every published scheme, in the same shares', () => {
  for (const { id, ...published } of vector.schemes) {
    const own = exampleSchemes.find(({ title }) => title.endsWith(`(${id})`))
    expect(own).toBeDefined()
    if (!('shares' in published) || published.shares === undefined || own === undefined) continue
    const shares = shareByBands(100, compileRule(own.rule))
    expect(Object.values(shares)).toEqual(Object.values(published.shares).filter((share) => share > 0))
  }
})

test('the page has every kind of rule', () => {
  const text = JSON.stringify(exampleSchemes)
  expect(ruleKinds.codes.filter((kind) => !text.includes(`"kind":"${kind}"`))).toEqual([])
})

describe('the words of any rule', () => {
  const parties = ['a', 'b', 'c'].map((id) => ({ id, name: `Pihak ${id.toUpperCase()}` }))

  test.each(languages)('in %s are sentences or lists of them, and name everybody who may pay', (language) => {
    fc.assert(
      fc.property(arbitraryRule(['a', 'b', 'c']), (rule) => {
        const text = describeScheme({ rule }, parties, rupiah, language)
        for (const line of text.split('\n')) expect(line).toMatch(/^(?: *- )?\S.*[.:]$/u)
        expect(text).not.toMatch(/undefined|NaN|\[object/u)
        const paying = new Set(compileRule(rule).flatMap(({ shares }) => Object.keys(shares)))
        for (const { id, name } of parties) if (paying.has(id)) expect(text).toContain(name)
        for (const { id, name } of parties) if (!partiesOfRule(rule).includes(id)) expect(text).not.toContain(name)
      }),
    )
  })

  test('call a party that is not in the plan by its id', () => {
    const text = describeScheme({ rule: { kind: 'whole', party: 'x' } }, parties, rupiah, 'id')
    expect(text).toBe('“x” membayar seluruhnya.')
  })
})
