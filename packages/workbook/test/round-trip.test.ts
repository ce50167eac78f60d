import { checkPlan, type Language } from '@bekal/core'
import { arbitraryPlan } from '@bekal/core/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildWorkbook, readWorkbook } from '../src/index.js'
import { examplePlan, examples } from './cells.js'

describe.each<Language>(['id', 'en'])('a workbook in language %s', (locale) => {
  test.each(examples)(
    'of the example %s gives the same plan back, with the plan’s own issues located',
    async (name) => {
      const plan = examplePlan(name)
      const { plan: read, issues } = await readWorkbook(await buildWorkbook(plan, { locale }))
      expect(read).toEqual(plan)
      expect(issues.map(({ code, path, params }) => ({ code, path, params }))).toEqual(
        checkPlan(plan).map(({ code, path, params }) => ({ code, path, params })),
      )
      for (const issue of issues)
        expect(issue).toMatchObject({ sheet: expect.any(String), cell: expect.stringMatching(/^[A-Z]+\d+$/u) })
    },
  )

  test('gives every generated plan back unchanged', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlan, async (plan) => {
        const { plan: read, issues } = await readWorkbook(await buildWorkbook(plan, { locale }))
        expect(read).toEqual(plan)
        expect(issues.map(({ code }) => code).sort()).toEqual(
          checkPlan(plan)
            .map(({ code }) => code)
            .sort(),
        )
      }),
      // Shrinking would build hundreds of workbooks; the seed in the message leads back to the plan.
      { numRuns: 25, endOnFailure: true },
    )
  })
})
