import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitPlan } from '@bekal/core'
import { arbitraryPlan } from '@bekal/core/testing'
import { aSharedPlan } from '../../test/plans.js'
import { explainLine } from './explain-line.js'

test('the working of a line gives what the split gives', () => {
  const plan = aSharedPlan()
  const split = splitPlan(plan)
  for (const { id, shares } of split.lines) {
    const amounts = explainLine(plan, split, id)?.certificate?.entries.map(({ amount }) => amount) ?? []
    expect(amounts).toEqual(shares.map(({ amount }) => amount))
  }
})

test('so it does in any plan', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const split = splitPlan(plan)
      for (const { id, shares, total, unassigned } of split.lines) {
        const certificate = explainLine(plan, split, id)?.certificate
        if (!certificate || unassigned !== 0) continue
        expect(certificate.total).toBe(total)
        expect(certificate.entries.map(({ amount }) => amount)).toEqual(shares.map(({ amount }) => amount))
      }
    }),
    { numRuns: 50 },
  )
})
