import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explainLine, splitPlan, type LineAmounts, type TrainingPlan } from '@bekal/core'
import { aCohort, aCostLine, aFund, aPlan, aProgram, aScheme, arbitraryPlan } from '@bekal/core/testing'
import { aComposedPlan, aSharedPlan } from '../../test/plans.js'
import { explanationAsJson } from './explanation-as-json.js'

const explained = (plan: TrainingPlan, id: string) => {
  const explanation = explainLine(plan, splitPlan(plan), id)
  if (explanation === undefined) throw new TypeError(`No line ${id}.`)
  return explanationAsJson(explanation)
}

/** What the working of a line says each party pays; undefined where there is none, or not of the whole line. */
function worked(plan: TrainingPlan, { id, shares, unassigned }: LineAmounts) {
  const { certificate, bands, residual, sharedTotal } = explained(plan, id)
  if (sharedTotal?.clash) return undefined
  if (sharedTotal) return sharedTotal.parts.map(({ partyId, thisLine }) => [partyId, thisLine] as const)
  if (bands === null) {
    if (unassigned !== 0) return undefined
    return certificate?.entries.map(({ amount }, n) => [shares[n]?.partyId ?? '', amount] as const)
  }
  const slices = bands.flatMap(({ partyIds, certificate: { entries } }) =>
    entries.map(({ amount }, n) => [partyIds[n] as string, amount] as const),
  )
  return residual === null ? slices : [...slices, [residual.partyId, residual.amount] as const]
}

function summed(parts: readonly (readonly [string, number])[]) {
  const sums = new Map<string, number>()
  for (const [id, amount] of parts) sums.set(id, (sums.get(id) ?? 0) + amount)
  return new Map([...sums].filter(([, amount]) => amount !== 0))
}

/** Lines that share an id are the first one's working. */
function agrees(plan: TrainingPlan): void {
  const { lines } = splitPlan(plan)
  for (const line of new Map(lines.toReversed().map((one) => [one.id, one])).values()) {
    const parts = worked(plan, line)
    if (parts === undefined) continue
    expect(summed(parts)).toEqual(summed([...Object.entries(line.amounts), ['(unassigned)', line.unassigned]]))
    const { sharedTotal } = explained(plan, line.id)
    for (const part of sharedTotal?.parts ?? []) expect(part.thisLine + part.otherLines).toBe(part.total)
  }
}

describe('the working of a line gives what the split gives', () => {
  test('for every kind of assignment', () => {
    agrees(aSharedPlan())
    agrees(aComposedPlan())
  })

  test('in any plan', () => {
    fc.assert(fc.property(arbitraryPlan, agrees), { numRuns: 50 })
  })
})

describe('a total that several lines share', () => {
  test('is broken down: rows make the lines, columns the parties’ parts', () => {
    // Of 60 million BPVP pays 40 and the prison 20: of this line's 20 million two thirds and one third.
    expect(explained(aComposedPlan(), 'kain-2')).toMatchObject({
      certificate: null,
      bands: null,
      residual: null,
      sentence: null,
      sharedTotal: {
        schemeId: 'batas',
        over: 'program',
        whose: { id: 'program Menjahit dasar, tunai', en: 'the program Menjahit dasar, cash' },
        total: 60_000_000,
        lineIds: ['kain-1', 'kain-2', 'benang'],
        parts: [
          { partyId: 'lapas', total: 20_000_000, thisLine: 6_666_667, otherLines: 13_333_333 },
          { partyId: 'bpvp', total: 40_000_000, thisLine: 13_333_333, otherLines: 26_666_667 },
        ],
        clash: null,
        certificate: null,
        bands: [{ slice: 50_000_000 }, { slice: 10_000_000 }],
      },
    })
  })

  test('has a certificate of its own where it lies in one band', () => {
    const assignment = { kind: 'scheme', schemeId: 'bagi', over: 'plan' } as const
    const plan = aPlan({
      schemes: [aScheme()],
      costLines: ['a', 'b'].map((id) => aCostLine({ id, assignment, month: 3 })),
    })
    expect(explained(plan, 'b')).toMatchObject({
      certificate: null,
      sharedTotal: { certificate: { total: 800_000, entries: [{ amount: 560_000 }, { amount: 240_000 }] } },
    })
  })

  test('that cannot be broken down says which lines and parties clash', () => {
    const assignment = { kind: 'scheme', schemeId: 'bagi', over: 'plan' } as const
    const plan = aPlan({
      funds: [aFund({ accounts: ['522'] }), aFund({ id: 'dipa-llk', partyId: 'llk' })],
      schemes: [aScheme()],
      costLines: [aCostLine({ id: 'a', assignment }), aCostLine({ id: 'b', account: '522151', assignment })],
    })
    // The workshop alone may pay line a, 400,000; its part of 800,000 is 240,000.
    expect(explained(plan, 'b')).toMatchObject({
      unassigned: 400_000,
      sharedTotal: { clash: { lineIds: ['a'], partyIds: ['llk'], amount: 160_000 } },
    })
  })

  test.each([
    ['cohort', { cohortId: 'jahit-1' }, 'angkatan jahit-1 (Menjahit dasar), tunai, akun berawalan 521'],
    ['cohort', { programId: 'jahit' }, 'program Menjahit dasar di luar angkatan, tunai, akun berawalan 521'],
    ['program', {}, 'bagian rencana tanpa program, tunai, akun berawalan 521'],
    ['plan', { cohortId: 'jahit-1' }, 'seluruh rencana, tunai, akun berawalan 521'],
  ] as const)('over a %s, of a line of %j, is called by whose it is', (over, scope, whose) => {
    const plan = aPlan({
      programs: [aProgram()],
      cohorts: [aCohort()],
      schemes: [
        aScheme({
          rule: {
            kind: 'by-account',
            cases: [{ accounts: ['521'], rule: { kind: 'whole', party: 'lapas' } }],
            otherwise: { kind: 'whole', party: 'llk' },
          },
        }),
      ],
      costLines: [aCostLine({ scope, assignment: { kind: 'scheme', schemeId: 'bagi', over } })],
    })
    expect(explained(plan, 'bahan').sharedTotal?.whose.id).toBe(whose)
  })
})

test('a scheme that cannot be computed has no working, but its words', () => {
  const plan = aPlan({
    schemes: [aScheme({ rule: { kind: 'whole', party: 'x' } })],
    costLines: [aCostLine({ assignment: { kind: 'scheme', schemeId: 'bagi' } })],
  })
  expect(explained(plan, 'bahan')).toMatchObject({
    unassigned: 400_000,
    certificate: null,
    scheme: { id: 'bagi', words: { id: '“x” membayar seluruhnya.', en: '“x” pays all.' } },
    bands: null,
    sharedTotal: null,
  })
})

test('a scheme that refers to another is told with that one’s rule', () => {
  const plan = aPlan({
    schemes: [aScheme(), aScheme({ id: 'ikut', rule: { kind: 'scheme', schemeId: 'bagi' } })],
    costLines: [aCostLine({ assignment: { kind: 'scheme', schemeId: 'ikut' } })],
  })
  expect(explained(plan, 'bahan').scheme?.words.en).toBe('Lapas Contoh pays 70% and LLK Contoh 30%.')
})
