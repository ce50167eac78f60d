import { expect, test } from 'vitest'
import { functionsMetadata } from '../../vite.office-addin.js'
import { localizeMetadata, UndescribedFunctionError } from './localize-metadata.js'
import { customFunctions } from './register.js'

const metadata = async (language: 'id' | 'en') => JSON.parse(await functionsMetadata(language)).functions

test('Excel is told about exactly the functions that are registered', async () => {
  const functions: { id: string }[] = await metadata('en')
  expect(functions.map(({ id }) => id)).toEqual(['ALLOCATE'])
  expect(Object.keys(customFunctions)).toEqual(['ALLOCATE'])
})

test('ALLOCATE takes a value and a range and gives a range', async () => {
  expect((await metadata('en'))[0]).toMatchObject({
    name: 'ALLOCATE',
    parameters: [
      { name: 'total', type: 'any' },
      { name: 'weights', type: 'any', dimensionality: 'matrix' },
    ],
    result: { type: 'number', dimensionality: 'matrix' },
  })
})

test('both languages describe it, and only the words differ', async () => {
  const [[id], [en]] = await Promise.all([metadata('id'), metadata('en')])
  expect(id.description).toMatch(/^Membagi total/u)
  expect(en.description).toMatch(/^Splits a total/u)
  expect(id.parameters[1]).toMatchObject({ name: 'bobot', description: expect.stringContaining('Sel kosong') })
  const shape = (metadata: object) =>
    JSON.stringify(metadata, (key, value) => (key === 'description' || value === 'bobot' ? undefined : value))
  expect(shape({ ...id, parameters: id.parameters.map(({ name: _, ...rest }: { name: string }) => rest) })).toBe(
    shape({ ...en, parameters: en.parameters.map(({ name: _, ...rest }: { name: string }) => rest) }),
  )
})

test.each([
  { what: 'SETTLE', metadata: { id: 'SETTLE', name: 'SETTLE', parameters: [] } },
  { what: 'ALLOCATE(unit)', metadata: { id: 'ALLOCATE', name: 'ALLOCATE', parameters: [{ name: 'unit' }] } },
])('$what without a description stops the build', ({ what, metadata }) => {
  expect(() => localizeMetadata([metadata], 'id')).toThrow(UndescribedFunctionError)
  expect(() => localizeMetadata([metadata], 'id')).toThrow(what)
})
