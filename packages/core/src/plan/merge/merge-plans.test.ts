import { describe, expect, test } from 'vitest'
import {
  aCohort,
  aCostLine,
  aFund,
  anAgreement,
  anEligibilityRule,
  aParticipant,
  aPlan,
  aProgram,
  aRubric,
  aScheme,
} from '../../../test/index.js'
import { DifferentPlansError, mergePlans, type CostLine, type TrainingPlan } from '../../index.js'

const kain = aCostLine({ id: 'kain', description: 'Kain' })
const base = aPlan({
  programs: [aProgram()],
  participants: [aParticipant()],
  cohorts: [aCohort({ participantCodes: ['P-01'] })],
  schemes: [aScheme()],
  agreements: [anAgreement()],
  costLines: [aCostLine({ month: 3 }), kain],
})

const withLine = (...lines: readonly CostLine[]): TrainingPlan => ({ ...base, costLines: [...lines] })
const [bahan] = base.costLines as [CostLine]
const dearer = (unitCost: number) => withLine({ ...bahan, unitCost }, kain)

/** Code, place and what each copy has, base first; “—” for nothing. */
function told({ conflicts }: ReturnType<typeof mergePlans>) {
  return conflicts.map(({ code, path, base: was, copies }) => [
    code,
    path.join('/'),
    ...[was, ...copies].map((version) => ('value' in version ? version.value : '—')),
  ])
}

describe('no conflict', () => {
  test('what one copy alone changed, in one line each', () => {
    const merged = mergePlans(base, dearer(27_000), withLine(bahan, { ...kain, description: 'Kain katun' }))
    expect(merged).toEqual({
      plan: withLine({ ...bahan, unitCost: 27_000 }, { ...kain, description: 'Kain katun' }),
      conflicts: [],
      issues: [],
      changes: [1, 1],
    })
  })

  test('two fields of one line', () => {
    const { plan, conflicts } = mergePlans(base, dearer(27_000), withLine({ ...bahan, month: 4 }, kain))
    expect(conflicts).toEqual([])
    expect(plan.costLines[0]).toEqual({ ...bahan, unitCost: 27_000, month: 4 })
  })

  test('the same change in both copies', () => {
    expect(mergePlans(base, dearer(27_000), dearer(27_000))).toMatchObject({ plan: dearer(27_000), conflicts: [] })
  })

  test('what both took out is out; what one took out and the other left alone, too', () => {
    expect(mergePlans(base, withLine(kain), withLine(kain)).plan.costLines).toEqual([kain])
    expect(mergePlans(base, withLine(kain), base)).toMatchObject({ plan: withLine(kain), conflicts: [] })
  })

  test('additions: the base’s entries, then those of the first copy, then those of the second', () => {
    const [a, b] = ['a', 'b'].map((id) => aCostLine({ id })) as [CostLine, CostLine]
    const { plan, conflicts } = mergePlans(base, withLine(a, bahan, kain), withLine(bahan, b, kain))
    expect(conflicts).toEqual([])
    expect(plan.costLines.map(({ id }) => id)).toEqual(['bahan', 'kain', 'a', 'b'])
  })

  test('ids in a list come and go each for itself', () => {
    const group = (...participantCodes: string[]) => ({ ...base, cohorts: [aCohort({ participantCodes })] })
    const merged = mergePlans(base, group('P-01', 'P-02'), group('P-03'))
    expect(merged.conflicts).toEqual([])
    expect(merged.plan.cohorts).toEqual([aCohort({ participantCodes: ['P-02', 'P-03'] })])
  })

  test('a list or a record that only two copies have begun takes what each put in', () => {
    const obliged = (partyId: string, what: string) => ({
      ...base,
      agreements: [anAgreement({ obligations: [{ partyId, what }] })],
    })
    const merged = mergePlans(base, obliged('llk', 'Mesin'), obliged('lapas', 'Ruang'), obliged('llk', 'Instruktur'))
    expect(merged.conflicts).toEqual([])
    expect(merged.plan.agreements[0]?.obligations).toEqual([
      { partyId: 'llk', what: 'Mesin' },
      { partyId: 'llk', what: 'Instruktur' },
      { partyId: 'lapas', what: 'Ruang' },
    ])
  })

  test('a parameter may be set from several days on; set twice from one day it is a conflict', () => {
    const set = (value: number, validFrom: string) => ({
      ...base,
      parameters: [{ id: 'release-buffer-days', value, validFrom, status: 'assumption' } as const],
    })
    const { plan, conflicts } = mergePlans(base, set(14, '2026-01-01'), set(30, '2026-07-01'))
    expect(conflicts).toEqual([])
    expect(plan.parameters?.map(({ value }) => value)).toEqual([14, 30])
    expect(told(mergePlans(base, set(14, '2026-01-01'), set(30, '2026-01-01')))).toMatchObject([
      ['both-added', 'parameters/release-buffer-days', '—', { value: 14 }, { value: 30 }],
    ])
  })

  test('each party names the fund that pays its part of a shared line', () => {
    const shared = (funds?: Record<string, string>) =>
      withLine({ ...bahan, assignment: { kind: 'scheme', schemeId: 'bagi', ...(funds && { funds }) } })
    const merged = mergePlans(shared(), shared({ lapas: 'dipa-lapas' }), shared({ llk: 'dipa-llk' }))
    expect(merged).toMatchObject({
      plan: shared({ lapas: 'dipa-lapas', llk: 'dipa-llk' }),
      conflicts: [],
    })
  })

  test('an order: a new one is kept, two that contradict each other are not', () => {
    const [x, y] = ['x', 'y'].map((id) => aCostLine({ id })) as [CostLine, CostLine]
    const ids = (...copies: [TrainingPlan, TrainingPlan]) => {
      const { plan, conflicts } = mergePlans(withLine(bahan, kain, x), ...copies)
      expect(conflicts).toEqual([])
      return plan.costLines.map(({ id }) => id)
    }
    expect(ids(withLine(x, kain, bahan), withLine(bahan, kain, x, y))).toEqual(['x', 'kain', 'bahan', 'y'])
    expect(ids(withLine(x, kain, bahan), withLine(kain, bahan, x))).toEqual(['bahan', 'kain', 'x'])
  })
})

describe('conflicts', () => {
  test('both changed one value: the whole of what there is to know, and the first copy stands', () => {
    const { plan, conflicts } = mergePlans(base, dearer(27_000), dearer(28_000))
    expect(conflicts).toEqual([
      {
        ...{ list: 'costLines', id: 'bahan', code: 'both-changed', path: ['costLines', 'bahan', 'unitCost'] },
        ...{ base: { value: 25_000 }, copies: [{ value: 27_000 }, { value: 28_000 }], kept: 0 },
      },
    ])
    expect(plan).toEqual(dearer(27_000))
  })

  test('one changed what the other took out: it stays, whoever changed it', () => {
    const edited = { ...bahan, unitCost: 1 }
    expect(told(mergePlans(base, withLine(edited, kain), withLine(kain)))).toEqual([
      ['changed-and-removed', 'costLines/bahan', bahan, edited, '—'],
    ])
    const { plan, conflicts } = mergePlans(base, withLine(kain), withLine(edited, kain))
    expect(plan).toEqual(withLine(edited, kain))
    expect(conflicts).toMatchObject([{ kept: 1 }])
  })

  test('those that kept an entry may disagree on what is in it', () => {
    const merged = mergePlans(base, withLine(kain), dearer(27_000), dearer(28_000))
    expect(told(merged).map(([code, path]) => [code, path])).toEqual([
      ['changed-and-removed', 'costLines/bahan'],
      ['both-changed', 'costLines/bahan/unitCost'],
    ])
    expect(merged.conflicts[1]).toMatchObject({ copies: [{}, { value: 27_000 }, { value: 28_000 }], kept: 1 })
  })

  test('both added the same id with different content', () => {
    const [mine, theirs] = [1, 2].map((unitCost) => aCostLine({ id: 'baru', unitCost })) as [CostLine, CostLine]
    const merged = mergePlans(base, withLine(bahan, kain, mine), withLine(bahan, kain, theirs))
    expect(told(merged)).toEqual([['both-added', 'costLines/baru', '—', mine, theirs]])
    expect(merged.plan.costLines).toEqual([bahan, kain, mine])
  })

  test('both filled in a blank, one blanked what the other changed', () => {
    const month = (value?: number) => withLine(aCostLine(value === undefined ? {} : { month: value }), kain)
    expect(told(mergePlans(month(), month(1), month(2)))).toEqual([['both-added', 'costLines/bahan/month', '—', 1, 2]])
    expect(told(mergePlans(month(3), month(), month(4)))).toEqual([
      ['changed-and-removed', 'costLines/bahan/month', 3, '—', 4],
    ])
  })

  test.each<[string, (value: 1 | 2) => Partial<TrainingPlan>]>([
    ['schemes/bagi/rule', (n) => ({ schemes: [aScheme({ rule: sharesOf(n === 1 ? 6_000 : 5_000) })] })],
    ['costLines/bahan/factors', (n) => ({ costLines: [{ ...bahan, factors: [{ value: n, unit: 'orang' }] }, kain] })],
    [
      'costLines/bahan/assignment',
      (n) => ({ costLines: [{ ...bahan, assignment: n === 1 ? byScheme : { kind: 'unassigned' } }, kain] }),
    ],
    ['programs/jahit/seats', (n) => ({ programs: [aProgram({ seats: n === 1 ? span(5, 16) : span(4, 20) })] })],
    [
      'participants/P-01/release',
      (n) => ({
        participants: [
          aParticipant({
            release: n === 1 ? { ...parole, likely: '2027-11-01' } : { ...parole, latest: '2028-01-01' },
          }),
        ],
      }),
    ],
    ['title', (n) => ({ title: n === 1 ? 'Lain' : { id: 'Rencana pelatihan', en: 'Training plan' } })],
    [
      'eligibilityRules/sehat',
      (n) => ({
        eligibilityRules: [
          n === 1
            ? anEligibilityRule({}, { kind: 'time-left', after: 'course-end', days: 30 })
            : anEligibilityRule({}, { kind: 'flag', flag: 'sehat', mustBe: false }),
        ],
      }),
    ],
    ['rubrics/siap', (n) => ({ rubrics: [aRubric(n === 1 ? { version: '2' } : { aggregation: 'geometric' })] })],
  ])('%s is one value: parts of two agreements are none', (path, changed) => {
    const from: TrainingPlan = {
      ...base,
      rubrics: [aRubric()],
      eligibilityRules: [anEligibilityRule()],
    }
    const [mine, theirs] = [
      { ...from, ...changed(1) },
      { ...from, ...changed(2) },
    ]
    const { plan, conflicts } = mergePlans(from, mine, theirs)
    expect(conflicts.map((conflict) => conflict.path.join('/'))).toEqual([path])
    expect(plan).toEqual(mine)
  })

  test('accounts that a fund may pay: named twice where any could be paid, which no union means', () => {
    const paying = (...accounts: string[]) => ({ ...base, funds: [aFund({ accounts })] })
    const any = { ...base, funds: [aFund()] }
    expect(told(mergePlans(any, paying('5212'), paying('5221')))).toEqual([
      ['both-added', 'funds/dipa-lapas/accounts', '—', ['5212'], ['5221']],
    ])
    expect(mergePlans(paying('52'), paying('52', '53'), paying('52', '57')).plan).toEqual(paying('52', '53', '57'))
  })
})

const parole = { kind: 'parole', likely: '2027-12-31' } as const
const byScheme = { kind: 'scheme', schemeId: 'bagi' } as const
const span = (min: number, max: number) => ({ min, max })
const sharesOf = (lapas: number) => ({ kind: 'percent', shares: { lapas, llk: 10_000 - lapas } }) as const

describe('issues that only the merge brought about', () => {
  const plain = { ...base, agreements: [] }
  const unpaid = (id: string) => aCostLine({ id, description: id, assignment: { kind: 'unassigned' } })
  const withLines = (...lines: readonly CostLine[]) => ({ ...plain, costLines: [...base.costLines, ...lines] })

  test('a line for a fund that the other copy took out', () => {
    const paidByLlk = aCostLine({ id: 'baru', assignment: { kind: 'whole-line', fundId: 'dipa-llk' } })
    const { conflicts, issues } = mergePlans(plain, withLines(paidByLlk), { ...plain, funds: [aFund()] })
    expect(conflicts).toEqual([])
    expect(issues).toMatchObject([
      { code: 'unknown-reference', path: ['costLines', 2, 'assignment', 'fundId'], params: { id: 'dipa-llk' } },
      { code: 'line-unassigned', path: ['costLines', 2, 'assignment'] },
    ])
  })

  test('two additions that only together pass a ceiling; what a copy had already, wherever it stands, is left out', () => {
    const ceiling = (plan: TrainingPlan) => ({ ...plan, funds: [aFund({ ceiling: 1_200_000 })] })
    const more = (id: string) => ceiling(withLines(aCostLine({ id, description: id }), unpaid(`${id}-2`)))
    const { issues } = mergePlans(ceiling(plain), more('a'), more('b'))
    expect(issues).toMatchObject([{ code: 'fund-over-ceiling', params: { planned: 1_600_000, over: 400_000 } }])
  })
})

test('three copies: which values are conflicts does not depend on their order', () => {
  const copies = [dearer(27_000), dearer(28_000), withLine({ ...bahan, month: 9 }, kain)] as const
  const conflicts = ([a, b, c]: readonly TrainingPlan[]) =>
    told(mergePlans(base, a as TrainingPlan, b as TrainingPlan, c as TrainingPlan)).map(([code, path]) => [code, path])
  for (const order of [copies, copies.toReversed(), [copies[1], copies[2], copies[0]]]) {
    expect(conflicts(order)).toEqual([['both-changed', 'costLines/bahan/unitCost']])
  }
})

describe('copies of another plan are refused by name', () => {
  test.each([
    ['id', { id: 'lain' }, 'rencana', 'lain'],
    ['currency', { currency: 'MYR', currencyMinorUnit: 2 }, 'IDR/0', 'MYR/2'],
  ] as const)('%s', (of, other, was, found) => {
    const merge = () => mergePlans(base, base, { ...base, ...other })
    expect(merge).toThrow(DifferentPlansError)
    expect(merge).toThrow(expect.objectContaining({ code: 'different-plans', of, base: was, found, copy: 1 }))
  })

  test('whole rupiah may be stated or meant', () => {
    expect(mergePlans(base, { ...base, currencyMinorUnit: 0 }, base).conflicts).toEqual([])
  })
})

test('what comes out is plain JSON', () => {
  const merged = mergePlans(base, dearer(1), withLine(kain))
  expect(JSON.parse(JSON.stringify(merged))).toEqual(merged)
})
