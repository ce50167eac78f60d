import { expect, test } from 'vitest'
import { starterPrograms } from '../program/index.js'
import { languages } from '../vocabulary/index.js'
import { checkPlan } from './check-plan.js'
import { parsePlan } from './parse-plan.js'
import { startPlan, type PlanStart } from './start-plan.js'
import { UnknownStarterProgramError } from './starter-program.js'

const aStart = (more: Partial<PlanStart> = {}): PlanStart => ({
  id: 'lapas-contoh-2027',
  title: 'Rencana Contoh',
  fiscalYear: 2027,
  locale: 'id',
  site: { id: 'lapas-contoh', name: 'Lapas Contoh', kind: 'prison', timeZone: 'Asia/Makassar' },
  lessonHoursPerDay: { mon: 5, tue: 5, wed: 5, thu: 5, fri: 5, sat: 0, sun: 0 },
  parties: [
    { id: 'lapas-contoh', name: 'Lapas Contoh', kind: 'prison' },
    { id: 'llk-contoh', name: 'LLK Contoh', kind: 'llk' },
  ],
  programs: [],
  ...more,
})

test.each(languages.flatMap((locale) => [2026, 2027, 2031].map((year) => [locale, year] as const)))(
  'in %s for %i, with every starter program, it is a plan without any remark',
  (locale, fiscalYear) => {
    const plan = startPlan(aStart({ locale, fiscalYear, programs: starterPrograms.map(({ id }) => id) }))
    expect(parsePlan(plan)).toEqual({ plan, issues: [] })
    expect(checkPlan(plan)).toEqual([])
  },
)

test('every party has a fund to fill in, under the law it usually follows, and a place to sign', () => {
  const { funds, site } = startPlan(aStart())
  expect(funds.map(({ partyId, regime, ceiling }) => [partyId, regime, ceiling])).toEqual([
    ['lapas-contoh', 'apbn', 0],
    ['llk-contoh', 'apbd', 0],
  ])
  expect(funds.every(({ source }) => source === 'Perlu konfirmasi')).toBe(true)
  expect(site.signatories?.map(({ partyId }) => partyId)).toEqual(['lapas-contoh', 'llk-contoh'])
})

test('holidays are those of Indonesia there and none elsewhere', () => {
  const zoned = (timeZone: string) => startPlan(aStart({ site: { ...aStart().site, timeZone } })).calendar.holidays
  expect(zoned('Asia/Jayapura').some(({ date }) => date === '2027-08-17')).toBe(true)
  expect(zoned('Asia/Kuala_Lumpur')).toEqual([])
})

test('in other money the rupiah of the catalogue are left out, days of work are kept', () => {
  const start = aStart({ currency: { code: 'MYR', minorUnit: 2 }, programs: ['vehicle-wash'] })
  const plan = startPlan(start)
  const { opportunity } = startPlan(aStart({ programs: ['vehicle-wash'] })).programs[0] ?? {}
  expect(opportunity?.startUpCost).toBeDefined()
  expect(Object.keys(plan.programs[0]?.opportunity ?? {})).toEqual(
    ['workingDaysPerMonth', 'unitsPerDay'].filter((key) => key in (opportunity ?? {})),
  )
  expect([plan.currency, plan.currencyMinorUnit]).toEqual(['MYR', 2])
  expect(checkPlan(plan)).toEqual([])
})

test('a program that is not in the catalogue is refused', () => {
  expect(() => startPlan(aStart({ programs: ['flying'] }))).toThrow(UnknownStarterProgramError)
})
