import { describe, expect, test } from 'vitest'
import { shapeCases } from '../../test/broken-plans.js'
import { aCostLine, aPlan } from '../../test/index.js'
import { sentences } from '../../test/sentences.js'
import { planMessages } from './index.js'
import { parsePlan } from './parse-plan.js'

describe('a value that is not a plan, for one reason', () => {
  sentences(shapeCases, ({ value, code, path, params }) => {
    const { severity } = planMessages[code as keyof typeof planMessages]
    expect(parsePlan(value)).toEqual({ issues: [{ code, severity, path, params }] })
  })
})

describe('a value that is a plan', () => {
  test('comes back as it was, with no issues', () => {
    const plan = aPlan({ costLines: [aCostLine()] })
    expect(parsePlan(plan)).toEqual({ plan, issues: [] })
  })

  test('may name its schema for an editor', () => {
    const plan = aPlan({ $schema: './plan.schema.json' })
    expect(parsePlan(plan)).toEqual({ plan, issues: [] })
  })

  test('may leave out what is optional by setting it undefined', () => {
    expect(parsePlan({ ...aPlan(), currencyMinorUnit: undefined }).issues).toEqual([])
  })

  test.each(['2024-02-29', '2000-01-01'])('may hold the leap day or turn of century %s', (date) => {
    const calendar = { holidays: [{ date, label: 'Libur', kind: 'public-holiday', status: 'official' }] }
    expect(parsePlan({ ...aPlan(), calendar }).issues).toEqual([])
  })

  test('may hold a quantity that a sum of decimals made, such as 0.1 + 0.2', () => {
    expect(parsePlan(aPlan({ costLines: [aCostLine({ factors: [{ value: 0.1 + 0.2, unit: 'm' }] })] })).issues).toEqual(
      [],
    )
  })
})

describe('all problems at once', () => {
  test('of an empty object every required key is named', () => {
    const { issues } = parsePlan({})
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['missing-key']))
    expect(issues.map(({ path }) => path)).toEqual(
      Object.keys(aPlan())
        .map((key) => [key])
        .sort((a, b) => order(a) - order(b)),
    )
  })

  test('in different lines and at different depths', () => {
    const { issues } = parsePlan({
      ...aPlan(),
      locale: 'jv',
      costLines: [
        { ...aCostLine(), unitCost: '1', month: 13 },
        { ...aCostLine(), assignment: { kind: 'by-quantity', quantities: { a: '1', b: -1 } } },
      ],
    })
    expect(issues.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['not-allowed', 'locale'],
      ['wrong-type', 'costLines.0.unitCost'],
      ['out-of-range', 'costLines.0.month'],
      ['wrong-type', 'costLines.1.assignment.quantities.a'],
      ['out-of-range', 'costLines.1.assignment.quantities.b'],
    ])
  })

  test('two unknown keys of one place are two issues', () => {
    const { issues } = parsePlan({ ...aPlan(), costlines: [], Parties: [] })
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ['unknown-key', ['costlines']],
      ['unknown-key', ['Parties']],
    ])
  })

  test('a key called __proto__ is as unknown as any other', () => {
    const value: unknown = JSON.parse(JSON.stringify(aPlan()).replace('{', '{"__proto__":{"locale":"en"},'))
    expect(parsePlan(value).issues).toMatchObject([{ code: 'unknown-key', path: ['__proto__'] }])
  })
})

describe('a text', () => {
  const codes = (title: string) => parsePlan(aPlan({ title })).issues.map(({ code }) => code)

  test.each([
    '=1+1', "'kutip", 'a\nb', '🧵', '-', '_x0041_', 'x'.repeat(2_000), 'a\u00A0b', '\u00AD', 'e\u0301',
  ])('may be %j', (title) => expect(codes(title)).toEqual([])) // prettier-ignore

  test.each(['', ' a', 'a ', '\na', 'a\n', '\u00A0a', 'a\tb', 'a\u0000b', 'a\rb', '\uD83E', 'a\uFFFE'])(
    'may not be %j, which a cell would not give back',
    (title) => expect(codes(title)).toEqual(['bad-format']),
  )
})

/** The order of keys in the schema, which the reader follows. */
function order([key]: readonly string[]): number {
  const keys = ['schemaVersion', 'id', 'title', 'fiscalYear', 'currency', 'locale', 'site', 'calendar']
  return keys.indexOf(key as string) + 1 || keys.length + 1
}
