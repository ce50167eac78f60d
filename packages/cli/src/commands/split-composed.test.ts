import { describe, expect, test, vi } from 'vitest'
import { call } from '../../test/memory-io.js'
import { aComposedPlan } from '../../test/plans.js'

vi.mock('@bekal/workbook', () => import('../../test/fake-workbook.js'))

const plan = aComposedPlan()
const files = { 'plan.json': plan }
const rendering = (name: string) => `../../test/renderings/${name}.txt`
const inBoth = async (argv: readonly string[]) => {
  const [id, en] = [await call(argv, files), await call([...argv, '--lang', 'en'], files)]
  return `${id.stdout}\n${en.stdout}`
}
const jsonOf = async (...argv: readonly string[]) =>
  JSON.parse((await call(['split', 'plan.json', '--json', ...argv], files)).stdout) as unknown

describe('the overview of a plan with composed schemes', () => {
  test('has totals that lines share, taxes and what may be paid twice', async () => {
    await expect(await inBoth(['split', 'plan.json'])).toMatchFileSnapshot(rendering('split-composed'))
  })

  test('tells what may be paid twice once in a sentence, among the issues, and once in figures', async () => {
    const { stdout, stderr } = await call(['split', 'plan.json'], files)
    expect(stderr.match(/Mungkin dibayar dua kali/gu)).toHaveLength(1)
    expect(stdout.match(/Mungkin dibayar dua kali/gu)).toHaveLength(1)
  })

  test('the stable form has them too', async () => {
    expect(await jsonOf()).toMatchObject({
      sharedTotals: [{ schemeId: 'batas', over: 'program', lines: [4, 5, 6], total: 60_000_000 }],
      // 5 % of 35,000,001; 11/111 of 177,600; 11 % of 160,000, which no total includes.
      taxes: { net: 155_204_568, tax: 1_750_000 + 17_600 + 17_600, gross: 156_989_768, beyondTotals: 17_600 },
      doubleFunding: [{ lineIds: ['makan', 'makan-llk'], partyIds: ['lapas', 'llk'], persons: 32, cohortSize: 16 }],
    })
  })
})

test.each(['month', 'cohort'])('by %s, in both languages', async (view) => {
  await expect(await inBoth(['split', 'plan.json', '--by', view])).toMatchFileSnapshot(
    rendering(`split-composed-by-${view}`),
  )
})

describe('--explain', () => {
  test.each(plan.costLines.map(({ id }) => id))('%s, in words', async (line) => {
    await expect(await inBoth(['split', 'plan.json', '--explain', line])).toMatchFileSnapshot(
      rendering(`explain-composed-${line}`),
    )
  })

  test('past a cap: bands instead of a certificate', async () => {
    expect(await jsonOf('--explain', 'mesin')).toMatchObject({
      id: 'mesin',
      total: 60_000_000,
      shares: [
        { partyId: 'lapas', fundId: 'dipa-lapas', amount: 20_000_000 },
        { partyId: 'bpvp', fundId: 'dipa-bpvp', amount: 40_000_000 },
      ],
      certificate: null,
      bands: [
        { from: 0, upTo: 50_000_000, slice: 50_000_000, partyIds: ['lapas', 'bpvp'] },
        { from: 50_000_000, upTo: null, slice: 10_000_000, partyIds: ['lapas'] },
      ],
      sharedTotal: null,
      tax: null,
    })
  })

  test('in thousands: one band, a certificate, and who takes the rest', async () => {
    expect(await jsonOf('--explain', 'modul')).toMatchObject({
      certificate: { total: 1_234_567, unit: 1_000, residual: { amount: 567, to: 1 } },
      bands: [{ slice: 1_234_000 }],
      residual: { partyId: 'llk', amount: 567 },
    })
  })

  test('a tax that the total does not include', async () => {
    expect(await jsonOf('--explain', 'makan-llk')).toMatchObject({
      total: 160_000,
      tax: { label: 'PPN', rateBasisPoints: 1_100, net: 160_000, tax: 17_600, gross: 177_600, beyondTotal: 17_600 },
    })
  })
})
