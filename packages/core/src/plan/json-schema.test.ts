import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shapeCases } from '../../test/broken-plans.js'
import { aPlan, arbitraryPlan } from '../../test/index.js'
import { sentences } from '../../test/sentences.js'
import { planJsonSchema } from './json-schema.js'

test('the committed schema is the generated one', async () => {
  const text = `${JSON.stringify(planJsonSchema(), null, 2)}\n`
  await expect(text).toMatchFileSnapshot('../../schema/plan.schema.json')
})

describe('an independent reader of JSON Schema', () => {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true })
  addFormats.default(ajv)
  const validate = ajv.compile(planJsonSchema())

  test('accepts every plan that parsePlan accepts', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        validate(plan)
        expect(validate.errors).toBeNull()
      }),
    )
  })

  test('accepts a plan that names its schema', () => {
    expect(validate(aPlan({ $schema: './plan.schema.json' }))).toBe(true)
  })

  // Not asked of it: what JSON cannot say (NaN), the step of quantities, which parsePlan checks alone, and values nested
  // so deeply that they exhaust its stack.
  const leftOut = ['too-fine', 'nested-too-deeply']
  const asJson = shapeCases.filter(({ code, params }) => params.found !== 'NaN' && !leftOut.includes(code))
  describe('refuses', () => {
    sentences(asJson, ({ value }) => expect(validate(JSON.parse(JSON.stringify(value)))).toBe(false))
  })
})
