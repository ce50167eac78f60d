import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkPlan } from '../src/index.js'
import { parsePlan, planJsonSchema } from '../src/schema.js'
import { aCostLine, aPlan, arbitraryPlan } from './index.js'

test('every generated plan has the right shape', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      expect(parsePlan(plan)).toEqual({ plan, issues: [] })
    }),
  )
})

test('in a generated plan every reference exists, every id is its own, and sums add up', () => {
  const integrity = [
    'unknown-reference',
    'duplicate-id',
    'listed-twice',
    'quantities-differ',
    'shares-not-whole',
    'factors-too-fine',
    'amount-too-large',
    'minor-unit-missing',
    'unknown-time-zone',
    'period-reversed',
    'seats-reversed',
    'date-outside-fiscal-year',
  ]
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      expect(checkPlan(plan).filter(({ code }) => integrity.includes(code))).toEqual([])
    }),
  )
})

test('a generated plan survives being written as JSON', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      // Not toStrictEqual: an own key named "constructor" misleads it.
      expect(isDeepStrictEqual(JSON.parse(JSON.stringify(plan)), plan)).toBe(true)
    }),
  )
})

test('among a few hundred generated plans every key of the schema is present in one and every optional key absent in one', () => {
  const present = new Set<string>()
  const absent = new Set<string>()
  const kinds = new Set<string>()
  for (const plan of fc.sample(arbitraryPlan, { numRuns: 600, seed: 20_261_124 })) visit(schema, plan, '')
  const expected = keysOf(schema, '', new Set())
  expect(expected.all.filter((key) => !present.has(key))).toEqual([])
  expect(expected.optional.filter((key) => !absent.has(key))).toEqual([])
  expect([...expected.kinds].filter((kind) => !kinds.has(kind))).toEqual([])

  function visit(node: Node, value: unknown, at: string): void {
    for (const shape of shapes(node)) {
      if (Array.isArray(value)) {
        if (shape.items) for (const element of value) visit(shape.items, element, `${at}[]`)
        if (shape.type === 'array') (value.length === 0 ? absent : present).add(`${at}[]`)
      } else if (typeof value === 'object' && value !== null && fits(shape, value)) {
        const kind = kindOf(shape)
        if (kind !== undefined) kinds.add(`${ruleless(at)}:${kind}`)
        for (const [key, inner] of Object.entries(shape.properties ?? {})) {
          const place = `${ruleless(at)}${kind === undefined ? '' : `(${kind})`}.${key}`
          if (key in value) {
            present.add(place)
            visit(inner, (value as Record<string, unknown>)[key], place)
          } else absent.add(place)
        }
        if (typeof shape.additionalProperties === 'object') {
          for (const inner of Object.values(value)) visit(shape.additionalProperties, inner, `${at}{}`)
        }
      }
    }
  }
})

test('the builders make a plan without any issue', () => {
  const plan = aPlan({ costLines: [aCostLine()] })
  expect(parsePlan(plan).issues).toEqual([])
  expect(checkPlan(plan)).toEqual([])
})

interface Node {
  readonly $ref?: string
  readonly type?: string
  readonly anyOf?: Node[]
  readonly oneOf?: Node[]
  readonly items?: Node
  readonly properties?: Record<string, Node & { const?: unknown }>
  readonly required?: string[]
  readonly additionalProperties?: Node | boolean
}

const schema = planJsonSchema() as Node & { $defs?: Record<string, Node> }

function shapes(node: Node): Node[] {
  if (node.$ref !== undefined) return shapes(schema.$defs?.[node.$ref.split('/').at(-1) as string] as Node)
  const branches = [...(node.anyOf ?? []), ...(node.oneOf ?? [])]
  return branches.length === 0 ? [node] : branches.flatMap(shapes)
}

/** Whether an object is meant by a shape: all required keys, and the kind where the shape states one. */
function fits(shape: Node, value: object): boolean {
  if (shape.type !== 'object') return false
  const kind = kindOf(shape)
  if (kind !== undefined && !Object.values(value).includes(kind)) return false
  return (shape.required ?? []).every((key) => key in value)
}

/** The value of `kind` or `type` that a shape demands. */
function kindOf(shape: Node): string | undefined {
  const discriminator = shape.properties?.kind ?? shape.properties?.type
  return typeof discriminator?.const === 'string' ? discriminator.const : undefined
}

/** Nested rules are one place, however deep. */
function ruleless(at: string): string {
  return at.replace(/^\.schemes\[\]\.rule.*$/u, (place) =>
    /\.(?:rule|rest|overflow|otherwise)$/u.test(place) ? '.schemes[].rule' : place,
  )
}

function keysOf(node: Node, at: string, seen: Set<string>) {
  const found = { all: [] as string[], optional: [] as string[], kinds: new Set<string>() }
  for (const shape of shapes(node)) {
    const kind = kindOf(shape)
    const here = `${ruleless(at)}${kind === undefined ? '' : `(${kind})`}`
    if (kind !== undefined) found.kinds.add(`${ruleless(at)}:${kind}`)
    if (seen.has(here) && kind !== undefined) continue
    seen.add(here)
    const inner: [string, Node][] = Object.entries(shape.properties ?? {}).map(([key, below]) => [
      `${here}.${key}`,
      below,
    ])
    found.all.push(...inner.map(([key]) => key))
    found.optional.push(
      ...inner.map(([key]) => key).filter((key) => !shape.required?.includes(key.slice(here.length + 1))),
    )
    if (shape.items) inner.push([`${at}[]`, shape.items])
    if (typeof shape.additionalProperties === 'object') inner.push([`${at}{}`, shape.additionalProperties])
    for (const [place, below] of inner) {
      const deeper = keysOf(below, place, seen)
      found.all.push(...deeper.all)
      found.optional.push(...deeper.optional)
      for (const one of deeper.kinds) found.kinds.add(one)
    }
  }
  return found
}
