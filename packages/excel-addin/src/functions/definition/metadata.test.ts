import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { languages } from '@bekal/core'
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata'
import { afterAll, describe, expect, test } from 'vitest'
import { functionList } from '../function-list.js'
import type { FunctionDefinition } from './define-function.js'
import { functionsMetadata } from './metadata.js'

interface Metadata {
  readonly functions: readonly {
    readonly id: string
    readonly name: string
    readonly description: string
    readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional?: true }[]
  }[]
}
const metadata = (language: 'id' | 'en') => JSON.parse(functionsMetadata(functionList, language)) as Metadata

describe('Microsoft’s own generator', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bekal-functions-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  /** The functions as somebody would write them for that generator: comments over empty bodies. */
  const asSource = ({ id, description, parameters, readsPlan }: FunctionDefinition) => {
    const type = (takes: string) => (takes === 'range' ? '{any[][]}' : '{any}')
    const lines = parameters.map(({ name, takes, optional, description: words }) => {
      return ` * @param ${type(takes)} ${optional ? `[${name.en}]` : name.en} ${words.en}`
    })
    const invocation = ' * @param {CustomFunctions.StreamingInvocation<any[][]>} invocation Handler.'
    const names = [...parameters.map(({ name }) => name.en), ...(readsPlan ? ['invocation'] : [])]
    return [
      '/**',
      ` * ${description.en}`,
      ` * @customfunction ${id} ${id}`,
      ...lines,
      ...(readsPlan ? [invocation] : []),
      ' * @returns {any[][]} A table.',
      ' */',
      `function ${id.toLowerCase()}(${names.join(', ')}) {}`,
    ].join('\n')
  }

  test('makes the same file of them', async () => {
    const file = join(folder, 'functions.js')
    writeFileSync(file, functionList.map(asSource).join('\n'))
    const { metadataJson, errors } = await generateCustomFunctionsMetadata(file)
    expect(errors).toEqual([])
    const theirs = JSON.parse(metadataJson) as { functions: { result: object }[] }
    // It says nothing of the type where a function that does not stream gives any.
    for (const one of theirs.functions) one.result = { type: 'any', ...one.result }
    expect(metadata('en')).toEqual(theirs)
  })
})

describe.each([...languages])('in %s', (language) => {
  const { functions } = metadata(language)

  test('nothing is said twice for two arguments of one function', () => {
    for (const { parameters } of functions) {
      expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length)
    }
  })

  test('names of arguments are one short word each, as Excel shows them between the brackets', () => {
    const names = functions.flatMap(({ parameters }) => parameters.map(({ name }) => name))
    expect(names.filter((name) => !/^[a-z]+(?:_[a-z]+)*$/u.test(name) || name.length > 20)).toEqual([])
  })

  test('descriptions fit the tip beside the formula', () => {
    const texts = functions.flatMap(({ description, parameters }) => [
      description,
      ...parameters.map((parameter) => parameter.description),
    ])
    expect(texts.filter((text) => text.length > 200 || !text.endsWith('.'))).toEqual([])
  })

  test('after an optional argument comes no needed one', () => {
    for (const { parameters } of functions) {
      const firstOptional = parameters.findIndex(({ optional }) => optional)
      if (firstOptional >= 0) expect(parameters.slice(firstOptional).every(({ optional }) => optional)).toBe(true)
    }
  })
})

test('both languages say the same of shape, and no words of each other', () => {
  const words = ({ functions }: Metadata) =>
    functions.flatMap(({ description, parameters }) => [description, ...parameters.map((one) => one.description)])
  const shape = (language: 'id' | 'en') =>
    JSON.stringify(metadata(language), (key, value) =>
      key === 'description' || (key === 'name' && /^[a-z]/u.test(value)) ? '' : value,
    )
  expect(shape('id')).toBe(shape('en'))
  const english = new Set(words(metadata('en')))
  expect(words(metadata('id')).filter((text) => english.has(text))).toEqual([])
})

test('names are long enough and in capitals, as Excel demands', () => {
  expect(functionList.map(({ id }) => id).filter((id) => !/^[A-Z]{3,}$/u.test(id))).toEqual([])
})
