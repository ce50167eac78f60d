import { prepareScheme, schedulePlan, type TrainingPlan } from '@bekal/core'
import { parsePlan } from '@bekal/core/schema'
import { layoutWorkbook } from '@bekal/workbook/layout'
import { locateWorkbook } from '@bekal/workbook/parsing'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { serialOf } from '../src/functions/definition/cell-kind.js'
import { connectFunctions, registerFunctions } from '../src/functions/index.js'
import { officeHost } from '../src/office/office-host.js'
import { installFakeExcel, type FakeExcel } from './fake-excel/index.js'
import { resultsOf } from './layout-results.js'
import { rawWorkbook } from './raw-workbook.js'

const example = readFileSync(new URL('../../../examples/lapas-selong/plan.json', import.meta.url), 'utf8')
const plan = parsePlan(JSON.parse(example)).plan as TrainingPlan

/** A formula in a cell: what it shows, and how often Excel was told. */
function formula(fake: FakeExcel, id: string, ...args: unknown[]) {
  const setResult = vi.fn()
  const run = fake.associated[id] as (...args: unknown[]) => void
  run(...args, { setResult })
  return setResult
}

describe('formulas in a workbook that holds a plan', () => {
  let fake: FakeExcel
  let end: ReturnType<typeof formula>
  let shares: ReturnType<typeof formula>

  beforeAll(async () => {
    const layout = layoutWorkbook(plan, { locale: 'id' })
    fake = installFakeExcel({ results: resultsOf(layout), displayLanguage: 'id-ID' })
    registerFunctions()
    end = formula(fake, 'ENDDATE', [['cuci-1']], null, null, null)
    shares = formula(fake, 'SHARE', 'balai-80-20', [[1_000_001]], null, null)
    const host = officeHost()
    await host.apply(layout)
    connectFunctions(host)
  })
  afterAll(() => vi.unstubAllGlobals())

  test('are answered with what the library says of the plan', async () => {
    await vi.waitFor(() => expect(end).toHaveBeenCalled(), 20_000)
    const [course] = schedulePlan(plan).cohorts
    expect(end.mock.calls).toEqual([[[[serialOf(course?.endsOn as string)]]]])
    const amounts = prepareScheme(plan.schemes[1] as TrainingPlan['schemes'][number], plan)?.share(1_000_001)
    expect(shares.mock.calls[0]?.[0].map(([, amount]: [string, number]) => amount)).toEqual(Object.values(amounts ?? {}))
  }) // prettier-ignore

  test('follow the cell that somebody changes, and only those that it concerns', async () => {
    const later = '2027-02-22'
    const place = locateWorkbook(rawWorkbook(plan)).placeOf(['cohorts', 0, 'startsOn'])
    fake.type(place?.sheet as string, place?.cell as string, serialOf(later))
    await vi.waitFor(() => expect(end).toHaveBeenCalledTimes(2), 20_000)
    const cohorts = plan.cohorts.map((cohort, at) => (at === 0 ? { ...cohort, startsOn: later } : cohort))
    const [moved] = schedulePlan({ ...plan, cohorts }).cohorts
    expect(end.mock.lastCall).toEqual([[[serialOf(moved?.endsOn as string)]]])
    expect(moved?.endsOn).not.toBe(schedulePlan(plan).cohorts[0]?.endsOn)
    expect(shares).toHaveBeenCalledTimes(1)
  })
})
