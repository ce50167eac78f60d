import { expect, test } from 'vitest'
import { aCohort, aCostLine, aFund, aParticipant, aPlan, aProgram, aRubric, aScheme } from '../../../test/index.js'
import { describeConflicts, languages, mergePlans, type CostLine, type TrainingPlan } from '../../index.js'

const kain = aCostLine({ id: 'kain', description: 'Kain' })
const cetak = aCostLine({ id: 'cetak', description: 'Cetak', month: 3 })
const base = aPlan({
  programs: [aProgram({ tools: [{ name: 'Gunting', risk: 'high', quantity: 16 }] })],
  participants: [aParticipant()],
  cohorts: [aCohort()],
  schemes: [aScheme()],
  costLines: [aCostLine(), kain, cetak],
  rubrics: [aRubric()],
  assessments: [assessed(true, '2026-03-01')],
})

function assessed(value: boolean, at: string): TrainingPlan['assessments'][number] {
  return {
    ...{ id: 'awal', rubricId: 'siap', subject: { participantCode: 'P-01' }, stage: 'before', asOf: '2026-03-01' },
    observations: { hadir: { value, at } },
  }
}

const lines = (...costLines: CostLine[]): Partial<TrainingPlan> => ({ costLines })
const share = (lapas: number): Partial<TrainingPlan> => ({
  schemes: [aScheme({ rule: { kind: 'percent', shares: { lapas, llk: 10_000 - lapas } } })],
})
const newLine = (unitCost: number, more: Partial<CostLine> = {}) =>
  lines(aCostLine(), kain, cetak, aCostLine({ id: 'baru', description: 'Modul', unitCost, ...more }))
const tool = (quantity: number): Partial<TrainingPlan> => ({
  programs: [aProgram({ tools: [{ name: 'Gunting', risk: 'high', quantity }] })],
})

/** What each copy has instead of the base's; the copies are the prison's, the workshop's, and where given the centre's. */
const cases: readonly (readonly [string, ...(readonly Partial<TrainingPlan>[])])[] = [
  ['A price', lines(aCostLine({ unitCost: 27_000 }), kain, cetak), lines(aCostLine({ unitCost: 28_000 }), kain, cetak)],
  [
    'A price in three copies, two of which agree',
    lines(aCostLine({ unitCost: 27_000 }), kain, cetak),
    lines(aCostLine({ unitCost: 28_000 }), kain, cetak),
    lines(aCostLine({ unitCost: 27_000 }), kain, cetak),
  ],
  [
    'A price of which one copy says nothing new',
    {},
    lines(aCostLine({ unitCost: 27_000 }), kain, cetak),
    lines(aCostLine({ unitCost: 28_000 }), kain, cetak),
  ],
  ['A month that was blank', lines(aCostLine({ month: 4 }), kain, cetak), lines(aCostLine({ month: 5 }), kain, cetak)],
  [
    'A month that one copy left blank',
    lines(aCostLine(), kain, aCostLine({ id: 'cetak', description: 'Cetak' })),
    lines(aCostLine(), kain, { ...cetak, month: 5 }),
  ],
  [
    'A line that one copy took out',
    lines(aCostLine(), cetak),
    lines(aCostLine(), { ...kain, unitCost: 1, month: 6 }, cetak),
  ],
  ['A new line under one id', newLine(1_000, { month: 2 }), newLine(2_000)],
  ['Shares', share(6_000), share(5_000)],
  [
    'Who pays',
    lines(aCostLine({ assignment: { kind: 'whole-line', fundId: 'dipa-llk' } }), kain, cetak),
    lines(aCostLine({ assignment: { kind: 'scheme', schemeId: 'bagi' } }), kain, cetak),
  ],
  ['The plan’s title', { title: 'Pelatihan bersama' }, { title: { id: 'Pelatihan bersama', en: 'Training together' } }],
  [
    'A fund of one copy that the other gives another ceiling',
    { funds: [aFund()] },
    { funds: [aFund(), aFund({ id: 'dipa-llk', partyId: 'llk', name: 'DIPA LLK', ceiling: 5 })] },
  ],
  ['A tool', tool(20), tool(12)],
  [
    'A rubric, which is one value',
    { rubrics: [aRubric({ version: '2' })] },
    { rubrics: [aRubric({ bands: [{ id: 'awal', min: 10 }] })] },
  ],
  ['An observation', { assessments: [assessed(false, '2026-03-02')] }, { assessments: [assessed(true, '2026-03-05')] }],
]

const names = ['lapas.xlsx', 'llk.xlsx', 'bpvp.json']

function told(changes: readonly Partial<TrainingPlan>[]) {
  const copies = changes.map((change, at) => ({ name: names[at] as string, plan: { ...base, ...change } }))
  const [mine, theirs, ...others] = copies.map(({ plan }) => plan) as [TrainingPlan, TrainingPlan]
  const { conflicts } = mergePlans(base, mine, theirs, ...others)
  return languages.flatMap((language) => describeConflicts(conflicts, { base, copies }, language))
}

test('conflicts are read in both languages on merge.md', async () => {
  const sections = cases.map(([title, ...changes]) => [
    `## ${title}`,
    told(changes)
      .map((one) => `- ${one}`)
      .join('\n'),
  ])
  const page = ['# Conflicts between copies, as people read them', ...sections.flat()].join('\n\n')
  await expect(`${page}\n`).toMatchFileSnapshot('merge.md')
})

test('one text for each conflict, in their order, of one line each', () => {
  const texts = told([
    { title: 'A', ...share(6_000), ...newLine(1) },
    { title: 'B', ...share(5_000), ...newLine(2) },
  ])
  expect(texts).toHaveLength(6)
  expect(texts.slice(0, 3).map((text) => text.split(':')[0])).toEqual([
    'Rencana',
    'Baris biaya “Modul” (baru)',
    'Skema “70/30” (bagi)',
  ])
  expect(texts.join('')).not.toContain('\n')
})
