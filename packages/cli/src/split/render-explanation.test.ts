import { expect, test } from 'vitest'
import { explainLine, splitPlan, type Language, type LineExplanation, type TrainingPlan } from '@bekal/core'
import { aCostLine, aFund, aPlan, aScheme } from '@bekal/core/testing'
import { renderExplanation } from './render-explanation.js'

const textOf = (plan: TrainingPlan, id: string, language: Language) =>
  renderExplanation(plan, explainLine(plan, splitPlan(plan), id) as LineExplanation, language)
const together = { kind: 'scheme', schemeId: 'bagi', over: 'plan' } as const
const clashing = aPlan({
  funds: [aFund({ accounts: ['522'] }), aFund({ id: 'dipa-llk', partyId: 'llk' })],
  schemes: [aScheme()],
  costLines: [
    aCostLine({ id: 'a', assignment: together }),
    aCostLine({ id: 'b', account: '522151', assignment: together }),
  ],
})

test('a shared total that cannot be broken down says which lines, which parties, how much', () => {
  // The workshop alone may pay line a, 400,000; its part of 800,000 is 240,000.
  expect(textOf(clashing, 'b', 'id')).toContain(
    'Jumlah itu tidak dapat dirinci ke barisnya: baris a hanya dapat dibayar LLK Contoh, yang bagiannya kurang Rp160.000. Karena itu baris ini belum dibebankan.',
  )
  expect(textOf(clashing, 'b', 'en')).toContain(
    'That total cannot be broken down to its lines: lines a can only be paid by LLK Contoh, whose part is Rp160,000 too small. So the line is not assigned yet.',
  )
})

test('a total of one line only is not broken down', () => {
  const plan = aPlan({ schemes: [aScheme()], costLines: [aCostLine({ assignment: together })] })
  const text = textOf(plan, 'bahan', 'en')
  expect(text).toContain('the total of 1 line that uses it in the whole plan, cash: Rp400,000.')
  expect(text).not.toContain('This line')
})

test('where a fund may not pay every account, the breakdown says what that does', () => {
  const plan = {
    ...clashing,
    costLines: clashing.costLines.map((line) => ({ ...line, account: '522151' })),
  }
  expect(textOf(plan, 'a', 'en')).toMatch(
    /A party whose fund may not pay a line’s account pays nothing of that line\.$/u,
  )
})

test('a scheme that cannot be computed says so', () => {
  const plan = aPlan({
    schemes: [aScheme({ rule: { kind: 'whole', party: 'x' } })],
    costLines: [aCostLine({ assignment: { kind: 'scheme', schemeId: 'bagi' } })],
  })
  expect(textOf(plan, 'bahan', 'id')).toContain(
    'Dibagi menurut skema “70/30”. Skema ini tidak dapat dihitung; baris ini belum dibebankan kepada siapa pun.',
  )
})
